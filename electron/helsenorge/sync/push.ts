import { setImmediate } from 'node:timers/promises'
import { employees } from '@shared/clinic/model'
import { type Mutation, type PushAnswer, type PushRequest, paths, pushAnswer, pushRequest } from '@shared/protocol'
import { type Result, refuse } from '@shared/result'
import { carryOut } from '../commands/carry-out'
import { HttpProblem } from '../http/problem'
import { defineRoute, type Route } from '../http/route'
import type { CommandServices, Services } from '../services'
import type { StoreTx } from '../store/store'
import { advance, claimClient, lastMutationId, putRejection, requireOwnClient, tidy, wasThisCommand } from './ledger'
import { requireProtocol } from './protocol-version'
import type { Standings } from './standings'

/** 500 mutations of the largest kind. */
const BODY_LIMIT = 32 * 1024 * 1024
/** Mutations after which others get a turn. */
const TOGETHER = 200
/** Old entries are forgotten now and then. */
const TIDY_EVERY = 50

/** A workstation's changes, carried out in order, each exactly once and each in one transaction with its effect (decisions 1 and 2 of ARCHITECTURE.md). */
export function pushRoute(services: Services, standings: Standings): Route {
  return defineRoute({
    method: 'POST',
    path: paths.push,
    summary: 'Carries out the changes of a workstation in order, each exactly once.',
    access: 'workstation',
    body: pushRequest,
    beforeShape: requireProtocol,
    bodyType: 'application/json',
    bodyLimit: BODY_LIMIT,
    answer: pushAnswer,
    refusals: [
      'protocol-version',
      'mutation-gap',
      'client-copied',
      'file-missing',
      'client-of-another-clinic',
      'clinic-not-activated',
    ],
    handle: ({ body, caller: { clinicId } }) => takePush(services, standings, clinicId, body),
  })
}

/**
 * The push itself, for a workstation of the clinic (rules SY5 to SY8 of core/sync/SPEC.md).
 * @throws HttpProblem 409 mutation-gap or client-copied, 403 client-of-another-clinic
 */
export async function takePush(
  services: CommandServices,
  standings: Standings,
  clinicId: string,
  { clientId, mutations }: PushRequest,
): Promise<PushAnswer> {
  let last = 0
  const batch: Batch = { copied: false }
  for (let i = 0; i < mutations.length; i += TOGETHER) {
    // asked for at once, carried out in order: they share their way to the disk
    const some = mutations.slice(i, i + TOGETHER)
    last = await lastOf(some.map((mutation) => one(services, standings, { clinicId, clientId, batch }, mutation)))
    await setImmediate()
  }
  return { lastMutationId: last }
}

/** The last mutation id of those done; the first that failed decides, and all after it have found a gap and done nothing. */
async function lastOf(asked: readonly Promise<number>[]): Promise<number> {
  let last = 0
  for (const outcome of await Promise.allSettled(asked)) {
    if (outcome.status === 'rejected') throw outcome.reason
    last = outcome.value
  }
  return last
}

/** Once a number of the batch was another command's, nothing behind it is taken, though the next number might fit. */
interface Batch {
  copied: boolean
}
type Taken = { readonly last: number; readonly found: 'done' | 'gap' | 'copy' }

/**
 * A mutation whose files have not arrived whole is not refused but held back, with its number: they can still come.
 * @returns the client's last mutation id after it
 */
async function one(
  { write, clock }: CommandServices,
  standings: Standings,
  { clinicId, clientId, batch }: { clinicId: string; clientId: string; batch: Batch },
  mutation: Mutation,
): Promise<number> {
  const now = clock()
  const { value } = await write<Taken>(async (tx) => {
    const known = await requireOwnClient(tx, clientId, clinicId)
    const last = await lastMutationId(tx, clientId)
    if (mutation.id > last + 1) return { last, found: 'gap' }
    if (mutation.id <= last && !(await wasThisCommand(tx, clientId, mutation))) batch.copied = true
    if (batch.copied) return { last, found: 'copy' }
    if (mutation.id <= last) return { last, found: 'done' }
    if (!known) await claimClient(tx, clientId, clinicId)
    const outcome = await carryOutFor(tx, clinicId, mutation, now)
    if (!outcome.ok && outcome.code === 'file-missing' && !mutation.withdrawn)
      throw new HttpProblem(409, 'file-missing', { data: outcome.data })
    if (!outcome.ok)
      await putRejection(tx, clientId, { mutationId: mutation.id, code: outcome.code, data: outcome.data, at: now })
    await advance(tx, clientId, mutation)
    const standing = standings.of(clientId)
    if (standing && mutation.id % TIDY_EVERY === 0) await tidy(tx, clientId, standing, now)
    return { last: mutation.id, found: 'done' }
  })
  if (value.found === 'done') return value.last
  // `doneUntil`: those before it are this client's own and carried out
  const data = { lastMutationId: value.last, ...(value.found === 'copy' ? { doneUntil: mutation.id - 1 } : {}) }
  throw new HttpProblem(409, value.found === 'gap' ? 'mutation-gap' : 'client-copied', {
    data,
    members: { lastMutationId: value.last },
  })
}

/** In the name of the employee at the desk, who must belong to the client's clinic and have a HER-id (S22). */
async function carryOutFor(
  tx: StoreTx,
  clinicId: string,
  { name, args, employeeId, withdrawn }: Mutation,
  now: number,
): Promise<Result<unknown>> {
  const employee = await tx.get(employees, employeeId)
  if (employee?.clinicId !== clinicId) return refuse('employee-unknown')
  if (employee.herId === null) return refuse('employee-without-her-id')
  if (withdrawn) return refuse(withdrawn.code, withdrawn.data)
  return carryOut(tx, { name, args, actor: { kind: 'employee', employeeId, clinicId, role: employee.role } }, now)
}
