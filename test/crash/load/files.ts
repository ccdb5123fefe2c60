import type { EnclosedFile } from '@shared/inbox/attachment-rules'
import { type Receiver, sendBytes, type Told } from '@shared/inbox/send-bytes'
import type { RefusalData } from '@shared/result'
import type { Prng } from '../../../electron/helsenorge/seed/lib/prng'
import type { Answer, Citizen } from '../../support/citizen-client'
import { aPdf, enclosed } from '../../support/files'
import type { Desk } from './desk'
import { pause } from './scene'

/** One to three parts, so that somebody is killed in the middle of a file. */
const LEAST = 50_000
const MOST = 1_200_000
/** One letter in so many carries a file. */
export const WITH_FILE = 0.2

export function makeFile(prng: Prng): { bytes: Uint8Array; file: EnclosedFile } {
  const bytes = aPdf(LEAST + prng.int(MOST - LEAST), prng.int(1_000_000_000))
  return { bytes, file: enclosed(bytes, { id: crypto.randomUUID() }) }
}

/** The desk's core keeps it before any command names it. @returns what went wrong, undefined when nothing did */
export async function holdFile(desk: Desk, bytes: Uint8Array, { sha256 }: EnclosedFile): Promise<string | undefined> {
  const held = await desk.client.local('file.hold', { bytes: new Uint8Array(bytes) })
  if (!held.ok) return `${desk.name}: file.hold was refused with ${held.code}`
  return (held.value as { sha256: string }).sha256 === sha256 ? undefined : `${desk.name}: file.hold kept another file`
}

/** Sends it part by part and goes on where HelseNorge says it stands, however often HelseNorge dies. @returns as `holdFile` */
export async function sendFile(
  citizen: Citizen,
  bytes: Uint8Array,
  { sha256 }: EnclosedFile,
): Promise<string | undefined> {
  const receiver: Receiver = {
    ask: () => toldOf(citizen.uploadState(sha256)),
    part: (offset, part) => toldOf(citizen.part(sha256, bytes, offset, offset + part.length)),
  }
  for (;;) {
    const end = await sendBytes(bytes, receiver)
    if (end.kind === 'ok') return undefined
    if (end.kind === 'refused') return `citizen upload: answered ${end.code}`
    await pause(60)
  }
}

async function toldOf(asked: Promise<Answer>): Promise<Told> {
  const answer = await asked.catch(() => undefined)
  if (!answer) return { kind: 'lost' }
  if (answer.status === 200) return { kind: 'ok', value: answer.body as { received: number; done: boolean } }
  const { code = String(answer.status), data = {} } = (answer.body ?? {}) as { code?: string; data?: RefusalData }
  return { kind: 'refused', code, data }
}
