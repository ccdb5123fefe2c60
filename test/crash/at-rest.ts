import type { CommandArgs } from '@shared/contract'
import type { Journal } from './journal'
import type { Desk } from './load/desk'
import type { Scene } from './load/scene'
import { within } from './processes/life'

const PATIENCE = 60_000

/**
 * Waits until everything has arrived everywhere, and does nothing for it but look: each desk writes a last line, and HelseNorge's order says that
 * whoever sees the last lines of all has everything.
 * @returns ms it took, or undefined when it did not happen within a minute
 */
export async function comeToRest(
  desks: readonly Desk[],
  { scene, journal }: { scene: Scene; journal: Journal },
): Promise<number | undefined> {
  const began = performance.now()
  const [patientId = ''] = scene.patientIds
  const lastLines: string[] = []
  for (const desk of desks) {
    const id = crypto.randomUUID()
    const args: CommandArgs<'note.save'> = {
      id,
      patientId,
      contactType: 'note',
      occurredAt: Date.now(),
      body: `${desk.name} is done`,
      icpc: [],
    }
    const result = await desk.client.command('note.save', args)
    // not among the desks' writes when it was refused: the look below then fails
    if (!result.ok) continue
    lastLines.push(id)
    const told = { told: 'done', code: null, commandId: desk.commandIdOf(args) } as const
    journal.desks.push({ desk: desk.name, name: 'note.save', args, subject: id, ...told })
  }
  const hasAll = async ({ client }: Desk): Promise<boolean> => {
    const { entries } = await client.query('journal.timeline', { patientId, before: null, limit: 100 })
    const settled = new Set(entries.flatMap(({ id, pending }) => (pending ? [] : [id])))
    if (lastLines.length < desks.length || !lastLines.every((id) => settled.has(id))) return false
    const { phase, waiting, receiving } = await client.query('sync.state', {})
    return phase === 'synced' && waiting === 0 && receiving === null
  }
  const rested = await within(PATIENCE, async () => (await Promise.all(desks.map(hasAll))).every(Boolean))
  return rested ? performance.now() - began : undefined
}
