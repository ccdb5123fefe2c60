import { randomUUID } from 'node:crypto'
import { citizenPaths } from '@shared/citizen/api'
import { MOST_CONTACTS, type OwnHealthContacts, ownHealthContacts } from '@shared/citizen/health-contacts'
import { instantOf } from '@shared/time/oslo'
import { expect, test } from 'vitest'
import { type Answer, type Citizen, codeOf, fill } from '../support/citizen-client'
import { DECEMBER, helsenorgeOf, orderAsShown } from '../support/gp-changes'

const ANNE = { name: 'Anne Moe', role: 'Kreftkoordinator', phone: '000 70 100' }
const contacts = (answer: Answer): OwnHealthContacts => ownHealthContacts.parse(answer.body)

function pageOf(citizen: Citizen, patientId = citizen.patientId) {
  const path = fill(citizenPaths.healthContacts, { patientId })
  const one = (id: string) => fill(citizenPaths.healthContact, { patientId, id })
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  return {
    read: () => citizen.get(path),
    add: (body: unknown, options: { key?: string } = {}) => citizen.post(path, body, options),
    change: (id: string, body: unknown) =>
      citizen.send('PATCH', one(id), {
        body: JSON.stringify(body),
        headers: { ...headers, 'idempotency-key': randomUUID() },
      }),
    remove: (id: string, key: string = randomUUID()) => citizen.remove(one(id), { key }),
  }
}

test('S131 GPs now and before stand with their days, as the changes wrote them', async () => {
  const { as, passTo } = await helsenorgeOf()
  const berg = { name: 'Astrid Berg', clinicName: 'Prøveklinikken' }
  expect(contacts(await pageOf(await as()).read()).gps).toEqual([{ ...berg, from: null, until: null }])
  await orderAsShown(await as(), 'elsewhere-utsi')
  await passTo('2026-12-05')
  await orderAsShown(await as(), 'gp-closed')
  await passTo('2027-01-01')
  const january = instantOf('2027-01-01')
  expect(contacts(await pageOf(await as()).read()).gps).toEqual([
    { name: 'Cecilie Eide', clinicName: 'Prøveklinikken', from: january, until: null },
    { name: 'Ánne Utsi', clinicName: 'Tangen fastlegekontor', from: DECEMBER, until: january },
    { ...berg, from: null, until: DECEMBER },
  ])
})

test('S131 a contact is written down, changed and taken away', async () => {
  const { as } = await helsenorgeOf()
  const page = pageOf(await as())
  await page.add({ name: 'Åse Vik', role: '', phone: '' })
  const added = contacts(await page.add(ANNE)).contacts
  expect(added.map(({ name }) => name)).toEqual(['Anne Moe', 'Åse Vik'])
  const [anne] = added
  if (!anne) throw new Error('no contact')
  const changed = contacts(await page.change(anne.id, { ...ANNE, phone: '+47 000 70 200', seen: anne.changedAt }))
  expect(changed.contacts[0]).toMatchObject({ ...ANNE, phone: '+47 000 70 200' })
  expect(contacts(await page.remove(anne.id)).contacts.map(({ name }) => name)).toEqual(['Åse Vik'])
  expect(codeOf(await page.remove(anne.id))).toBe('404 not-found')
})

test('S8 S131 the same press twice writes one contact, and takes one away with one answer', async () => {
  const { as } = await helsenorgeOf()
  const page = pageOf(await as())
  const key = randomUUID()
  const [one] = await Promise.all([page.add(ANNE, { key }), page.add(ANNE, { key })])
  const [anne, ...others] = contacts(one).contacts
  expect(others).toEqual([])
  expect(contacts(await page.read()).contacts).toHaveLength(1)
  const again = randomUUID()
  for (const answer of [await page.remove(anne?.id ?? '', again), await page.remove(anne?.id ?? '', again)])
    expect(answer.status).toBe(200)
})

test('N9 S131 of two parents who change the same contact the second is told, and nothing is written over unseen', async () => {
  const { as } = await helsenorgeOf()
  const [mother, father] = [pageOf(await as(), 'c-10'), pageOf(await as('p-apart'), 'c-10')]
  const [seen] = contacts(await mother.add(ANNE)).contacts
  if (!seen) throw new Error('no contact')
  const change = (page: ReturnType<typeof pageOf>, role: string) =>
    page.change(seen.id, { ...ANNE, role, seen: seen.changedAt })
  expect((await change(mother, 'Helsesykepleier')).status).toBe(200)
  expect(codeOf(await change(father, 'Tannlege'))).toBe('409 contact-changed')
  expect(contacts(await father.read()).contacts).toMatchObject([{ role: 'Helsesykepleier' }])
})

test('S131 S106 S192 only with Full, only what is one’s own, and a child’s of under 16', async () => {
  const { as } = await helsenorgeOf()
  const [anne] = contacts(await pageOf(await as()).add(ANNE)).contacts
  const stranger = pageOf(await as('p-per'))
  const id = anne?.id ?? ''
  expect(codeOf(await stranger.change(id, { ...ANNE, seen: anne?.changedAt }))).toBe('404 not-found')
  expect(codeOf(await stranger.remove(id))).toBe('404 not-found')
  expect(codeOf(await pageOf(await as('p-per'), 'patient-solberg').read())).toBe('404 not-found')
  expect(codeOf(await pageOf(await as('p-basis')).read())).toBe('403 no-consent')
  expect((await pageOf(await as(), 'c-13').read()).status).toBe(200)
})

test('what is no contact is refused by its place, and a list has an end', async () => {
  const { as } = await helsenorgeOf()
  const page = pageOf(await as())
  for (const [wrong, where] of [
    [{ ...ANNE, name: '  ' }, 'body.name'],
    [{ ...ANNE, name: 'a'.repeat(101) }, 'body.name'],
    [{ ...ANNE, phone: 'ring meg' }, 'body.phone'],
  ] as const)
    expect(await page.add(wrong)).toMatchObject({ status: 400, body: { data: { where } } })
  for (let n = 0; n < MOST_CONTACTS; n += 1) await page.add({ ...ANNE, name: `Kontakt ${n}` })
  expect(codeOf(await page.add(ANNE))).toBe('409 too-many-contacts')
})
