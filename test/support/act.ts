import type { Actor } from '@shared/actor'
import { type CommandArgs, type CommandName, commandNamed } from '@shared/contract'
import type { Result } from '@shared/result'
import type { Row, Table } from '@shared/table'
import type { Instant } from '@shared/time/instant'
import { optimisticTx } from '../../electron/core/sync/cache-tx'
import { cacheWith } from './cache'
import { MORNING, type Rows, smallestClinic } from './clinic-rows'

export const secretary: Actor = { kind: 'employee', employeeId: 'sec-kari', clinicId: 'clinic', role: 'secretary' }
export const gp: Actor = { kind: 'employee', employeeId: 'gp-berg', clinicId: 'clinic', role: 'gp' }
export const citizen = (patientId = 'patient-solberg'): Actor => ({ kind: 'citizen', patientId })

/** A clinic on real SQLite on which commands are carried out as any actor, at any time. */
export async function aClinicWhere(more: readonly Rows[] = [], base: readonly Rows[] = smallestClinic()) {
  const { db, writer } = await cacheWith([...base, ...more])
  const act = <N extends CommandName>(
    actor: Actor,
    name: N,
    args: CommandArgs<N>,
    now: Instant = MORNING,
  ): Promise<Result<unknown>> => {
    const command = commandNamed(name)
    if (!command) throw new Error(`no command ${name}`)
    return writer.transaction(
      (write) => command.run(optimisticTx(write, new Set()), command.args.parse(args), { actor, now }),
      (result) => result.ok,
    )
  }
  const row = <T extends Table>(table: T, id: string): Promise<Row<T> | undefined> =>
    writer.transaction((write) => optimisticTx(write, new Set()).get(table, id))
  const count = (table: Table): number => db.get<{ n: number }>(`select count(*) as n from "${table.name}"`)?.n ?? 0
  return { act, row, count, db }
}
