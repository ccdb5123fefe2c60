import { createHash, randomUUID } from 'node:crypto'
import { citizenPaths, type LoginMethod, sessionAnswer } from '@shared/citizen/api'
import { SMALLEST_PART } from '@shared/inbox/send-bytes'

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers: Headers
}

/** Fills `:name` in a path. */
export const fill = (path: string, values: Record<string, string>): string =>
  path.replace(/:([a-zA-Z0-9]+)/g, (_, name: string) => values[name] ?? '')

/** A person with a browser: keeps the cookie, sends the CSRF token, and a new idempotency key with every wish. */
export function createCitizen(url: string, patientId: string) {
  let cookie = ''
  let csrf = ''

  const send = async (
    method: string,
    path: string,
    { body, headers = {} }: { body?: BodyInit; headers?: Record<string, string> } = {},
  ): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...(cookie ? { cookie } : {}), ...(method === 'GET' ? {} : { 'x-csrf-token': csrf }), ...headers },
      ...(body === undefined ? {} : { body }),
    })
    const set = response.headers.get('set-cookie')
    if (set) cookie = set.split(';')[0] ?? ''
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json')
    return { status: response.status, body: json ? (JSON.parse(text) as unknown) : text, headers: response.headers }
  }
  const post = (path: string, body: unknown, { key = randomUUID() as string } = {}) =>
    send('POST', path, {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
    })
  const get = (path: string, query: Record<string, string> = {}) =>
    send('GET', `${path}?${new URLSearchParams(query).toString()}`)
  const remove = (path: string, { key = randomUUID() as string } = {}) =>
    send('DELETE', path, { headers: { 'idempotency-key': key } })
  const part = (sha256: string, bytes: Uint8Array, from: number, to: number, size = bytes.length) =>
    send('PATCH', `${fill(citizenPaths.upload, { sha256 })}?offset=${from}&size=${size}`, {
      body: new Uint8Array(bytes.subarray(from, to)),
      headers: { 'content-type': 'application/octet-stream' },
    })
  const mine = { patientId }

  return {
    patientId,
    send,
    post,
    remove,
    get,
    cookie: () => cookie,
    csrf: () => csrf,
    logIn: async (method: LoginMethod = 'bankid') => {
      const answer = await post(citizenPaths.session, { patientId, method })
      if (answer.status === 201) csrf = sessionAnswer.parse(answer.body).csrf
      return answer
    },
    logOut: () => send('DELETE', citizenPaths.session),
    home: (who = patientId) => get(fill(citizenPaths.home, { patientId: who })),
    types: (who = patientId) => get(fill(citizenPaths.bookableTypes, { patientId: who })),
    freeTimes: (query: Record<string, string>, who = patientId) =>
      get(fill(citizenPaths.freeTimes, { patientId: who }), query),
    hold: (body: Record<string, unknown>, who = patientId) => post(fill(citizenPaths.hold, { patientId: who }), body),
    release: (who = patientId) => send('DELETE', fill(citizenPaths.hold, { patientId: who })),
    appointments: (who = patientId) => get(fill(citizenPaths.appointments, { patientId: who })),
    book: (body: Record<string, unknown>, options: { key?: string } = {}, who = patientId) =>
      post(fill(citizenPaths.appointments, { patientId: who }), { ...mine, patientId: who, ...body }, options),
    move: (id: string, body: Record<string, unknown>, options: { key?: string } = {}) =>
      post(fill(citizenPaths.moveAppointment, { id }), body, options),
    cancel: (id: string, options: { key?: string } = {}) =>
      post(fill(citizenPaths.cancelAppointment, { id }), {}, options),
    dialogues: (who = patientId) => get(fill(citizenPaths.dialogues, { patientId: who })),
    dialogue: (id: string) => get(fill(citizenPaths.dialogue, { id })),
    open: (body: Record<string, unknown>, who = patientId) =>
      post(fill(citizenPaths.dialogues, { patientId: who }), {
        patientId: who,
        kind: 'e-consultation',
        subject: 'Utslett',
        body: 'Det klør',
        attachments: [],
        prescriptionIds: [],
        ...body,
      }),
    reply: (id: string, body: Record<string, unknown>) => post(fill(citizenPaths.reply, { id }), body),
    markRead: (id: string) => post(fill(citizenPaths.readDialogue, { id }), {}),
    uploadState: (sha256: string) => get(fill(citizenPaths.upload, { sha256 })),
    part,
    /** the whole file, or up to the first part that is refused */
    upload: async (bytes: Uint8Array, partBytes = 512 * 1024, sha256 = hashOf(bytes)): Promise<Answer> => {
      for (let offset = 0; ; offset += partBytes) {
        const answer = await part(sha256, bytes, offset, offset + Math.max(partBytes, SMALLEST_PART))
        if (answer.status !== 200 || offset + partBytes >= bytes.length) return answer
      }
    },
    file: (id: string) => fetch(`${url}${fill(citizenPaths.file, { id })}`, { headers: { cookie } }),
    prescriptions: (who = patientId) => get(fill(citizenPaths.prescriptions, { patientId: who })),
    gpChange: (who = patientId) => get(fill(citizenPaths.gpChange, { patientId: who })),
    orderGp: (body: Record<string, unknown>, who = patientId, options: { key?: string } = {}) =>
      post(fill(citizenPaths.gpChange, { patientId: who }), body, options),
    withdrawGp: (id: string, who = patientId) => post(fill(citizenPaths.withdrawGpChange, { patientId: who }), { id }),
    seenGp: (id: string, who = patientId) => post(fill(citizenPaths.seenGpChange, { patientId: who }), { id }),
    joinQueue: (gpId: string, who = patientId) => post(fill(citizenPaths.joinGpQueue, { patientId: who }), { gpId }),
    leaveQueue: (who = patientId) => post(fill(citizenPaths.leaveGpQueue, { patientId: who }), {}),
    notifications: (who = patientId) => get(fill(citizenPaths.notifications, { patientId: who })),
    readNotifications: (who = patientId) => post(fill(citizenPaths.readNotifications, { patientId: who }), {}),
    events: (signal: AbortSignal) => fetch(`${url}${citizenPaths.events}`, { headers: { cookie }, signal }),
  }
}
export type Citizen = ReturnType<typeof createCitizen>

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A person who has logged in. */
export async function loggedIn(url: string, patientId = 'patient-solberg'): Promise<Citizen> {
  const citizen = createCitizen(url, patientId)
  await citizen.logIn()
  return citizen
}
/** Status and problem code of an answer, such as "409 slot-taken". */
export const codeOf = ({ status, body }: Answer): string => {
  const { code } = body as { code?: string }
  return code === undefined ? String(status) : `${status} ${code}`
}
