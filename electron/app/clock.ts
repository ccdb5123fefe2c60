import { randomBytes } from 'node:crypto'

/** The main process's only source of time, in ms since 1970. */
export const now = (): number => Date.now()

/** A one-time code for the workstation that lives in the same program as the embedded HelseNorge: 128 bits. */
export const freshActivationCode = (): string => randomBytes(16).toString('base64url')
