import { randomUUID } from 'node:crypto'
import type { EnclosedFile } from '@shared/inbox/attachment-rules'
import type { Prng } from '../../../electron/helsenorge/seed/lib/prng'
import { type Answer, type Citizen, createCitizen } from '../../support/citizen-client'
import type { CitizenWrite, Journal } from '../journal'
import { makeFile, sendFile, WITH_FILE } from './files'
import { pause, type Scene, type Shared } from './scene'

/** Answers that are right whoever was first and whoever was killed. */
const MAY_BE_REFUSED = new Set(['slot-taken', 'too-many-open', 'not-in-plan'])

/** HelseNorge takes 60 files of one person a day. */
const MOST_FILES = 50

export interface CitizenLoad {
  /** no new wishes; resolves when each has its answer, and the time has been given back for those who come after */
  readonly stop: () => Promise<void>
}

const codeOf = ({ body }: Answer): string | null =>
  typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : null

/** Asks until there is an answer, as somebody who presses the button again. */
async function answered(send: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await send()
    } catch {
      await pause(60)
    }
  }
}

/** A citizen at HelseNorge's interface with the page's own habits: one wish at a time, one key for each. Logged in once; the session must outlive every kill. */
export function loadCitizen(
  url: string,
  patientId: string,
  { scene, shared, journal, prng }: { scene: Scene; shared: Shared; journal: Journal; prng: Prng },
): CitizenLoad {
  const citizen: Citizen = createCitizen(url, patientId)
  const dialogues: string[] = []
  let booked: string | undefined
  let going = true
  let count = 0

  const tell = (write: CitizenWrite, answer: Answer): boolean => {
    write.status = answer.status
    write.code = codeOf(answer)
    const ok = answer.status < 300
    if (!ok && !MAY_BE_REFUSED.has(write.code ?? ''))
      journal.faults.push(`citizen ${write.kind}: answered ${answer.status} ${write.code ?? ''}`)
    return ok
  }
  const wish = (write: Pick<CitizenWrite, 'kind' | 'subject'> & Partial<CitizenWrite>): CitizenWrite => {
    const rest = { messageId: null, text: '', files: [], calendarId: null, startsAt: null, status: null, code: null }
    const noted: CitizenWrite = { ...rest, ...write, patientId }
    journal.citizens.push(noted)
    return noted
  }
  const words = (): string => {
    count += 1
    return `${patientId} ${count}`
  }

  const book = async (): Promise<void> => {
    const { calendarId, startsAt } = prng.pick(scene.contested)
    const id = randomUUID()
    const reason = words()
    const write = wish({ kind: 'book', subject: id, text: reason, calendarId, startsAt })
    const key = randomUUID()
    const body = { id, calendarId, typeId: scene.typeId, startsAt, reason }
    if (tell(write, await answered(() => citizen.book(body, { key })))) booked = id
  }
  const cancel = async (id: string): Promise<void> => {
    const write = wish({ kind: 'cancel', subject: id })
    const key = randomUUID()
    if (tell(write, await answered(() => citizen.cancel(id, { key })))) booked = undefined
  }
  const someFiles = async (): Promise<EnclosedFile[]> => {
    const own = journal.citizens.filter((write) => write.patientId === patientId)
    const sent = own.reduce((sum, { files }) => sum + files.length, 0)
    if (sent >= MOST_FILES || !prng.chance(WITH_FILE)) return []
    const { bytes, file } = makeFile(prng)
    const fault = await sendFile(citizen, bytes, file)
    if (fault === undefined) return [file]
    journal.faults.push(fault)
    return []
  }
  const writeNew = async (): Promise<void> => {
    const [id, messageId, text] = [randomUUID(), randomUUID(), words()]
    const files = await someFiles()
    const write = wish({ kind: 'open', subject: id, messageId, text, files })
    const key = randomUUID()
    const kind = prng.chance(0.5) ? 'e-contact' : 'e-consultation'
    const letter = { patientId, kind, subject: 'Utslett', attachments: files, prescriptionIds: [] }
    const path = `/citizen/v1/for/${patientId}/dialogues`
    const sent = await answered(() => citizen.post(path, { ...letter, id, messageId, body: text }, { key }))
    if (!tell(write, sent)) return
    dialogues.push(id)
    shared.dialogueIds.push(id)
  }
  const reply = async (id: string): Promise<void> => {
    const [messageId, text] = [randomUUID(), words()]
    const files = await someFiles()
    const write = wish({ kind: 'reply', subject: id, messageId, text, files })
    const key = randomUUID()
    const path = `/citizen/v1/dialogues/${id}/replies`
    tell(write, await answered(() => citizen.post(path, { messageId, body: text, attachments: files }, { key })))
  }
  const act = async (): Promise<void> => {
    if (prng.chance(0.15)) return writeNew()
    if (dialogues.length > 0 && prng.chance(0.15)) return reply(prng.pick(dialogues))
    return booked === undefined ? book() : cancel(booked)
  }
  const work = (async () => {
    await answered(() => citizen.logIn())
    while (going) {
      await act()
      await pause(50 + prng.next() * 250)
    }
  })()
  return {
    stop: async () => {
      going = false
      await work
      if (booked !== undefined) await cancel(booked)
    },
  }
}
