import { describe, expect, test } from 'vitest'
import { attemptFor } from '../../renderer/portal/lib/attempt-key'
import { createDrafts } from '../../renderer/portal/lib/drafts'
import { textsOf } from '../../renderer/portal/lib/i18n'
import { isSignedOut, mayRetry, NETWORK, problemOf } from '../../renderer/portal/lib/problem'
import { fileErrors } from '../../renderer/portal/pages/files/enclosure'
import { textErrors } from '../../renderer/portal/pages/writing/letter-errors'

const counter = () => {
  const keys = ['key-1', 'key-2', 'key-3']
  return () => keys.shift() ?? ''
}

describe('one wish is done once', () => {
  test('a retry of the same content carries the same idempotency key', () => {
    const next = counter()
    const first = attemptFor(undefined, { reason: 'Hoste' }, next)
    expect(attemptFor(first, { reason: 'Hoste' }, next).key).toBe(first.key)
  })

  test('changed content is another wish', () => {
    const next = counter()
    const first = attemptFor(undefined, { reason: 'Hoste' }, next)
    expect(attemptFor(first, { reason: 'Hoste og feber' }, next).key).not.toBe(first.key)
  })

  test('only a missing answer or a fault may be retried, a refusal is final', () => {
    expect(mayRetry(NETWORK)).toBe(true)
    expect(mayRetry(problemOf(503, 'gateway'))).toBe(true)
    expect(mayRetry(problemOf(409, { code: 'slot-taken' }))).toBe(false)
  })
})

describe('what HelseNorge answers', () => {
  test('problem details give code and data, and nothing but plain values', () => {
    const body = { type: 'urn:x', title: 'No', status: 409, code: 'too-many-open', data: { limit: 2, deep: { a: 1 } } }
    expect(problemOf(409, body)).toMatchObject({ code: 'too-many-open', status: 409, data: { limit: 2 } })
    expect(problemOf(409, body).data).not.toHaveProperty('deep')
  })

  test('an answer that is no problem details is told by its status', () => {
    expect(problemOf(404, null).code).toBe('http-404')
    expect(problemOf(500, '<html>').code).toBe('unexpected')
  })

  test('S169 an ended session and a blocked access both mean logged out', () => {
    expect(isSignedOut(problemOf(401, { code: 'not-logged-in' }))).toBe(true)
    expect(isSignedOut(problemOf(403, { code: 'emergency-blocked' }))).toBe(true)
    expect(isSignedOut(problemOf(403, { code: 'no-consent' }))).toBe(false)
  })
})

describe('what a letter lacks', () => {
  const { t } = textsOf('nb')

  test('S14 subject and message must be there; blanks are nothing', () => {
    expect(Object.keys(textErrors({ subject: '  ', body: '\n' }, t))).toEqual(['subject', 'body'])
    expect(textErrors({ subject: 'Utslett', body: 'Det klør' }, t)).toEqual({})
    expect(textErrors({ subject: 'x'.repeat(201), body: 'y' }, t)['subject']).toContain('200')
  })

  test('a letter waits for its files', () => {
    const file = { id: 'f', name: 'a.png', type: 'image/png', bytes: 1, file: new Blob(), part: 0 } as const
    const more = { sha256: undefined, problem: undefined, stop: () => undefined }
    expect(Object.keys(fileErrors({ files: [{ ...file, ...more, state: 'uploading' }] }, t))).toEqual(['add-file'])
    expect(fileErrors({ files: [{ ...file, ...more, state: 'failed' }] }, t)['add-file']).toContain('ikke lastet opp')
    expect(fileErrors({ files: [{ ...file, ...more, state: 'done' }] }, t)).toEqual({})
  })
})

describe('drafts', () => {
  test('are kept until they are thrown away, and tell who listens', () => {
    const drafts = createDrafts()
    let told = 0
    const stop = drafts.subscribe(() => {
      told += 1
    })
    drafts.set('booking:p1', { reason: 'Hoste' })
    expect(drafts.get('booking:p1')).toEqual({ reason: 'Hoste' })
    drafts.clear()
    expect(drafts.get('booking:p1')).toBeUndefined()
    stop()
    drafts.set('booking:p1', {})
    expect(told).toBe(2)
  })
})

describe('a refused booking', () => {
  const free = { calendarId: 'cal-berg', startsAt: 1_000, endsAt: 2_000 }
  test('S70 brings the next free times with it', () => {
    const { alternatives, data } = problemOf(409, { code: 'slot-taken', data: { startsAt: 5 }, alternatives: [free] })
    expect(alternatives).toEqual([free])
    expect(data).toEqual({ startsAt: 5 })
  })
  test('free times that cannot be read are left out, and the refusal stays what it is', () => {
    expect(problemOf(409, { code: 'slot-taken', alternatives: 'soon' })).toEqual({
      code: 'slot-taken',
      status: 409,
      data: {},
    })
  })
})
