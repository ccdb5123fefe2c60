import { createHash } from 'node:crypto'

/** A file of so many bytes that is a PDF by its first bytes; `seed` makes its content another. */
export function aPdf(bytes: number, seed = 1): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(bytes)
  let state = seed
  for (let i = 0; i < bytes; i += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0
    file[i] = state >>> 16
  }
  file.set(new TextEncoder().encode('%PDF-1.7\n').subarray(0, bytes))
  return file
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** How a command names the file. */
export const enclosed = (bytes: Uint8Array, over: { id?: string; name?: string } = {}) => ({
  id: 'file-1',
  name: 'henvisning.pdf',
  type: 'application/pdf' as const,
  bytes: bytes.length,
  sha256: sha256(bytes),
  ...over,
})
