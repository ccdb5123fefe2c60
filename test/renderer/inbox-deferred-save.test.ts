import { describe, expect, it } from 'vitest'
import { deferredSave } from '../../renderer/workstation/lib/deferred-save'

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** A store that takes its time, and can be told to refuse. */
function slowStore(took = 5) {
  const kept: string[] = []
  let down = false
  return {
    kept,
    goDown: (value: boolean) => {
      down = value
    },
    save: async (text: string) => {
      await pause(took)
      if (down) throw new Error('store is away')
      kept.push(text)
    },
  }
}

describe('typed text is kept while a person types', () => {
  it('saves once after a pause, the newest text', async () => {
    const store = slowStore()
    const saver = deferredSave(store.save, { delay: 30, maxWait: 1_000 })
    for (const text of ['H', 'He', 'Hei']) saver.change(text)
    expect(saver.state()).toBe('dirty')
    await pause(120)
    expect(store.kept).toEqual(['Hei'])
    expect(saver.state()).toBe('saved')
  })

  it('saves during steady typing too, so that a crash costs little', async () => {
    const store = slowStore(1)
    const saver = deferredSave(store.save, { delay: 60, maxWait: 100 })
    for (let i = 0; i < 12; i += 1) {
      saver.change(`text ${i}`)
      await pause(25)
    }
    expect(store.kept.length).toBeGreaterThanOrEqual(2)
    await saver.flush()
    expect(store.kept.at(-1)).toBe('text 11')
  })

  it('leaving the field saves at once and waits until it is done', async () => {
    const store = slowStore()
    const saver = deferredSave(store.save, { delay: 10_000, maxWait: 10_000 })
    saver.change('half a sentence')
    await saver.flush()
    expect(store.kept).toEqual(['half a sentence'])
  })

  it('an older text never overtakes a newer one', async () => {
    const store = slowStore(30)
    const saver = deferredSave(store.save, { delay: 1, maxWait: 1 })
    saver.change('first')
    await pause(10)
    saver.change('second')
    await saver.flush()
    expect(store.kept).toEqual(['first', 'second'])
  })

  it('a failed save keeps the text and says so; the next try brings it home', async () => {
    const store = slowStore()
    const saver = deferredSave(store.save, { delay: 5, maxWait: 5 })
    store.goDown(true)
    saver.change('precious')
    await saver.flush()
    expect(saver.state()).toBe('failed')
    store.goDown(false)
    await saver.flush()
    expect(store.kept).toEqual(['precious'])
    expect(saver.state()).toBe('saved')
  })

  it('tells its listeners each change of state, until they stop listening', async () => {
    const store = slowStore()
    const saver = deferredSave(store.save, { delay: 5, maxWait: 5 })
    const seen: string[] = []
    const stop = saver.subscribe(() => seen.push(saver.state()))
    saver.change('a')
    await saver.flush()
    stop()
    saver.change('b')
    await saver.flush()
    expect(seen).toEqual(['dirty', 'saving', 'saved'])
  })
})
