import type { OpenThing, Presence } from '@shared/presence/model'
import { ok } from '@shared/result'
import { expect, test } from 'vitest'
import type { DeskListener } from '../../renderer/workstation/lib/client'
import { createPresenceStore } from '../../renderer/workstation/lib/presence'

const thread: OpenThing = { subject: { kind: 'dialogue', id: 'd-1' }, activity: 'viewing' }
const other: OpenThing = { subject: { kind: 'dialogue', id: 'd-2' }, activity: 'viewing' }
const kari = (thing: OpenThing): Presence => ({ ...thing, employeeId: 'sec-kari' })
const tick = () => new Promise((resolve) => setImmediate(resolve))

/** A window's store with a core that the test plays. */
function aWindow() {
  const said: unknown[] = []
  let listener: DeskListener | undefined
  const store = createPresenceStore({
    listen: (next) => {
      listener = next
      return () => undefined
    },
    local: (_name, args) => {
      said.push(args)
      return Promise.resolve(ok(null))
    },
  })
  return {
    store,
    said,
    hear: (...others: Presence[]) => listener?.presence?.(others),
    coreRestarted: () => listener?.reconnected(),
  }
}

test('from one thread to the next is one message, and a restarted core is told again', async () => {
  const { store, said, coreRestarted } = aWindow()
  const close = store.open(thread)
  await tick()
  close()
  store.open(other)
  await tick()
  coreRestarted()
  await tick()
  expect(said).toEqual([{ open: [thread] }, { open: [other] }, { open: [other] }])
})

test('what shows one thread is not drawn again because of another', () => {
  const { store, hear } = aWindow()
  hear(kari(thread))
  const before = store.at('dialogue d-1')
  expect(before).toEqual([kari(thread)])
  hear(kari(thread), kari(other))
  expect(store.at('dialogue d-1')).toBe(before)
  expect(store.at('dialogue d-3')).toBe(store.at('dialogue d-4'))
  hear()
  expect(store.at('dialogue d-1')).toEqual([])
})
