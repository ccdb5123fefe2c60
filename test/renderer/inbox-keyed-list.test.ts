import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeyedList } from '../../renderer/workstation/lib/keyed-list'

/** A mailbox: numbers, highest first, asked by key as the core does it. */
class Mailbox {
  asked = 0
  rows: number[]
  #gate: Promise<void> = Promise.resolve()
  constructor(count: number) {
    this.rows = Array.from({ length: count }, (_, i) => (count - i) * 10)
  }
  hold(): () => void {
    let open = () => {}
    this.#gate = new Promise((resolve) => {
      open = resolve
    })
    return open
  }
  page = async (before: number | null, size: number) => {
    this.asked += 1
    await this.#gate
    const below = this.rows.filter((row) => before === null || row < before)
    return { rows: below.slice(0, size), total: this.rows.length }
  }
}

const SIZE = 10
const listOf = (box: Mailbox) =>
  new KeyedList<number, number>({ fetch: ({ before }) => box.page(before, SIZE), keyOf: (row) => row, pageSize: SIZE })

const settled = async () => {
  for (let i = 0; i < 400; i += 1) await Promise.resolve()
}
const shown = (list: KeyedList<number, number>) =>
  Array.from({ length: list.state().count ?? 0 }, (_, i) => list.state().rowAt(i))

describe('a long list by pages', () => {
  it('asks one page and knows the length of the whole', async () => {
    const box = new Mailbox(95)
    const list = listOf(box)
    expect(list.state().count).toBeUndefined()
    list.show(0, 5)
    await settled()
    expect(box.asked).toBe(1)
    expect(list.state().count).toBe(95)
    expect(list.state().rowAt(9)).toBe(860)
    expect(list.state().rowAt(10)).toBeUndefined()
  })

  it('asks the next page when it comes near, and never the same one twice', async () => {
    const box = new Mailbox(95)
    const list = listOf(box)
    list.show(0, 5)
    await settled()
    list.show(4, 12)
    list.show(5, 13)
    await settled()
    expect(box.asked).toBe(2)
    expect(list.state().rowAt(13)).toBe(820)
  })

  it('a jump to the end walks there and shows the last rows', async () => {
    const box = new Mailbox(95)
    const list = listOf(box)
    list.show(0, 5)
    list.show(85, 94)
    await settled()
    expect(list.state().rowAt(94)).toBe(10)
    expect(box.asked).toBe(10)
  })

  it('a new message on top moves the rows down without a double or a gap', async () => {
    const box = new Mailbox(30)
    const list = listOf(box)
    list.show(0, 30)
    await settled()
    box.rows.unshift(1000)
    list.refresh()
    await settled()
    expect(shown(list)).toEqual(box.rows)
  })

  it('a change far away from the screen asks only what is on the screen', async () => {
    const box = new Mailbox(95)
    const list = listOf(box)
    list.show(0, 94)
    await settled()
    list.show(0, 8)
    await settled()
    const before = box.asked
    list.refresh()
    await settled()
    expect(box.asked).toBe(before + 1)
  })

  it('shrinks with the mailbox, down to empty', async () => {
    const box = new Mailbox(25)
    const list = listOf(box)
    list.show(0, 24)
    await settled()
    box.rows = [50, 40]
    list.refresh()
    await settled()
    expect(shown(list)).toEqual([50, 40])
    box.rows = []
    list.refresh()
    await settled()
    expect(list.state().count).toBe(0)
  })

  it('a change during a question is not forgotten', async () => {
    const box = new Mailbox(5)
    const list = listOf(box)
    list.show(0, 5)
    await settled()
    const open = box.hold()
    list.refresh()
    await settled()
    box.rows.unshift(99)
    list.refresh()
    open()
    await settled()
    expect(shown(list)).toEqual(box.rows)
  })

  it('answers that come after the list was left are thrown away', async () => {
    const box = new Mailbox(5)
    const list = listOf(box)
    const open = box.hold()
    list.show(0, 5)
    list.stop()
    open()
    await settled()
    expect(list.state().count).toBeUndefined()
  })

  it('a defect in the core is said, and asking again heals it', async () => {
    let broken = true
    const list = new KeyedList<number, number>({
      fetch: () => (broken ? Promise.reject(new Error('defect')) : Promise.resolve({ rows: [1], total: 1 })),
      keyOf: (row) => row,
      pageSize: SIZE,
    })
    list.show(0, 5)
    await settled()
    expect(list.state().failed).toBe(true)
    broken = false
    list.refresh()
    await settled()
    expect(list.state()).toMatchObject({ failed: false, count: 1 })
  })

  it('whatever happens, what is on the screen in the end is what the mailbox holds', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), at: fc.integer({ min: 1, max: 2000 }) }),
      fc.record({ kind: fc.constant('drop' as const), at: fc.nat(80) }),
      fc.record({ kind: fc.constant('show' as const), at: fc.nat(80) }),
      fc.record({ kind: fc.constant('wait' as const), at: fc.constant(0) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.array(step, { maxLength: 12 }), async (count, steps) => {
        const box = new Mailbox(count)
        const list = listOf(box)
        list.show(0, 9)
        let top = 0
        for (const { kind, at } of steps) {
          if (kind === 'add') box.rows = [...new Set([...box.rows, at])].sort((a, b) => b - a)
          if (kind === 'drop') box.rows = box.rows.filter((_, i) => i !== at)
          if (kind === 'add' || kind === 'drop') list.refresh()
          if (kind === 'show') list.show(at, at + 9)
          if (kind === 'show') top = at
          if (kind === 'wait') await settled()
        }
        await settled()
        // the screen goes back to the top, as a person does who looks for what is new
        list.show(0, top + 9)
        await settled()
        expect(shown(list).slice(0, top + 10)).toEqual(box.rows.slice(0, top + 10))
      }),
      { numRuns: 200 },
    )
  })
})
