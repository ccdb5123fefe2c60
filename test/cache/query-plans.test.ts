import { patients } from '@shared/patient/model'
import { syncedTables } from '@shared/tables'
import { expect, test } from 'vitest'
import { attentionSql } from '../../electron/core/cache/queries/attention'
import { calendarSql } from '../../electron/core/cache/queries/calendar'
import { countsSql, inboxSql } from '../../electron/core/cache/queries/inbox'
import { journalSql } from '../../electron/core/cache/queries/journal'
import { lostSql } from '../../electron/core/cache/queries/lost'
import { patientSql } from '../../electron/core/cache/queries/patient'
import { pileSql } from '../../electron/core/cache/queries/patient-pile'
import { planSql } from '../../electron/core/cache/queries/plan'
import { templatesSql } from '../../electron/core/cache/queries/reply-templates'
import { routingHistorySql } from '../../electron/core/cache/queries/routing'
import { standingSql } from '../../electron/core/cache/queries/standing'
import { toldSql } from '../../electron/core/cache/queries/told'
import { waitingSql } from '../../electron/core/cache/queries/waiting'
import type { ReadableDb } from '../../electron/core/db/open'
import { listSql } from '../../electron/core/sync/cache-tx'
import { cacheWith } from '../support/cache'
import { aPatient } from '../support/clinic-rows'

const plan = (db: ReadableDb, sql: string): string => {
  const values = [...sql.matchAll(/\?/g)].map(() => '1')
  const named = Object.fromEntries([...sql.matchAll(/:(\w+)/g)].map(([, name]) => [name, '1']))
  return db
    .all<{ detail: string }>(`explain query plan ${sql}`, values.length > 0 ? values : named)
    .map((row) => row.detail)
    .join('\n')
}

/** Tables that grow with the years: no view may walk through one. */
const LARGE =
  /SCAN (a|d|m|n|p|r|appointment|dialogue|message|note|patient|planDay|prescription|attachment|rejection|lostRow|patientNews|l)( |$)(?!.*(COVERING|VIRTUAL))/m

const pages = (['mine', 'clinic', 'answered', 'closed'] as const).flatMap((mailbox) =>
  [true, false].map((paged) => ({
    name: `inbox ${mailbox}, paged ${paged}`,
    sql: inboxSql(mailbox, { paged, ofKind: false }).page,
  })),
)

test.each([
  ...pages,
  { name: 'inbox mine count', sql: inboxSql('mine', { paged: false, ofKind: false }).count },
  { name: 'inbox clinic count', sql: inboxSql('clinic', { paged: false, ofKind: false }).count },
  { name: 'what else is open for a patient', sql: pileSql.open },
  { name: 'when the patient comes', sql: pileSql.next },
  { name: 'last visit', sql: pileSql.lastVisit },
  { name: 'routing history', sql: routingHistorySql },
  { name: 'reply templates', sql: templatesSql },
  { name: 'unread mine', sql: countsSql('mine') },
  { name: 'unread clinic', sql: countsSql('clinic') },
  { name: 'calendar range', sql: calendarSql.range },
  { name: 'calendar plan days', sql: calendarSql.planDays },
  { name: 'calendar busy', sql: calendarSql.busy },
  { name: 'templates of a calendar', sql: planSql.templates },
  { name: 'closed days', sql: planSql.closed },
  { name: 'who waits', sql: waitingSql.list },
  { name: 'last day rolled out', sql: planSql.lastDay },
  { name: 'appointments a change of the plan may leave outside', sql: planSql.booked },
  { name: 'appointment details', sql: calendarSql.details },
  { name: 'journal first page', sql: journalSql.page(false) },
  { name: 'journal next page', sql: journalSql.page(true) },
  { name: 'unsigned notes', sql: journalSql.unsigned },
  { name: 'attachments of an entry', sql: journalSql.files },
  { name: 'patient search', sql: patientSql.search },
  { name: 'open cards', sql: attentionSql.rejections },
  { name: 'what stands now of a card', sql: standingSql.appointment },
  { name: 'who holds the time of a card', sql: standingSql.near },
  { name: 'the last message of a card', sql: standingSql.last },
  { name: 'the note of a card', sql: standingSql.note },
  { name: 'what patients were told', sql: toldSql.log },
  { name: 'rows kept aside', sql: lostSql.rows },
  { name: 'whether rows are kept aside', sql: lostSql.any },
])('$name runs on indexes', async ({ sql }) => {
  const { db } = await cacheWith()
  expect(plan(db, sql)).not.toMatch(LARGE)
})

test.each(pages.filter(({ name }) => !name.includes('clinic')))(
  '$name is read in order, not sorted',
  async ({ sql }) => {
    const { db } = await cacheWith()
    expect(plan(db, sql)).not.toMatch(/TEMP B-TREE FOR ORDER BY/)
  },
)

test('the list of all patients is read in the order of its index', async () => {
  const { db } = await cacheWith()
  expect(plan(db, patientSql.all)).toMatch(/USING (COVERING )?INDEX/)
})

test('every declared index serves the list it was declared for', async () => {
  const { db } = await cacheWith()
  for (const table of syncedTables) {
    for (const fields of table.indexes) {
      const where = Object.fromEntries(fields.map((field) => [field, '1']))
      expect(plan(db, listSql(table, { where }).sql), `${table.name}: ${fields.join()}`).toMatch(
        /SEARCH .* USING INDEX/,
      )
    }
  }
})

test('a list of rows without a value finds them: patients without a GP of the clinic', async () => {
  const { db } = await cacheWith([
    { table: patients, rows: [aPatient({ id: 'here' }), aPatient({ id: 'elsewhere', gpId: null })] },
  ])
  const { sql, params } = listSql(patients, { where: { gpId: null } })
  expect(db.all<{ id: string }>(sql, params).map(({ id }) => id)).toEqual(['elsewhere'])
})

test('a list that no index serves is a defect and says so', () => {
  const patient = syncedTables.find((table) => table.name === 'patient')
  expect(() => patient && listSql(patient, { where: { email: 'x' } })).toThrow('patient: no index for email')
})
