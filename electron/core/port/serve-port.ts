import { type LocalName, localNamed, type QueryName, queryNamed } from '@shared/contract'
import { type PortMessage, type PortRequest, portRequest } from '@shared/port'
import type { Core } from '../core'

/** The three kinds of questions a window may ask. */
export type Answering = Pick<Core, 'query' | 'submit' | 'local'>

const failed = (id: number, error: unknown): PortMessage => ({
  kind: 'failed',
  id,
  message: error instanceof Error ? error.message : String(error),
})

/**
 * Answers one question of a window. Never throws: what does not parse or is unknown is refused with a code, a defect is `failed`.
 * `window` stands for the window that asks. Undefined = a message without a readable id, to which no answer can be given.
 */
export async function answer(core: Answering, raw: unknown, window: object = core): Promise<PortMessage | undefined> {
  const request = portRequest.safeParse(raw)
  if (!request.success) {
    const id: unknown = raw !== null && typeof raw === 'object' && 'id' in raw ? raw.id : undefined
    if (typeof id !== 'number') return undefined
    return { kind: 'refused', id, code: 'bad-request', data: {} }
  }
  try {
    return await carryOut(core, request.data, window)
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error))
    return failed(request.data.id, error)
  }
}

async function carryOut(core: Answering, request: PortRequest, window: object): Promise<PortMessage> {
  const { id, name } = request
  const no = (code: string, data: Extract<PortMessage, { kind: 'refused' }>['data'] = {}): PortMessage => ({
    kind: 'refused',
    id,
    code,
    data,
  })
  switch (request.kind) {
    case 'command': {
      const { args, commandId, settles } = request
      const done = await core.submit({ name, args, commandId, settles })
      return done.ok ? { kind: 'answer', id, ok: true, value: done.value } : no(done.code, done.data)
    }
    case 'query': {
      const query = queryNamed(name)
      const args = query?.args.safeParse(request.args)
      if (!query || !args) return no('unknown-query')
      if (!args.success) return no('bad-arguments', { field: args.error.issues[0]?.path.join('.') ?? '' })
      return { kind: 'answer', id, ok: true, value: await core.query(name as QueryName, args.data) }
    }
    case 'local': {
      const local = localNamed(name)
      const args = local?.args.safeParse(request.args)
      if (!local || !args) return no('unknown-act')
      if (!args.success) return no('bad-arguments', { field: args.error.issues[0]?.path.join('.') ?? '' })
      const done = await core.local(name as LocalName, args.data, window)
      return done.ok ? { kind: 'answer', id, ok: true, value: done.value } : no(done.code, done.data)
    }
  }
}
