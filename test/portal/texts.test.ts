import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { notificationKinds } from '@shared/citizen/model'
import { renewalOutcomes } from '@shared/inbox/model'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../renderer/portal/lib/i18n'
import { problemText } from '../../renderer/portal/lib/problem-text'
import en from '../../resources/locales/en/portal.json'
import notification from '../../resources/locales/nb/notification.json'
import nb from '../../resources/locales/nb/portal.json'

type Tree = { [key: string]: string | Tree }
const leaves = (tree: Tree, at = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as [string, string]] : leaves(value, `${at}${key}.`),
  )
const placeholders = (text: string) =>
  [...text.matchAll(/{{(\w+)}}/g)].map(([, name = '']) => name).sort((a, b) => a.localeCompare(b))
const bokmaal = leaves(nb)
const english = new Map(leaves(en))

/** Names and figures that are the same in both languages. */
const SAME = new Set([
  'site.name',
  'logIn.bankid',
  'logIn.buypass',
  'logIn.found_one',
  'appointment.status',
  'profile.consent.basis',
  'profile.consent.basisPlus',
])

describe("the patient's page in two languages", () => {
  test('S123 every text exists in bokmål and in English', () => {
    expect([...english.keys()].sort()).toEqual(bokmaal.map(([key]) => key).sort())
  })

  test('a text holds the same names and numbers in both languages', () => {
    const differing = bokmaal.filter(
      ([key, text]) => String(placeholders(text)) !== String(placeholders(english.get(key) ?? '')),
    )
    expect(differing).toEqual([])
  })

  test('no English text was left in Norwegian', () => {
    const same = bokmaal.filter(
      ([key, text]) => !SAME.has(key) && /[a-zæøå]{3}/i.test(text.replace(/{{\w+}}/g, '')) && english.get(key) === text,
    )
    expect(same.map(([key]) => key)).toEqual([])
    expect([...english].filter(([, text]) => /[æøå]/i.test(text))).toEqual([])
  })

  test('every text is used by the page', () => {
    const root = join(import.meta.dirname, '../../renderer/portal')
    const source = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n')
    const composed = [...source.matchAll(/`([\w.]+\.)\$\{/g)].map(([, start]) => start ?? '')
    const unused = bokmaal
      .map(([key]) => key.replace(/_(one|other)$/, ''))
      .filter((key) => !source.includes(`'${key}'`) && !composed.some((start) => key.startsWith(start)))
    expect(unused).toEqual([])
  })

  test('S124 the four services bear the exact names HelseNorge gives them', () => {
    const { booking, prescriptionRenewal, eConsultation, eContact } = nb.service
    expect([booking, prescriptionRenewal, eConsultation, eContact]).toEqual([
      'Bestill time',
      'Forny resept',
      'Start e-konsultasjon',
      'Kontakt legekontoret',
    ])
  })

  test('S98-S100 S106 each kind of notification has a title and a sentence, and no value can get into either', () => {
    const kinds: Tree = notification
    for (const kind of notificationKinds) {
      for (const key of [kind, `${kind}Text`]) expect(kinds[key], key).toMatch(/^[^{]{5,}$/)
    }
  })

  test('S51 S52 each outcome of a renewal has its note', () => {
    expect(Object.keys(nb.thread.outcomes)).toEqual([...renewalOutcomes])
  })

  test('S182 S195 help is at 23 32 70 00 on weekdays from 08:00 to 15:30', () => {
    expect(nb.footer.phone.replaceAll('\u00a0', ' ')).toBe('23 32 70 00')
    expect(nb.footer.hours).toBe('Hverdager 08:00–15:30')
  })
})

describe('why something is refused', () => {
  const { t, has } = textsOf('nb')
  const refusal = (code: string, data = {}) => problemText({ code, status: 409, data }, t, has)
  /** What shared commands and HelseNorge's citizen routes refuse with. */
  const CODES = [
    ['security-level', 'nivå 4'],
    ['no-consent', 'velg Full'],
    ['contact-outdated', '18 måneder'],
    ['emergency-blocked', 'sperret'],
    ['not-active', 'tatt Helsenorge i bruk'],
    ['too-young', '16 år'],
    ['child-over-12', 'fylt 12 år'],
    ['service-not-offered', 'tilbyr ikke'],
    ['slot-taken', 'Velg en ny tid'],
    ['not-in-plan', 'Velg en ny tid'],
    ['not-online', 'ring legekontoret'],
    ['not-own-gp', 'egen fastlege'],
    ['gp-with-several-calendars', 'Ring legekontoret'],
    ['outside-booking-window', 'senere tid'],
    ['already-closed', 'allerede avlyst'],
    ['id-used', 'Se etter'],
    ['no-prescription-chosen', 'minst én resept'],
    ['not-own-prescription', 'hører ikke til'],
    ['file-type', 'PDF'],
    ['file-missing', 'legg det til på nytt'],
    ['too-large', '12 MB'],
    ['too-many-requests', 'Vent et minutt'],
    ['not-found', 'Gå tilbake'],
    ['bad-request', 'Sjekk feltene'],
    ['csrf-token-wrong', 'inn på nytt'],
    ['idempotency-key-used', 'Se etter'],
    ['gp-is-own', 'Velg en annen'],
    ['gp-change-ordered', 'Angre det først'],
    ['gp-other-month', 'bekreft på nytt'],
    ['gp-no-changes-left', 'Vent til neste år'],
    ['gp-not-moved', 'Meld flytting'],
    ['gp-list-full', 'ventelisten'],
    ['gp-change-done', 'nytt bytte'],
    ['gp-has-places', 'Bytt direkte'],
    ['gp-one-queue', 'Gå ut av'],
    ['contact-changed', 'endre på nytt'],
    ['too-many-contacts', 'Slett en'],
  ] as const

  test.each(CODES)('S192 S193 S194 the refusal %s is told in a sentence with %s', (code, words) => {
    expect(refusal(code)).toContain(words)
  })

  test('S81 the limit that was hit stands in the sentence', () => {
    expect(refusal('too-many-open', { limit: 2 })).toContain('(2)')
    expect(refusal('too-late-to-cancel', { hours: 24 })).toContain('24 timer')
  })

  test('a code nobody has thought of still gives a sentence and the number to call', () => {
    expect(refusal('brand-new')).toMatch(/brand-new.*23/)
  })

  test('no answer and a fault of the server say that the text is kept', () => {
    expect(problemText({ code: 'network', status: 0, data: {} }, t, has)).toContain('tatt vare på')
    expect(problemText({ code: 'defect', status: 500, data: {} }, t, has)).toContain('tatt vare på')
  })
})
