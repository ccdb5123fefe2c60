import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { createInstance, type TFunction } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { keyName } from '../../renderer/workstation/app/shortcuts'
import { syncFace } from '../../renderer/workstation/app/sync-text'
import { formats } from '../../renderer/workstation/lib/format'
import { parseDate, parseTime } from '../../renderer/workstation/lib/parse-time'
import type { SyncState } from '../../shared/sync/state'
import { addDays, daysBetween, instantOf } from '../../shared/time/oslo'

const TODAY = '2026-11-23'
const NOW = instantOf(TODAY, '14:05')

describe('dates as people type them', () => {
  test.each([
    ['24.11.2026', '2026-11-24'],
    ['24.11.26', '2026-11-24'],
    ['24.11', '2026-11-24'],
    ['24/11', '2026-11-24'],
    ['2411', '2026-11-24'],
    ['241126', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['+14', '2026-12-07'],
    ['4.1', '2027-01-04'],
  ])('%s is %s', (typed, date) => expect(parseDate(typed, TODAY)).toBe(date))

  test.each(['', 'i morgen', '31.02.2026', '32.1', '11/24', '24.13.2026'])('%s is no date', (typed) =>
    expect(parseDate(typed, TODAY)).toBeUndefined(),
  )
  test('every date shown can be typed back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (n) => {
        const date = addDays(TODAY, n)
        expect(parseDate(formats('nb').date(date), TODAY)).toBe(date)
      }),
    )
  })
  test('without a year the nearest such day is meant', () => {
    fc.assert(
      fc.property(fc.integer({ min: -180, max: 180 }), (n) => {
        const date = addDays(TODAY, n)
        const parsed = parseDate(`${date.slice(8)}.${date.slice(5, 7)}`, TODAY)
        expect(Math.abs(daysBetween(TODAY, parsed ?? ''))).toBeLessThanOrEqual(Math.abs(n))
      }),
    )
  })
})

describe('times as people type them', () => {
  test.each([
    ['8', '08:00'],
    ['0830', '08:30'],
    ['830', '08:30'],
    ['8.30', '08:30'],
    ['08:30', '08:30'],
    ['23:59', '23:59'],
  ])('%s is %s', (typed, time) => expect(parseTime(typed)).toBe(time))
  test.each(['', '24', '8:60', 'ni', '12345'])('%s is no time', (typed) => expect(parseTime(typed)).toBeUndefined())
})

describe('how the window writes times', () => {
  test('in Norwegian time, as short as it can be told today', () => {
    const format = formats('nb')
    expect(format.when(instantOf(TODAY, '08:30'), NOW)).toBe('08:30')
    expect(format.when(instantOf('2026-11-22', '08:30'), NOW)).toBe('i går 08:30')
    expect(format.when(instantOf('2026-11-16', '08:30'), NOW)).toMatch(/man.*16.*nov.*08:30/)
    expect(format.when(instantOf('2025-11-16', '08:30'), NOW)).toBe('16.11.2025')
    expect(formats('en').when(instantOf('2026-11-22', '08:30'), NOW)).toBe('yesterday 08:30')
  })
  test.each(['nb', 'en'] as const)(
    'days and months are named as the language names them (%s), on every day of three years',
    (language) => {
      const locale = { nb: 'nb-NO', en: 'en-GB' }[language]
      const intl = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
      const short = intl({ weekday: 'short', day: 'numeric', month: 'short' })
      const long = intl({ weekday: 'long', day: 'numeric', month: 'long' })
      const month = intl({ month: 'long', year: 'numeric' })
      const date = intl({ day: '2-digit', month: '2-digit', year: 'numeric' })
      const format = formats(language)
      // one writes a comma after the weekday where the other does not, according to the version of its tables
      const plain = (text: string): string => text.replace(',', '')
      for (let n = 0; n < 1096; n += 1) {
        const day = addDays('2026-01-01', n)
        const at = new Date(`${day}T12:00:00Z`)
        expect(format.dayShort(day)).toBe(plain(short.format(at)))
        expect(format.day(day)).toBe(plain(long.format(at)))
        expect(format.month(day)).toBe(month.format(at))
        expect(format.date(day)).toBe(date.format(at))
        expect(format.dayLong(instantOf(day, '23:59'))).toBe(`${plain(long.format(at))} ${day.slice(0, 4)}`)
      }
    },
  )
  test.each(['nb', 'en'] as const)(
    'how long ago is said as the language says it (%s), for every ten seconds of two days',
    (language) => {
      const locale = { nb: 'nb-NO', en: 'en-GB' }[language]
      const intl = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
      const said = (seconds: number): string => {
        if (seconds < 60) return intl.format(-Math.floor(seconds / 10) * 10, 'second')
        if (seconds < 3600) return intl.format(-Math.floor(seconds / 60), 'minute')
        if (seconds < 86_400) return intl.format(-Math.floor(seconds / 3600), 'hour')
        return intl.format(-Math.floor(seconds / 86_400), 'day')
      }
      for (let seconds = 0; seconds < 2 * 86_400; seconds += 10)
        expect(formats(language).ago(NOW - seconds * 1000, NOW)).toBe(said(seconds))
    },
  )
  test('a birth date is the same day whatever the machine’s time zone', () => {
    expect(formats('nb').date('1980-07-16')).toBe('16.07.1980')
    expect(formats('nb').date('1900-01-01')).toBe('01.01.1900')
  })
})

describe('the line about sync that always stands in the window (issue point 7)', () => {
  let t: TFunction<'shell'>
  beforeAll(async () => {
    const i18n = createInstance()
    const file = join(import.meta.dirname, '../../resources/locales/nb/shell.json')
    await i18n.init({ lng: 'nb', resources: { nb: { shell: JSON.parse(readFileSync(file, 'utf8')) } } })
    t = i18n.getFixedT('nb', 'shell')
  })
  const well: SyncState = {
    phase: 'synced',
    lastSyncedAt: NOW - 12_000,
    offlineSince: null,
    waiting: 0,
    needsAttention: 0,
    problem: null,
    receiving: null,
  }
  const face = (more: Partial<SyncState>) => syncFace(t, 'nb', { ...well, ...more }, NOW)

  test('all is well: how long ago', () => {
    expect(face({}).tone).toBe('ok')
    expect(face({}).text).toMatch(/Synkronisert for 10 sek/)
  })
  test('own changes wait: how many, one or several', () => {
    expect(face({ phase: 'syncing', waiting: 1 })).toEqual({ text: '1 endring venter', tone: 'waiting' })
    expect(face({ phase: 'syncing', waiting: 3 }).text).toBe('3 endringer venter')
  })
  test('offline: since when, and what waits', () => {
    expect(face({ phase: 'offline', offlineSince: instantOf(TODAY, '13:40'), waiting: 2 }).text).toBe(
      'Frakoblet siden 13:40 · 2 endringer venter',
    )
  })
  test('HelseNorge says no: louder than anything that waits', () => {
    expect(face({ phase: 'refused', waiting: 2, problem: 'not-activated' }).tone).toBe('problem')
  })
  test('the first long sync: how much has come', () => {
    expect(face({ phase: 'syncing', receiving: { done: 12_000, total: 48_000, paused: false } }).text).toBe(
      'Henter klinikken … 25 %',
    )
    expect(face({ receiving: { done: 12_000, total: 48_000, paused: true } })).toEqual({
      text: 'Hentingen er stoppet ved 25 %',
      tone: 'waiting',
    })
  })
})

describe('keys', () => {
  const press = (more: Partial<KeyboardEvent>) =>
    keyName({ key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })
  test('Ctrl and Command are the same key', () => {
    expect(press({ key: 'k', code: 'KeyK', ctrlKey: true })).toBe('Ctrl+k')
    expect(press({ key: 'k', code: 'KeyK', metaKey: true })).toBe('Ctrl+k')
  })
  test('Alt+K is Alt+K also where Alt makes another character', () => {
    expect(press({ key: '˚', code: 'KeyK', altKey: true })).toBe('Alt+k')
    expect(press({ key: '1', code: 'Digit1', altKey: true })).toBe('Alt+1')
  })
  test('named keys keep their names', () => {
    expect(press({ key: 'F1', code: 'F1' })).toBe('F1')
    expect(press({ key: 'ArrowLeft', code: 'ArrowLeft', altKey: true })).toBe('Alt+ArrowLeft')
    expect(press({ key: 'N', code: 'KeyN', shiftKey: true })).toBe('n')
  })
})
