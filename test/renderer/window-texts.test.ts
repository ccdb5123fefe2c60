import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance, type TFunction } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { changeText } from '../../renderer/workstation/app/change-text'
import { refusalText } from '../../renderer/workstation/lib/refusal'
import { commands } from '../../shared/contract'
import { instantOf } from '../../shared/time/oslo'

const ROOT = join(import.meta.dirname, '../..')
const LOCALES = join(ROOT, 'resources/locales')
const languages = ['nb', 'en'] as const
const features = readdirSync(join(LOCALES, 'nb')).map((file) => file.replace('.json', ''))

type Tree = { [key: string]: string | Tree }
const read = (language: string, feature: string): Tree =>
  JSON.parse(readFileSync(join(LOCALES, language, `${feature}.json`), 'utf8')) as Tree

/** Every text with its dotted key. */
const flat = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )
const placeholders = (text: string): string[] => [...text.matchAll(/{{\s*(\w+)/g)].map((match) => match[1]!).sort()

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'))
const quoted = (text: string): string[] => [...text.matchAll(/'([a-z-]+)'/g)].map((match) => match[1]!)

/**
 * Every code with which a command can come back: refused by a shared rule, by the workstation's core, or by HelseNorge; also through a function that
 * names the problem (`undoProblem(...): 'patient-told' | ...`).
 */
function refusalCodes(): string[] {
  const sources = ['shared', 'electron/core', 'electron/helsenorge/sync', 'electron/helsenorge/commands'].flatMap(
    sourcesIn,
  )
  const said = sources.flatMap((source) => [...source.matchAll(/refuse\(\s*'([a-z-]+)'/g)].map((match) => match[1]!))
  const named = sources.flatMap((source) => [
    ...[...source.matchAll(/function \w+Problem\([^)]*\): ([^{]+){/g)].flatMap((match) => quoted(match[1]!)),
    ...[...source.matchAll(/type \w+Problem =((?:\s*\|?\s*'[a-z-]+')+)/g)].flatMap((match) => quoted(match[1]!)),
  ])
  return [...new Set([...said, ...named])]
}

describe('Norwegian and English', () => {
  test('both languages have the same files', () => {
    expect(readdirSync(join(LOCALES, 'en')).sort()).toEqual(readdirSync(join(LOCALES, 'nb')).sort())
  })
  test.each(features)('%s has the same texts in both, none of them empty', (feature) => {
    const [nb, en] = languages.map((language) => flat(read(language, feature)))
    expect(en!.map(([key]) => key).sort()).toEqual(nb!.map(([key]) => key).sort())
    expect([...nb!, ...en!].filter(([, text]) => text.trim() === '')).toEqual([])
  })
  test.each(features)('%s says the same facts in both: the same values are filled in', (feature) => {
    const en = new Map(flat(read('en', feature)))
    for (const [key, text] of flat(read('nb', feature))) {
      expect([key, placeholders(en.get(key) ?? '')]).toEqual([key, placeholders(text)])
    }
  })
})

describe.each(languages)('a refusal is a sentence that says what to do (%s)', (language) => {
  let t: TFunction<'refusal'>
  let change: TFunction<'shell'>
  beforeAll(async () => {
    const i18n = createInstance()
    await i18n.init({
      lng: language,
      resources: { [language]: { refusal: read(language, 'refusal'), shell: read(language, 'shell') } },
    })
    t = i18n.getFixedT(language, 'refusal')
    change = i18n.getFixedT(language, 'shell')
  })
  const texts = new Map(flat(read(language, 'refusal')))

  test('every code of the shared rules has its own', () => {
    const codes = refusalCodes()
    expect(codes).toContain('slot-taken')
    for (const code of ['contact-outdated', 'moved-meanwhile', 'patient-told', 'card-settled', 'employee-unknown'])
      expect(codes).toContain(code)
    expect(codes.filter((code) => !texts.has(code))).toEqual([])
  })
  test('and so has what the port itself may refuse', () => {
    for (const code of ['failed', 'no-user', 'bad-arguments', 'bad-request', 'unknown-command', 'unknown-act'])
      expect([code, texts.has(code)]).toEqual([code, true])
  })
  test('a taken time is named with its day', () => {
    const startsAt = instantOf('2026-11-24', '08:20')
    const text = refusalText(t, language, { code: 'slot-taken', data: { calendarId: 'c', startsAt } })
    expect(text).toContain('08:20')
    expect(text).toMatch(language === 'nb' ? /tir.*24.*nov/ : /Tue.*24.*Nov/)
  })
  test('an unknown code is not hidden: the sentence carries it for whoever helps', () => {
    expect(refusalText(t, language, { code: 'made-up', data: {} })).toContain('made-up')
  })
  test('every change that can wait or be refused has a name in the clinic’s words', () => {
    for (const name of Object.keys(commands)) expect(changeText(change, name)).not.toContain(name)
  })
})
