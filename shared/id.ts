import { z } from 'zod'

/** Opaque row id: lower-case letters, digits and dashes; never a national id, so that it may stand in a URL (S106). */
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}(:[a-z0-9-]{1,64})?$/)
export type Id = z.infer<typeof id>
