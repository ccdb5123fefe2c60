import { canActFor } from '@shared/citizen/access'
import { patients, relations } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import { instantOf } from '@shared/time/oslo'
import { describe, expect, test } from 'vitest'
import { optimisticTx } from '../../electron/core/sync/cache-tx'
import { cacheWith } from '../support/cache'
import { aPatient, MORNING, smallestClinic } from '../support/clinic-rows'

const BIRTH = '2015-03-10'
const turns = (age: number): Instant => instantOf(`${2015 + age}-03-10`)

/** A child of BIRTH, a parent, and how they stand to each other; asks whether the parent may use the service for the child. */
async function asks(
  over: {
    kind?: 'parent' | 'foster-parent'
    sameAddress?: boolean
    parent?: Partial<Parameters<typeof aPatient>[0]>
    child?: Partial<Parameters<typeof aPatient>[0]>
    service?: Parameters<typeof canActFor>[3]
  },
  now: Instant,
) {
  const child = aPatient({ id: 'child', nationalId: '02811260080', birthDate: BIRTH, ...over.child })
  const parent = aPatient({ contactConfirmedAt: now, ...over.parent })
  const relation = {
    id: 'r',
    clinicId: 'clinic',
    childId: 'child',
    guardianId: parent.id,
    kind: over.kind ?? ('parent' as const),
    sameAddress: over.sameAddress ?? true,
  }
  const { writer } = await cacheWith([
    ...smallestClinic(),
    { table: patients, rows: [child, parent] },
    { table: relations, rows: [relation] },
  ])
  const answer = await writer.transaction((db) =>
    canActFor(optimisticTx(db, new Set()), parent.id, child, over.service ?? 'booking', now),
  )
  return answer.ok ? 'yes' : answer.code
}

describe('a parent for a child', () => {
  test.each([
    ['[S180] the day before 12', turns(12) - 1, 'yes'],
    ['[S179] from midnight of the 12th birthday, Europe/Oslo', turns(12), 'child-over-12'],
    ['[C2] until the day before 16', turns(16) - 1, 'child-over-12'],
    ['[S181 S191] from midnight of the 16th birthday', turns(16), 'no-access'],
  ])('may book %s: %s', async (_when, now, expected) => {
    expect(await asks({}, now)).toBe(expected)
  })

  test('[C3] sees who the GP is until 16', async () => {
    expect(await asks({ service: 'gp-information' }, turns(16) - 1)).toBe('yes')
    expect(await asks({ service: 'gp-information' }, turns(16))).toBe('no-access')
  })

  test('[S120] not when no parent lives at the child’s address', async () => {
    expect(await asks({ sameAddress: false }, MORNING)).toBe('no-access')
  })

  test('[S177] never as a foster parent', async () => {
    expect(await asks({ kind: 'foster-parent' }, MORNING)).toBe('no-access')
  })

  test('never where either has a confidential address', async () => {
    expect(await asks({ parent: { confidentialAddress: true } }, MORNING)).toBe('no-access')
    expect(await asks({ child: { confidentialAddress: true } }, MORNING)).toBe('no-access')
  })

  test('[S107] with the parent’s own consent as ceiling', async () => {
    expect(await asks({ parent: { consent: 'basis' } }, MORNING)).toBe('no-consent')
  })
})

test('[S191] one under 16 does not act alone; from the birthday on, yes', async () => {
  const alone = async (now: Instant) => {
    const young = aPatient({ birthDate: BIRTH, contactConfirmedAt: now })
    const { writer } = await cacheWith([...smallestClinic(), { table: patients, rows: [young] }])
    const answer = await writer.transaction((db) =>
      canActFor(optimisticTx(db, new Set()), young.id, young, 'booking', now),
    )
    return answer.ok ? 'yes' : answer.code
  }
  expect(await alone(turns(16) - 1)).toBe('too-young')
  expect(await alone(turns(16))).toBe('yes')
})
