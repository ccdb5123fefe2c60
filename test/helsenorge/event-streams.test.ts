import { paths } from '@shared/protocol'
import { HOUR } from '@shared/time/instant'
import { expect, test } from 'vitest'
import { loggedIn } from '../support/citizen-client'
import { citizenClinic } from '../support/citizen-clinic'
import { activeWorkstation, startTestHelsenorge } from '../support/helsenorge'

/** Everything the stream says until it ends or has said the text. */
async function heard(answer: Response, until = '\u0000'): Promise<string> {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  for (let text = ''; ; ) {
    const { value, done } = await reader.read()
    if (done) return `${text}[end]`
    text += value
    if (!text.includes(until)) continue
    await reader.cancel()
    return text
  }
}

test('a quiet stream says now and then that the line is alive', async () => {
  const { url, clock } = await startTestHelsenorge({ rows: citizenClinic(), heartbeatMs: 10 })
  const [citizen, workstation] = [await loggedIn(url), await activeWorkstation(url, clock)]
  const stop = new AbortController()
  expect(await heard(await citizen.events(stop.signal), ': still here\n\n: still here')).not.toContain('event:')
  expect(await heard(await workstation.request('GET', paths.events), ': still here')).toContain('event: poke')
})

test('the stream of a page ends with its session', async () => {
  const { url, clock } = await startTestHelsenorge({ rows: citizenClinic(), heartbeatMs: 10 })
  const never = new AbortController().signal
  const [left, slept] = [await loggedIn(url), await loggedIn(url, 'p-per')]
  const streams = [await left.events(never), await slept.events(never)]
  await left.logOut()
  expect(await heard(streams[0]!)).toContain('[end]')
  clock.advance(HOUR)
  expect(await heard(streams[1]!)).toContain('[end]')
})

test('closing HelseNorge ends every stream', async () => {
  const { url, clock, close } = await startTestHelsenorge({ rows: citizenClinic() })
  const [citizen, workstation] = [await loggedIn(url), await activeWorkstation(url, clock)]
  const streams = [await citizen.events(new AbortController().signal), await workstation.request('GET', paths.events)]
  const ends = Promise.all(streams.map((stream) => heard(stream)))
  await close()
  for (const text of await ends) expect(text).toContain('[end]')
})
