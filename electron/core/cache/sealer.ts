import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

/** Turns files into what may lie on the disk, and back. */
export interface Sealer {
  seal(sha256: string, bytes: Uint8Array): Uint8Array
  /** undefined when it was sealed with another key, belongs to another hash, or was damaged */
  open(sha256: string, sealed: Uint8Array): Uint8Array | undefined
}

export const SEALER_KEY_BYTES = 32
const CIPHER = 'aes-256-gcm'
const TAG_BYTES = 16
/** Each key below seals one text ever, so its nonce need not differ (NIST SP 800-38D, 8.2: uniqueness is of key and nonce together). */
const NONCE = new Uint8Array(12)

/**
 * AES-256-GCM under a key of its own for each content, derived from `key` and the content's sha256 (HKDF, RFC 5869): no chance is needed, and sealing the
 * same file twice gives the same bytes.
 * @param key 32 secret bytes
 */
export function aesSealer(key: Uint8Array): Sealer {
  if (key.length !== SEALER_KEY_BYTES) throw new Error(`a sealer needs a key of ${SEALER_KEY_BYTES} bytes`)
  const keyOf = (sha256: string): Uint8Array =>
    new Uint8Array(hkdfSync('sha256', key, new Uint8Array(), `klinikk attachment ${sha256}`, SEALER_KEY_BYTES))
  return {
    seal: (sha256, bytes) => {
      const cipher = createCipheriv(CIPHER, keyOf(sha256), NONCE)
      return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    },
    open: (sha256, sealed) => {
      if (sealed.length < TAG_BYTES) return undefined
      const decipher = createDecipheriv(CIPHER, keyOf(sha256), NONCE, { authTagLength: TAG_BYTES })
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
      const bytes = decipher.update(sealed.subarray(0, -TAG_BYTES))
      try {
        decipher.final()
        return bytes
      } catch {
        return undefined
      }
    },
  }
}
