import type { Actor } from '@shared/actor'
import { employees } from '@shared/clinic/model'
import { commandNamed } from '@shared/contract'
import type { Mutation } from '@shared/protocol'
import { type Result, refuse } from '@shared/result'
import type { Tx } from '@shared/tx'

/** Runs one command as HelseNorge will run it: arguments parsed, the person looked up, the role checked, then the body. */
export async function runCommand(tx: Tx, mutation: Omit<Mutation, 'id'>): Promise<Result<unknown>> {
  const command = commandNamed(mutation.name)
  if (!command) return refuse('unknown-command')
  const args = command.args.safeParse(mutation.args)
  if (!args.success) return refuse('bad-arguments', { field: args.error.issues[0]?.path.join('.') ?? '' })
  const employee = await tx.get(employees, mutation.employeeId)
  if (!employee) return refuse('no-user')
  if (!command.allow.includes(employee.role)) return refuse('not-allowed')
  const actor: Actor = {
    kind: 'employee',
    employeeId: employee.id,
    clinicId: employee.clinicId,
    role: employee.role,
  }
  return command.run(tx, args.data, { actor, now: mutation.madeAt })
}
