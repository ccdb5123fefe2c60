import { randomUUID } from 'node:crypto'
import { citizenPaths } from '@shared/citizen/api'
import { MOST_DOCUMENTS, ownDocuments, type SavedDocument, savedDocuments } from '@shared/citizen/documents'
import { type RegisterEntry, registerEntries } from '@shared/citizen/registers'
import { attachments } from '@shared/inbox/model'
import { type Patient, patients } from '@shared/patient/model'
import { expect, test } from 'vitest'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import type { StoreTx } from '../../electron/helsenorge/store/store'
import { isNamed } from '../../electron/helsenorge/uploads/tidy'
import { type Citizen, codeOf, fill, hashOf, loggedIn } from '../support/citizen-client'
import { citizenClinic } from '../support/citizen-clinic'
import { aPatient } from '../support/clinic-rows'
import { aPdf } from '../support/files'
import { startTestHelsenorge } from '../support/helsenorge'

const FILE = aPdf(3000)
const start = () => startTestHelsenorge({ rows: citizenClinic() })
const all = (who: string) => fill(citizenPaths.documents, { patientId: who })
const one = (who: string, id: string) => fill(citizenPaths.document, { patientId: who, id })
const save = (citizen: Citizen, kind: string, id: string, who = citizen.patientId) =>
  citizen.post(all(who), { kind, id })
const kept = async (citizen: Citizen, who = citizen.patientId) => ownDocuments.parse((await citizen.get(all(who))).body)

/** A letter with a file, sent by the person. */
async function withLetter(citizen: Citizen): Promise<string> {
  await citizen.upload(FILE)
  const id = randomUUID()
  const file = { id, name: 'Prøvesvar.pdf', sha256: hashOf(FILE), type: 'application/pdf', bytes: FILE.length }
  expect((await citizen.open({ id: 'd1', messageId: 'm1', attachments: [file] })).status).toBe(201)
  return id
}

test('S142 a file of a letter is saved once, however often one asks, and downloaded again as it was', async () => {
  const { url } = await start()
  const citizen = await loggedIn(url)
  const file = await withLetter(citizen)
  expect((await save(citizen, 'attachment', file)).status).toBe(200)
  expect((await save(citizen, 'attachment', file)).status).toBe(200)
  const [document, ...others] = await kept(citizen)
  expect(others).toEqual([])
  expect(document).toMatchObject({
    title: { nb: 'Prøvesvar.pdf' },
    from: { nb: 'Utslett' },
    text: null,
    file: { type: 'application/pdf', bytes: 3000 },
  })
  const path = fill(citizenPaths.documentFile, { patientId: citizen.patientId, id: document?.id ?? '' })
  const answer = await fetch(`${url}${path}`, { headers: { cookie: citizen.cookie() } })
  expect(answer.headers.get('content-disposition')).toContain("attachment; filename*=UTF-8''Pr%C3%B8vesvar.pdf")
  expect(hashOf(new Uint8Array(await answer.arrayBuffer()))).toBe(hashOf(FILE))
})

test('S142 the bytes are kept as long as one copy names them', async () => {
  const { url, dataDir, close } = await start()
  const citizen = await loggedIn(url)
  const file = await withLetter(citizen)
  await save(citizen, 'attachment', file)
  const id = (await kept(citizen))[0]?.id ?? ''
  await close()
  const store = openSqliteStore(dataDir)
  const without = async (body: (tx: StoreTx) => Promise<void>): Promise<boolean> =>
    (await store.write(body)).value === undefined && (await store.write((tx) => isNamed(tx, hashOf(FILE)))).value
  expect(await without((tx) => tx.delete(attachments, file))).toBe(true)
  expect(await without((tx) => tx.delete(savedDocuments, id))).toBe(false)
  store.close()
})

test('S132 a document of the hospital’s record is saved with its text; thrown away, it is gone from the documents only', async () => {
  const many = Array.from({ length: 10 }, (_none, i) => aPatient({ id: `p-many-${i}` }))
  const { url } = await startTestHelsenorge({
    rows: citizenClinic({ also: [{ table: patients, rows: many }] }),
  })
  const citizen = await loggedIn(url, await withRecords(url, many))
  const [first] = await recordsOf(citizen)
  if (!first) throw new Error('the test person has no document')
  await save(citizen, 'record', first.id)
  const [document] = await kept(citizen)
  expect(document).toMatchObject({ title: first.title, text: first.text, file: null })
  const path = fill(citizenPaths.documentFile, { patientId: citizen.patientId, id: document?.id ?? '' })
  expect(codeOf(await citizen.get(path))).toBe('404 not-found')
  await citizen.remove(one(citizen.patientId, document?.id ?? ''))
  expect(await kept(citizen)).toEqual([])
  expect((await recordsOf(citizen))[0]).toEqual(first)
})

test('S106 nobody saves, reads or throws away what is another’s; what does not exist and what one may not know answer alike', async () => {
  const { url } = await start()
  const [citizen, per] = [await loggedIn(url), await loggedIn(url, 'p-per')]
  const file = await withLetter(citizen)
  await save(citizen, 'attachment', file)
  const id = (await kept(citizen))[0]?.id ?? ''
  for (const answer of [
    await save(per, 'attachment', file),
    await save(per, 'attachment', file, citizen.patientId),
    await save(per, 'attachment', 'nothing'),
    await save(per, 'record', 'nothing'),
    await per.get(all(citizen.patientId)),
    await per.remove(one(citizen.patientId, id)),
    await per.remove(one('p-per', id)),
    await per.get(fill(citizenPaths.documentFile, { patientId: 'p-per', id })),
    await per.get(fill(citizenPaths.documentFile, { patientId: citizen.patientId, id })),
  ])
    expect(codeOf(answer)).toBe('404 not-found')
  expect(await kept(citizen)).toHaveLength(1)
})

test('there is a limit, and it is told before anything is lost', async () => {
  const { url } = await startTestHelsenorge({
    rows: citizenClinic(),
    also: async (tx) => {
      for (let i = 0; i < MOST_DOCUMENTS; i += 1) await tx.put(savedDocuments, aLetter(i))
    },
  })
  const citizen = await loggedIn(url)
  const file = await withLetter(citizen)
  expect(codeOf(await save(citizen, 'attachment', file))).toBe('409 too-many-documents')
  expect(await kept(citizen)).toHaveLength(MOST_DOCUMENTS)
})

async function recordsOf(citizen: Citizen): Promise<RegisterEntry[]> {
  const path = fill(citizenPaths.register, { patientId: citizen.patientId, service: 'records' })
  return registerEntries.parse((await citizen.get(path)).body)
}
/** The first who has a document at the hospital. */
async function withRecords(url: string, people: readonly Patient[]): Promise<string> {
  for (const { id } of people) if ((await recordsOf(await loggedIn(url, id))).length > 0) return id
  throw new Error('nobody has a document')
}

const aLetter = (i: number): SavedDocument => ({
  id: `full-${i}`,
  clinicId: 'clinic',
  patientId: 'patient-solberg',
  sourceKind: 'record',
  sourceId: `old-${i}`,
  title: { nb: 'Brev', en: 'Letter' },
  from: { nb: '', en: '' },
  text: { nb: '', en: '' },
  fileType: null,
  bytes: null,
  sha256: null,
  savedAt: i,
})
