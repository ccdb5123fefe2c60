import { createHash, timingSafeEqual } from 'node:crypto'
import { clinics } from '@shared/clinic/model'
import { registration } from '@shared/protocol'
import { z } from 'zod'
import { HttpProblem } from '../http/problem'
import type { ReadTx, StoreTx } from '../store/store'

const CODES = 'activation-code'
const CLIENTS = 'oauth-client'

const client = z.object({ clinicId: z.string(), publicKey: registration.shape.publicKey, registeredAt: z.int() })
/** A registered workstation: its clinic and its public key. */
export type Client = z.infer<typeof client>

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** The vendor activates a clinic (S21): from now on its workstations register with this code. Earlier codes of the clinic are void; only a hash is kept. */
export async function activateClinic(tx: StoreTx, clinicId: string, code: string): Promise<void> {
  await tx.putValue(CODES, clinicId, digest(code).toString('hex'))
}

/** The clinic the code belongs to. Every code is compared, in constant time. */
export async function clinicOfCode(tx: ReadTx, code: string): Promise<string | undefined> {
  const given = digest(code)
  let found: string | undefined
  for (const { key, value } of await tx.listValues(CODES))
    if (timingSafeEqual(Buffer.from(value, 'hex'), given)) found = key
  return found
}

export const putClient = (tx: StoreTx, oauthClientId: string, row: Client): Promise<void> =>
  tx.putValue(CLIENTS, oauthClientId, JSON.stringify(row))

export async function getClient(tx: ReadTx, oauthClientId: string): Promise<Client | undefined> {
  const found = await tx.getValue(CLIENTS, oauthClientId)
  return found === undefined ? undefined : client.parse(JSON.parse(found))
}

/**
 * HelseNorge talks only with a clinic that is a member of the health network and activated (S21, S22).
 * @throws HttpProblem 403 clinic-not-activated
 */
export async function requireActiveClinic(tx: Pick<ReadTx, 'get'>, clinicId: string): Promise<void> {
  const clinic = await tx.get(clinics, clinicId)
  if (!clinic?.nhnMember || !clinic.helsenorgeActive) throw new HttpProblem(403, 'clinic-not-activated')
}
