import { generateKeySync } from 'node:crypto'
import { exportJWK, generateKeyPair } from 'jose'
import { getMeta, setMeta } from '../cache/meta'
import { SEALER_KEY_BYTES } from '../cache/sealer'
import type { World } from '../clock'
import { ownJson } from '../db/json'
import type { ReadableDb } from '../db/open'
import type { Writer } from '../db/writer'

/** A P-256 key as jose writes it. */
export interface EcJwk {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
  readonly d: string
}

/** Who this workstation is to HelseNorge: made once, kept in the cache, the private key never leaves it. */
export interface Identity {
  /** numbers its own mutations from 1 */
  readonly clientId: string
  readonly privateKey: EcJwk
  /** 32 bytes under which files are sealed; in the cache beside them until the keychain of the machine holds it */
  readonly sealerKey: Uint8Array
}

/** Reads the identity, or makes one in the same transaction that stores it. */
export async function identityOf(db: ReadableDb, writer: Writer, world: World): Promise<Identity> {
  const clientId = getMeta(db, 'clientId')
  const key = getMeta(db, 'privateKey')
  const sealerKey = await sealerKeyOf(db, writer)
  if (clientId !== undefined && key !== undefined) return { clientId, privateKey: ownJson<EcJwk>(key), sealerKey }
  const made: Identity = { clientId: world.uuid(), privateKey: await newKey(), sealerKey }
  await writer.transaction((write) => {
    setMeta(write, 'clientId', made.clientId)
    setMeta(write, 'privateKey', JSON.stringify(made.privateKey))
  })
  return made
}

async function sealerKeyOf(db: ReadableDb, writer: Writer): Promise<Uint8Array> {
  const kept = getMeta(db, 'sealerKey')
  if (kept !== undefined) return Buffer.from(kept, 'base64')
  const made = generateKeySync('aes', { length: 8 * SEALER_KEY_BYTES }).export()
  await writer.transaction((write) => setMeta(write, 'sealerKey', made.toString('base64')))
  return made
}

export async function newKey(): Promise<EcJwk> {
  const pair = await generateKeyPair('ES256', { extractable: true })
  const { x, y, d } = await exportJWK(pair.privateKey)
  if (x === undefined || y === undefined || d === undefined) throw new Error('a generated key has no x, y or d')
  return { kty: 'EC', crv: 'P-256', x, y, d }
}
