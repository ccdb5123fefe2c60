import { syncedTables } from '@shared/tables'
import { decodeRow, quote } from '../../electron/core/db/row-codec'
import type { SimDesk } from './desk'
import { BrokenRule } from './failure'
import { CLINIC, type SimServer } from './server'

/** What must hold at every moment: each command once, each client's in order. */
export function checkLog(server: SimServer): void {
  const seen = new Set<string>()
  const last = new Map<string, number>()
  for (const { clientId, number, commandId } of server.log()) {
    if (seen.has(commandId)) throw new BrokenRule('SY5', `${commandId} was carried out twice`)
    seen.add(commandId)
    if (number !== (last.get(clientId) ?? 0) + 1)
      throw new BrokenRule('SY6', `client ${clientId} had ${number} after ${last.get(clientId) ?? 0}`)
    last.set(clientId, number)
  }
}

/** What must hold when everything has gone out and come in. */
export async function checkAtRest(server: SimServer, desks: readonly SimDesk[], restored: boolean): Promise<void> {
  checkLog(server)
  const wanted = await rowsOfServer(server)
  const carried = new Map(server.log().map((one) => [one.commandId, one]))
  for (const desk of desks) {
    const db = desk.db()
    const waiting = db.get<{ n: number }>('select count(*) as n from "outbox"')?.n ?? 0
    if (waiting > 0)
      throw new BrokenRule(
        'SY19',
        `${desk.name} still has ${waiting} waiting: ${JSON.stringify(desk.engine()?.state())}`,
      )
    const base = db.all('select "tableName", "id" from "base"')
    if (base.length > 0) throw new BrokenRule('SY11', `${desk.name} still holds base images ${JSON.stringify(base)}`)
    for (const table of syncedTables) {
      const have = new Map(
        db
          .all<Record<string, unknown>>(`select * from ${quote(table.name)}`)
          .map((raw) => [String(raw['id']), JSON.stringify(decodeRow(table, raw))]),
      )
      const want = wanted.get(table.name) ?? new Map<string, string>()
      for (const [id, text] of want)
        if (have.get(id) !== text)
          throw new BrokenRule('SY11', `${desk.name} has ${table.name} ${id} as ${have.get(id)}, HelseNorge as ${text}`)
      for (const id of have.keys())
        if (!want.has(id)) throw new BrokenRule('SY11', `${desk.name} has ${table.name} ${id}, HelseNorge does not`)
    }
    const draft = db.get<{ text: string }>(`select "text" from "draft" where "key" = 'reply'`)?.text ?? null
    if (draft !== desk.draft()) throw new BrokenRule('SY29', `${desk.name} has the draft ${draft}, not ${desk.draft()}`)
    checkFates(desk, carried, restored)
  }
}

/** Each command told "done" was carried out, or is exactly one card with what was typed. */
function checkFates(desk: SimDesk, carried: ReadonlyMap<string, { refused: boolean }>, restored: boolean): void {
  const cards = new Map<string, string[]>()
  for (const { commandId, code, args } of desk
    .db()
    .all<{ commandId: string; code: string; args: string }>('select "commandId", "code", "args" from "rejection"')) {
    cards.set(commandId, [...(cards.get(commandId) ?? []), code])
    if (args !== desk.typed.get(commandId))
      throw new BrokenRule('SY7', `the card of ${commandId} has ${args}, typed was ${desk.typed.get(commandId)}`)
  }
  for (const [commandId, codes] of cards) {
    if (codes.length > 1) throw new BrokenRule('SY7', `${commandId} has ${codes.length} cards`)
    if (codes[0] === 'id-used' && desk.forgiven.size === 0)
      throw new BrokenRule('SY5', `${commandId} was sent again after it had been carried out`)
  }
  for (const commandId of desk.done) {
    if (desk.forgiven.has(commandId)) continue
    const fate = carried.get(commandId)
    const [card] = cards.get(commandId) ?? []
    if (card === 'lost-in-restore') {
      if (fate) throw new BrokenRule('SY24', `${commandId} is a card and was carried out again`)
      continue
    }
    // a refusal that HelseNorge has forgotten is still a card here
    if (!fate && restored && card !== undefined) continue
    // both sides put back: what was acknowledged before either is nobody's to know
    if (!fate && restored && desk.forgiven.size > 0) continue
    if (!fate)
      throw new BrokenRule(restored ? 'SY24' : 'SY18', `${commandId} of ${desk.name} was told done and is nowhere`)
    if (fate.refused && card === undefined && !restored)
      throw new BrokenRule('SY7', `${commandId} was refused and has no card`)
    if (!fate.refused && card !== undefined)
      throw new BrokenRule('SY7', `${commandId} was carried out and has a card ${card}`)
  }
}

async function rowsOfServer(server: SimServer): Promise<Map<string, Map<string, string>>> {
  const rows = new Map<string, Map<string, string>>()
  await server.store().read(async (tx) => {
    for (const table of syncedTables) {
      const all = await tx.list(table, { where: {} })
      rows.set(
        table.name,
        new Map(
          all
            .filter((row) => row['clinicId'] === CLINIC)
            // in the order of the columns, as the cache gives it
            .map((row) => [String(row['id']), JSON.stringify(decodeRow(table, encoded(table, row)))]),
        ),
      )
    }
  })
  return rows
}

const encoded = (table: (typeof syncedTables)[number], row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(table.schema.shape).map((name) => {
      const value = row[name]
      if (typeof value === 'boolean') return [name, value ? 1 : 0]
      return [name, value !== null && typeof value === 'object' ? JSON.stringify(value) : value]
    }),
  )
