import { type SyncEvent, syncEventCodes } from '@shared/sync/diagnostics'
import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { codeOf, todoOf, toneOf } from '../../renderer/workstation/features/settings/event-words'
import { sizeWords } from '../../renderer/workstation/features/settings/size-words'
import shell from '../../resources/locales/nb/shell.json'
import sync from '../../resources/locales/nb/sync.json'

const event = (code: SyncEvent['code'], detail: string | null = null, exchange: SyncEvent['exchange'] = null) => ({
  code,
  detail,
  exchange,
})
const todo = (one: ReturnType<typeof event>) => todoOf(i18next.getFixedT('nb', ['sync', 'shell']) as never, one)

describe('an event of the sync in words', () => {
  beforeAll(() => i18next.init({ lng: 'nb', resources: { nb: { sync, shell } } }))

  test('each kind has a name and a sentence that says what to do', () => {
    for (const code of syncEventCodes) {
      expect(sync.event).toHaveProperty([code])
      expect(todo(event(code)), code).toMatch(/^[A-ZÆØÅ].+\.$/)
    }
  })

  test('who does not answer: each class of reasons has its own sentence, an unknown one the general one', () => {
    const sentences = Object.keys(sync.reason).map((reason) => todo(event('unreachable', reason, 'pull')))
    expect(new Set(sentences).size).toBe(sentences.length)
    expect(todo(event('unreachable', 'status-503'))).toBe(sync.reason.server)
    expect(todo(event('unreachable', 'something-new'))).toBe(sync.reason.other)
  })

  test('a refusal says what the window says of it; an unknown code stands in the sentence', () => {
    expect(todo(event('refused', 'protocol-version', 'push'))).toBe(shell.problem['protocol-version'])
    expect(todo(event('refused', 'something-new', 'push'))).toContain('something-new')
  })

  test('the code can be read out on the phone, and only what a person must act on shouts', () => {
    expect(codeOf(event('unreachable', 'timeout', 'push'))).toBe('unreachable/push/timeout')
    expect(codeOf(event('started'))).toBe('started')
    expect(toneOf(event('refused', 'invalid_client', 'pull'))).toBe('problem')
    expect(toneOf(event('copy', 'restored'))).toBe('problem')
    expect(toneOf(event('unreachable', 'timeout', 'push'))).toBe('waiting')
    expect(toneOf(event('copy', 'first'))).toBe('ok')
  })
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1 kB'],
  [4_120_000, '4.1 MB'],
  [83_400_000_000, '83 GB'],
  [2_500_000_000_000_000, '2500 TB'],
])('%i bytes are said as %s', (bytes, words) => expect(sizeWords(bytes, String)).toBe(words))
