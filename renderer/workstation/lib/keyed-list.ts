/** One page of a long list as the core answers it. */
export interface KeyedPage<R> {
  readonly rows: readonly R[]
  readonly total: number
}

/** Where a page begins: `before` = the last row of the page above (null on the first), `offset` = rows above it. */
export interface PageStart<K> {
  readonly before: K | null
  readonly offset: number
}

export interface KeyedListSource<R, K> {
  readonly fetch: (start: PageStart<K>) => Promise<KeyedPage<R>>
  /** what the next page is asked by; null when the source goes by `offset` alone */
  readonly keyOf: (row: R) => K | null
  readonly pageSize: number
}

/** What the list knows now. A new object at each change, so that React sees it. */
export interface KeyedListState<R> {
  /** rows of the whole list, also those never fetched; undefined until the first answer */
  readonly count: number | undefined
  /** undefined: not fetched yet */
  readonly rowAt: (index: number) => R | undefined
  /** the first page could not be had: a defect in the core */
  readonly failed: boolean
}

interface Page<R, K> {
  readonly rows: readonly R[]
  /** `before` it was asked with: when the row above it changes, the page has to be asked again */
  readonly before: K | null
  stale: boolean
}

/**
 * A list of any length of which only the pages near the screen are held fresh. Pages are found by key, so that deep pages cost what the first
 * one costs; a jump far down walks the pages between once. Knows neither React nor the port.
 */
export class KeyedList<R, K> {
  readonly #source: KeyedListSource<R, K>
  readonly #pages: Page<R, K>[] = []
  readonly #listeners = new Set<() => void>()
  #state: KeyedListState<R>
  #first = 0
  #last = 0
  #refreshes = 0
  #running = false
  #again = false
  #stopped = false

  constructor(source: KeyedListSource<R, K>) {
    this.#source = source
    this.#state = { count: undefined, rowAt: () => undefined, failed: false }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  readonly state = (): KeyedListState<R> => this.#state

  /** Rows `from` to `to` (indexes, both included) are on the screen or near it. */
  readonly show = (from: number, to: number): void => {
    const size = this.#source.pageSize
    this.#first = Math.max(0, Math.floor(from / size))
    this.#last = Math.max(this.#first, Math.floor(to / size))
    this.#run()
  }

  /** Something under the list changed: what is on the screen is asked again now, the rest when it is shown. */
  refresh(): void {
    this.#refreshes += 1
    for (const page of this.#pages) page.stale = true
    this.#run()
  }

  /** Answers that still come are thrown away; `show` and `refresh` wake it again. */
  stop(): void {
    this.#stopped = true
  }

  #run(): void {
    this.#stopped = false
    this.#again = true
    if (!this.#running) void this.#work()
  }

  async #work(): Promise<void> {
    this.#running = true
    while (this.#again && !this.#stopped) {
      this.#again = false
      // the window may move while a page is on its way: `again` starts over
      for (let index = 0; index <= this.#last && !this.#stopped; index += 1) {
        if (!this.#wants(index)) continue
        if (!(await this.#load(index))) break
      }
    }
    this.#running = false
  }

  /** A page on the screen must be fresh, a page above it must only be known, to say where the next one begins. */
  #wants(index: number): boolean {
    const page = this.#pages[index]
    if (!page) return !this.#endsBefore(index)
    return index >= this.#first && (page.stale || !same(page.before, this.#beginOf(index)))
  }

  /** Pages are walked in order: one that is still missing above means that the list ended there. */
  #endsBefore(index: number): boolean {
    const above = this.#pages[index - 1]
    return index > 0 && (above === undefined || above.rows.length < this.#source.pageSize)
  }

  #beginOf(index: number): K | null {
    const last = this.#pages[index - 1]?.rows.at(-1)
    return last === undefined ? null : this.#source.keyOf(last)
  }

  /** @returns whether the page is there now */
  async #load(index: number): Promise<boolean> {
    const before = this.#beginOf(index)
    const { pageSize } = this.#source
    const refreshes = this.#refreshes
    let answer: KeyedPage<R>
    try {
      answer = await this.#source.fetch({ before, offset: index * pageSize })
    } catch {
      if (!this.#stopped) this.#publish(this.#state.count, this.#pages.length === 0)
      return false
    }
    if (this.#stopped) return false
    // a refresh during the question means that the answer may already be old
    const page: Page<R, K> = { rows: answer.rows, before, stale: refreshes !== this.#refreshes }
    this.#pages[index] = page
    const full = answer.rows.length === pageSize
    // the end is what the pages say: `total` may count rows that came while a deep page stood still
    if (!full) this.#pages.length = index + 1
    const count = full ? Math.max(answer.total, (index + 1) * pageSize) : index * pageSize + answer.rows.length
    // pages that were only walked through are nothing to look at
    if (index === 0 || index >= this.#first || !full) this.#publish(count, false)
    return true
  }

  #publish(count: number | undefined, failed: boolean): void {
    const pages = [...this.#pages]
    const { pageSize } = this.#source
    this.#state = {
      count,
      rowAt: (index) => pages[Math.floor(index / pageSize)]?.rows[index % pageSize],
      failed,
    }
    for (const listener of this.#listeners) listener()
  }
}

/** Keys are small flat objects; two that say the same begin the same page. */
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
