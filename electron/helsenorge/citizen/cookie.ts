import type { FastifyReply, FastifyRequest } from 'fastify'

const NAME = 'helsenorge-session'
/** Never read by a script, never sent from another site, gone with the browser. Not `Secure`: on the loopback interface there is no TLS. */
const OPTIONS = { path: '/citizen', httpOnly: true, sameSite: 'strict' } as const

export const sessionCookie = (request: FastifyRequest): string | undefined => request.cookies[NAME]
export const setSessionCookie = (reply: FastifyReply, token: string): void => void reply.setCookie(NAME, token, OPTIONS)
export const clearSessionCookie = (reply: FastifyReply): void => void reply.clearCookie(NAME, OPTIONS)
