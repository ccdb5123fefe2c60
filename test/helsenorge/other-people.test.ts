import { randomUUID } from 'node:crypto'
import { appointments } from '@shared/calendar/model'
import { citizenPaths as c } from '@shared/citizen/api'
import { type SavedDocument, savedDocuments } from '@shared/citizen/documents'
import { donorCards } from '@shared/citizen/donor-card'
import { type HealthContact, healthContacts } from '@shared/citizen/health-contacts'
import { ownSummaries } from '@shared/citizen/own-summary'
import { type Power, powers } from '@shared/citizen/powers'
import { attachments, dialogues, messages } from '@shared/inbox/model'
import { patients, relations } from '@shared/patient/model'
import { NO_NEEDS, selfReported } from '@shared/patient/self-reported'
import { paths } from '@shared/protocol'
import { DAY } from '@shared/time/instant'
import { expect, test } from 'vitest'
import { type Answer, type Citizen, createCitizen, hashOf, loggedIn } from '../support/citizen-client'
import { citizenClinic, NATIONAL_ID, PER_MOEN_ID, TOMORROW } from '../support/citizen-clinic'
import { aDialogue, aMessage, anAppointment, aPatient, at, MORNING } from '../support/clinic-rows'
import { aPdf } from '../support/files'
import { startTestHelsenorge } from '../support/helsenorge'

/** Stands in everything that is the victim's; must never come to anybody else. */
const SECRET = 'Hemmelighet'
const FILE = aPdf(900)

/** Two whose business it is nobody's: a grown-up and a child, with something of every kind. */
const VICTIMS = { adult: 'victim', child: 'victim-child' } as const
type Victim = keyof typeof VICTIMS

const theirs = (victim: Victim) => {
  const patientId = VICTIMS[victim]
  const own = { clinicId: 'clinic', patientId }
  const contact: HealthContact = {
    ...own,
    id: `${victim}-contact`,
    name: SECRET,
    role: SECRET,
    phone: '',
    changedAt: 1,
  }
  const document: SavedDocument = {
    ...own,
    id: `${victim}-document`,
    sourceKind: 'attachment',
    sourceId: `${victim}-file`,
    title: { nb: SECRET, en: SECRET },
    from: { nb: SECRET, en: SECRET },
    text: null,
    fileType: 'application/pdf',
    bytes: FILE.length,
    sha256: hashOf(FILE),
    savedAt: 1,
  }
  return [
    {
      table: appointments,
      rows: [anAppointment({ ...own, id: `${victim}-appointment`, reason: SECRET, startsAt: at('11:00', TOMORROW) })],
    },
    { table: dialogues, rows: [aDialogue({ ...own, id: `${victim}-dialogue`, subject: SECRET, preview: SECRET })] },
    {
      table: messages,
      rows: [aMessage({ ...own, id: `${victim}-message`, dialogueId: `${victim}-dialogue`, body: SECRET })],
    },
    {
      table: attachments,
      rows: [
        {
          ...own,
          id: `${victim}-file`,
          dialogueId: `${victim}-dialogue`,
          name: SECRET,
          type: 'application/pdf' as const,
          bytes: FILE.length,
          sha256: hashOf(FILE),
        },
      ],
    },
    {
      table: selfReported,
      rows: [
        {
          id: patientId,
          clinicId: 'clinic',
          relatives: [{ name: SECRET, relationship: 'friend' as const, phone: '900 00 000', nextOfKin: true }],
          employer: { name: SECRET, phone: null },
          needs: { ...NO_NEEDS, other: SECRET },
          updatedAt: 1,
        },
      ],
    },
    { table: healthContacts, rows: [contact] },
    { table: savedDocuments, rows: [document] },
    { table: ownSummaries, rows: [{ id: patientId, clinicId: 'clinic', text: SECRET, updatedAt: 1 }] },
    {
      table: donorCards,
      rows: [{ id: patientId, clinicId: 'clinic', relatives: [{ name: SECRET, phone: '900 00 000' }], updatedAt: 1 }],
    },
  ]
}

const power = (receiverId: string, over: Partial<Power>): Power => ({
  id: `power-${receiverId}`,
  clinicId: 'clinic',
  giverId: VICTIMS.adult,
  receiverId,
  areas: ['insight', 'administration', 'services'],
  grantedAt: MORNING - 100 * DAY,
  lastDay: null,
  confirmedAt: MORNING - 100 * DAY,
  endedAt: null,
  endedBy: null,
  ...over,
})

/** Every kind of person whom the rules give nothing, for each of the two. */
const OTHERS: readonly { who: string; id: string; of: readonly Victim[] }[] = [
  { who: 'a stranger', id: 'p-per', of: ['adult', 'child'] },
  { who: 'a foster parent', id: 'foster', of: ['child'] },
  { who: 'a parent where no parent lives at the child’s address', id: 'apart', of: ['child'] },
  { who: 'a parent at a confidential address', id: 'confidential', of: ['child'] },
  { who: 'one’s own child', id: 'own-child', of: ['adult'] },
  { who: 'a grown-up child', id: 'grown-child', of: ['adult'] },
  { who: 'the parent of somebody of sixteen', id: 'old-parent', of: ['adult'] },
  { who: 'somebody whose power of attorney was ended', id: 'ended', of: ['adult'] },
  { who: 'somebody whose power of attorney ran out yesterday', id: 'run-out', of: ['adult'] },
  { who: 'who gave the other a power, which is none back', id: 'giver', of: ['adult'] },
]

const people = () => [
  aPatient({ id: VICTIMS.adult, givenName: SECRET, nationalId: NATIONAL_ID, birthDate: '2009-11-01' }),
  aPatient({ id: VICTIMS.child, givenName: SECRET, nationalId: NATIONAL_ID, birthDate: '2018-05-01' }),
  ...['foster', 'apart', 'confidential', 'grown-child', 'old-parent', 'ended', 'run-out', 'giver'].map((id) =>
    aPatient({ id, nationalId: PER_MOEN_ID, confidentialAddress: id === 'confidential' }),
  ),
  aPatient({ id: 'own-child', birthDate: '2013-05-01', nationalId: PER_MOEN_ID, youthConsent: true }),
]
const relation = (childId: string, guardianId: string, over: object = {}) => ({
  id: `${childId}-${guardianId}`,
  clinicId: 'clinic',
  childId,
  guardianId,
  kind: 'parent' as const,
  sameAddress: true,
  ...over,
})

const start = () =>
  startTestHelsenorge({
    rows: citizenClinic({
      also: [
        { table: patients, rows: people() },
        {
          table: relations,
          rows: [
            relation(VICTIMS.child, 'foster', { kind: 'foster-parent' }),
            relation(VICTIMS.child, 'apart', { sameAddress: false }),
            relation(VICTIMS.child, 'confidential', { sameAddress: false }),
            relation('own-child', VICTIMS.adult),
            relation('grown-child', VICTIMS.adult),
            relation(VICTIMS.adult, 'old-parent'),
          ],
        },
        ...theirs('adult'),
        ...theirs('child'),
        {
          table: powers,
          rows: [
            power('ended', { endedAt: MORNING - DAY, endedBy: 'giver' }),
            power('run-out', { lastDay: '2026-11-22' }),
            power(VICTIMS.adult, { id: 'power-back', giverId: 'giver' }),
          ],
        },
      ],
    }),
  })

const KARIN = { name: 'Karin', phone: '900 11 222' }
const slot = { typeId: 'type-consultation', calendarId: 'cal-berg', startsAt: at('08:00', TOMORROW) }

/** What is asked at each address: a sound body, so that only the person is wrong. In address order of `citizenPaths`. */
const ASKED: Record<string, { query?: string; body?: (patientId: string) => unknown }> = {
  [`get ${c.selfReported}`]: {},
  [`post ${c.selfReported}`]: { body: () => ({ report: { part: 'employer', told: null, before: null } }) },
  [`get ${c.privacy}`]: {},
  [`post ${c.privacy}`]: { body: () => ({ id: 'summary-limited', on: true }) },
  [`get ${c.usage}`]: {},
  [`post ${c.changePower}`]: { body: () => ({ areas: ['services'], lastDay: null }) },
  [`post ${c.endPower}`]: { body: () => ({}) },
  [`get ${c.youthConsent}`]: {},
  [`post ${c.youthConsent}`]: { body: () => ({ agreed: true }) },
  [`get ${c.home}`]: {},
  [`get ${c.services}`]: {},
  [`get ${c.app}`]: {},
  [`get ${c.fees}`]: {},
  [`get ${c.bookableTypes}`]: {},
  [`get ${c.freeTimes}`]: { query: `typeId=type-consultation&from=${TOMORROW}&days=7` },
  [`post ${c.hold}`]: { body: () => slot },
  [`get ${c.appointments}`]: {},
  [`post ${c.appointments}`]: { body: (patientId) => ({ ...slot, id: randomUUID(), patientId, reason: 'Hoste' }) },
  [`post ${c.cancelAppointment}`]: { body: () => ({}) },
  [`post ${c.moveAppointment}`]: {
    body: () => ({ calendarId: 'cal-berg', startsAt: slot.startsAt, from: { startsAt: at('11:00', TOMORROW) } }),
  },
  [`get ${c.dialogues}`]: {},
  [`post ${c.dialogues}`]: {
    body: (patientId) => ({
      id: randomUUID(),
      messageId: randomUUID(),
      patientId,
      kind: 'e-contact',
      subject: 'Hei',
      body: 'Hei',
      attachments: [],
      prescriptionIds: [],
    }),
  },
  [`get ${c.dialogue}`]: {},
  [`post ${c.reply}`]: { body: () => ({ messageId: randomUUID(), body: 'Hei' }) },
  [`post ${c.readDialogue}`]: { body: () => ({}) },
  [`get ${c.file}`]: {},
  [`get ${c.prescriptions}`]: {},
  [`get ${c.notifications}`]: {},
  [`post ${c.readNotifications}`]: { body: () => ({}) },
  [`get ${c.gpChange}`]: {},
  [`post ${c.gpChange}`]: { body: () => ({ gpId: 'gp-dahl', from: 0 }) },
  [`post ${c.withdrawGpChange}`]: { body: () => ({ id: 'order' }) },
  [`post ${c.seenGpChange}`]: { body: () => ({ id: 'order' }) },
  [`post ${c.joinGpQueue}`]: { body: () => ({ gpId: 'gp-dahl' }) },
  [`post ${c.leaveGpQueue}`]: { body: () => ({}) },
  [`get ${c.healthContacts}`]: {},
  [`post ${c.healthContacts}`]: { body: () => ({ name: 'Karin', role: '', phone: '' }) },
  [`patch ${c.healthContact}`]: { body: () => ({ name: 'Karin', role: '', phone: '', seen: 1 }) },
  [`delete ${c.healthContact}`]: {},
  [`get ${c.register}`]: {},
  [`get ${c.documents}`]: {},
  [`post ${c.documents}`]: { body: () => ({ kind: 'record', id: 'document-1' }) },
  [`delete ${c.document}`]: {},
  [`get ${c.documentFile}`]: {},
  [`get ${c.donorCard}`]: {},
  [`post ${c.donorCard}`]: { body: () => ({ relatives: [KARIN] }) },
  [`delete ${c.donorCard}`]: {},
  [`get ${c.ownSummary}`]: {},
  [`post ${c.ownSummary}`]: { body: () => ({ text: 'Hei', seen: 1 }) },
}
/** Of whoever is logged in, with nobody named in the address; the first lets go only what one holds oneself. */
const OWN = [
  `delete ${c.hold}`,
  `delete ${c.session}`,
  `get ${c.me}`,
  `get ${c.profile}`,
  `post ${c.consent}`,
  `post ${c.confirmContact}`,
  `get ${c.registered}`,
  `get ${c.notificationProfile}`,
  `post ${c.notificationProfile}`,
  `post ${c.block}`,
  `get ${c.powers}`,
  `post ${c.powers}`,
  `get ${c.upload}`,
  `patch ${c.upload}`,
  `get ${c.events}`,
]
/** Open to everybody, before anybody is logged in. */
const OPEN = [`get ${c.loginPeople}`, `post ${c.session}`, `post ${c.liftBlock}`]

const ITEMS: Record<string, string> = {
  [c.cancelAppointment]: 'appointment',
  [c.moveAppointment]: 'appointment',
  [c.dialogue]: 'dialogue',
  [c.reply]: 'dialogue',
  [c.readDialogue]: 'dialogue',
  [c.file]: 'file',
  [c.healthContact]: 'contact',
  [c.document]: 'document',
  [c.documentFile]: 'document',
}
const POWERS: readonly string[] = [c.changePower, c.endPower]

const routesOf = async (url: string): Promise<string[]> => {
  const described = (await (await fetch(url + paths.openapi)).json()) as { paths: Record<string, object> }
  return Object.entries(described.paths)
    .filter(([path]) => path.startsWith('/citizen/'))
    .flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
}

/** Asks one address for somebody, as a person who is sound in everything else. */
async function ask(citizen: Citizen, route: string, patientId: string, item: string): Promise<Answer> {
  const [method = '', path = ''] = route.split(' ')
  const { query, body } = ASKED[route] ?? {}
  const address = path.replace(':patientId', patientId).replace(':service', 'vaccinations').replace(':id', item)
  return citizen.send(method.toUpperCase(), query ? `${address}?${query}` : address, {
    ...(body ? { body: JSON.stringify(body(patientId)) } : {}),
    headers: { 'idempotency-key': randomUUID(), ...(body ? { 'content-type': 'application/json' } : {}) },
  })
}
const answerOf = ({ status, body }: Answer) => ({ status, code: (body as { code?: string } | null)?.code })
const itemOf = (route: string, victim: Victim): string => {
  const path = route.split(' ')[1] ?? ''
  return POWERS.includes(path) ? 'power-back' : `${victim}-${ITEMS[path] ?? 'nothing'}`
}

test('every address of the citizen’s interface is in the walk', async () => {
  const { url } = await start()
  expect((await routesOf(url)).sort()).toEqual([...Object.keys(ASKED), ...OWN, ...OPEN].sort())
})

test.each(OTHERS)(
  '[S106 S177] $who gets nothing, at no address, and cannot tell it from what does not exist',
  async ({ id, of }) => {
    const { url } = await start()
    const citizen = await loggedIn(url, id)
    for (const victim of of)
      for (const route of Object.keys(ASKED)) {
        // who has given a power may end it, and that is all
        if (id === 'giver' && POWERS.includes(route.split(' ')[1] ?? '')) continue
        const answer = await ask(citizen, route, VICTIMS[victim], itemOf(route, victim))
        const missing = await ask(citizen, route, 'nobody-at-all', 'nothing-at-all')
        expect([route, answerOf(answer)]).toEqual([route, { status: 404, code: 'not-found' }])
        expect([route, answer.body]).toEqual([route, missing.body])
        expect(JSON.stringify(answer.body)).not.toContain(SECRET)
      }
  },
)

test('[S106] what is one’s own tells nothing of others', async () => {
  const { url } = await start()
  const citizen = await loggedIn(url, 'p-per')
  for (const route of OWN.filter((one) => one.startsWith('get ') && one !== `get ${c.events}`)) {
    const { body } = await citizen.get((route.split(' ')[1] ?? '').replace(':sha256', hashOf(FILE)))
    expect([route, JSON.stringify(body).includes(SECRET)]).toEqual([route, false])
  }
  expect((await citizen.uploadState(hashOf(FILE))).body).toEqual({ received: 0, done: false })
})

test('nobody who is not logged in gets further than the door, nor a page of another site in the person’s browser', async () => {
  const { url } = await start()
  const nobody = createCitizen(url, VICTIMS.adult)
  for (const route of [...Object.keys(ASKED), ...OWN.filter((one) => one !== `delete ${c.session}`)]) {
    const answer = await ask(nobody, route, VICTIMS.adult, itemOf(route, 'adult'))
    expect([route, answer.status]).toEqual([route, 401])
  }
  const victim = await loggedIn(url, VICTIMS.adult)
  for (const route of Object.keys(ASKED).filter((one) => !one.startsWith('get '))) {
    const [method = '', path = ''] = route.split(' ')
    const address = path.replace(':patientId', VICTIMS.adult).replace(':id', itemOf(route, 'adult'))
    const answer = await fetch(url + address, {
      method: method.toUpperCase(),
      headers: { cookie: victim.cookie(), 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      ...(method === 'delete' ? {} : { body: JSON.stringify(ASKED[route]?.body?.(VICTIMS.adult) ?? {}) }),
    })
    expect([route, answer.status]).toEqual([route, 403])
  }
})

test('after all of it the two find everything as it was', async () => {
  const { url } = await start()
  const victim = await loggedIn(url, VICTIMS.adult)
  const seen = async () => {
    const pages: unknown[] = []
    for (const route of Object.keys(ASKED).filter((one) => one.startsWith('get ') && !one.includes('/usage')))
      pages.push([route, answerOf(await ask(victim, route, VICTIMS.adult, itemOf(route, 'adult')))])
    for (const path of [c.appointments, c.documents, c.healthContacts, c.selfReported, c.privacy, c.ownSummary])
      pages.push((await victim.get(path.replace(':patientId', VICTIMS.adult))).body)
    return pages
  }
  const before = await seen()
  expect(JSON.stringify(before)).toContain(SECRET)
  for (const { id } of OTHERS) {
    const citizen = await loggedIn(url, id)
    for (const route of Object.keys(ASKED).filter((one) => !POWERS.includes(one.split(' ')[1] ?? '')))
      await ask(citizen, route, VICTIMS.adult, itemOf(route, 'adult'))
  }
  expect(await seen()).toEqual(before)
})
