import type { ContactType, Note } from '@shared/journal/model'
import { MINUTE } from '@shared/time/instant'
import type { Visit } from '../calendar/visits'
import { CLINIC_ID, SECRETARIES } from '../setup/people-of-the-clinic'
import { fill } from '../text/fill'
import type { World } from '../world'

/** Lab entries that a secretary writes and the patient's GP signs; code by what was done. */
const LAB_NOTES: Readonly<Record<string, readonly (readonly [icpc: string, body: string])[]>> = {
  'type-blood-test': [['A97', 'Blodprøver tatt fra {side} arm etter rekvisisjon. Ukomplisert. BT {btfint}.']],
  'type-wound-care': [
    ['S18', 'Sårstell. Rene sårkanter, ingen tegn til infeksjon. Ny bandasje. Kontroll om tre dager.'],
    ['S97', 'Leggsår, noe mindre enn sist. Renset, kompresjonsbandasje. Fortsetter to ganger i uken.'],
  ],
  'type-flu-vaccine': [['A98', 'Influensavaksine satt i {side} overarm. Observert i ti minutter uten reaksjon.']],
  'type-covid-vaccine': [['A98', 'Covid-19-vaksine satt i {side} overarm. Observert i tjue minutter uten reaksjon.']],
  'type-covid-test': [['R74', 'Test for SARS-CoV-2 tatt fra nese og svelg. Pasienten får svar på Helsenorge.']],
  'type-b12': [['B81', 'Hydroksokobalamin 1 mg satt i.m. {side} side. Neste om tre måneder.']],
}

/** One note for what happened in the room; undefined where none is written. */
export function noteOfVisit(world: World, visit: Visit, gpId: string | null, nextId: () => string): Note | undefined {
  const { row, person, complaint, words } = visit
  if (row.status !== 'completed') return undefined
  const { prng } = words
  const signedAt = row.endsAt + prng.between(3, 100) * MINUTE
  if (complaint && gpId !== null) {
    const [s, o, a, p] = prng.pick(complaint.notes)
    // some notes of today and yesterday wait for their signature (PJF section 10)
    const draft = signedAt > world.days.now || (row.endsAt > world.draftsSince && prng.chance(0.2))
    return {
      ...entry(visit, nextId(), gpId, row.typeId === 'type-video' ? 'video' : 'consultation'),
      ...(draft ? {} : { status: 'signed', signedAt, signedById: gpId }),
      body: `S: ${fill(s, words)}\nO: ${fill(o, words)}\nA: ${fill(a, words)}\nP: ${fill(p, words)}`,
      icpc: draft && prng.chance(0.4) ? [] : [...complaint.icpc],
    }
  }
  const kinds = LAB_NOTES[row.typeId]
  if (!kinds || !prng.chance(0.3)) return undefined
  const [icpc, body] = prng.pick(kinds)
  const responsible = person.row.gpId ?? world.gps[0]?.id ?? null
  const late = signedAt + prng.between(30, 300) * MINUTE
  const signed = late <= world.days.now
  return {
    ...entry(visit, nextId(), prng.pick(SECRETARIES), 'lab'),
    ...(signed ? { status: 'signed', signedAt: late, signedById: responsible } : {}),
    body: fill(body, words),
    icpc: [icpc],
  }
}

const entry = ({ row }: Visit, id: string, authorId: string, contactType: ContactType): Note => ({
  id,
  clinicId: CLINIC_ID,
  patientId: row.patientId,
  authorId,
  contactType,
  occurredAt: row.startsAt,
  status: 'draft',
  body: '',
  icpc: [],
  signedAt: null,
  signedById: null,
  dialogueId: null,
  messageId: null,
  correctsId: null,
  changedAt: null,
  changedById: null,
})
