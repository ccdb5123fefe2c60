import { PROTOCOL_VERSION, paths } from '@shared/protocol'
import { z } from 'zod'
import { defineRoute, type Route } from './http/route'

/** Whether anybody is there, and which version of the interface is spoken. */
export const healthRoute = (): Route =>
  defineRoute({
    method: 'GET',
    path: paths.health,
    summary: 'Whether HelseNorge answers.',
    access: 'public',
    answer: z.object({ ok: z.literal(true), protocol: z.int() }),
    refusals: [],
    handle: async () => ({ ok: true, protocol: PROTOCOL_VERSION }),
  })
