import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../electron/app/config'

const CWD = resolve('/where/the/person/stands')
const read = (argv: string[], env: Record<string, string> = {}) => readConfig(argv, env, CWD)
const sentences = (argv: string[], env: Record<string, string> = {}) => {
  const answer = read(argv, env)
  return 'problems' in answer ? answer.problems.map(({ en }) => en) : []
}

describe('the settings of the workstation', () => {
  it('needs none: demo clinic, embedded HelseNorge, Norwegian', () => {
    expect(read([])).toEqual({
      config: {
        dataDir: undefined,
        helsenorgeUrl: undefined,
        activationCode: undefined,
        port: undefined,
        variant: 'demo',
        language: 'nb',
      },
    })
  })

  it('takes each from the environment, and a relative folder from where the person stands', () => {
    const env = {
      KLINIKK_DATA: 'data/clinic',
      KLINIKK_HELSENORGE_URL: 'http://127.0.0.1:9001/',
      KLINIKK_ACTIVATION_CODE: 'ABCD-1234',
      KLINIKK_PORT: '0',
      KLINIKK_DEMO: 'small',
      KLINIKK_LANG: 'en',
    }
    expect(read([], env)).toEqual({
      config: {
        dataDir: resolve(CWD, 'data/clinic'),
        helsenorgeUrl: 'http://127.0.0.1:9001',
        activationCode: 'ABCD-1234',
        port: 0,
        variant: 'small',
        language: 'en',
      },
    })
  })

  it('lets a switch win over the environment, written with = or a space, among switches of Chromium', () => {
    const argv = ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND', '.', '--port=9000', '--lang', 'en']
    expect(read(argv, { KLINIKK_PORT: '1', KLINIKK_LANG: 'nb' })).toMatchObject({
      config: { port: 9000, language: 'en' },
    })
  })

  it('treats an empty variable as not set', () => {
    expect(read([], { KLINIKK_PORT: ' ', KLINIKK_DATA: '' })).toMatchObject({ config: { port: undefined } })
  })

  it('says each bad value in a sentence of its own, with the name the person used', () => {
    expect(sentences(['--lang=sv'], { KLINIKK_PORT: '80000', KLINIKK_DEMO: 'huge' })).toEqual([
      'KLINIKK_PORT must be a whole number from 0 (any free port) to 65535 (it is "80000").',
      'KLINIKK_DEMO must be one of demo, small, large (it is "huge").',
      '--lang must be nb or en (it is "sv").',
    ])
    expect(sentences(['--port'])).toHaveLength(1)
    expect(sentences(['--data='])).toHaveLength(1)
  })

  it('never shows an activation code, not even a mistyped one', () => {
    expect(sentences([], { KLINIKK_ACTIVATION_CODE: 'se cret' }).join()).not.toContain('cret')
  })

  it.each([
    'http://helsenorge.example',
    'ftp://127.0.0.1',
    'https://me:pw@host',
    'https://host/path',
    'https://host/?a',
    'x',
  ])('refuses the address %s: health data leaves this machine only encrypted, S106', (url) => {
    expect(sentences([], { KLINIKK_HELSENORGE_URL: url })).toHaveLength(1)
  })

  it('answers any words with a configuration or with sentences, and never breaks', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('--port', '--lang', '--data', '--', '--demo=', '-p', '--helsenorge-url', '--no-port'),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (argv) => {
        const answer = read(argv)
        const good =
          'problems' in answer
            ? answer.problems.every(({ en, exitCode }) => en.endsWith('.') && exitCode === 2)
            : ['nb', 'en'].includes(answer.config.language)
        expect(good).toBe(true)
      }),
    )
  })
})
