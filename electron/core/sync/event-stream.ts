/** Reads server-sent events until the stream ends or breaks; calls with the name (`message` when it has none) and the data of each event. */
export async function readEventStream(
  body: AsyncIterable<Uint8Array>,
  on: (name: string, data: string) => void,
): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split(/\r?\n\r?\n/)
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const lines = block.split(/\r?\n/)
      const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trimStart())
      if (data.length === 0) continue
      const named = lines.find((line) => line.startsWith('event:'))
      on(named?.slice(6).trim() ?? 'message', data.join('\n'))
    }
  }
}

/**
 * Gives the chunks on, and calls once when none has come for so long: a line that died without a word would look like one on which nothing happens.
 * @param after calls back once after ms; the answer cancels it
 */
export async function* untilSilent(
  body: AsyncIterable<Uint8Array>,
  ms: number,
  after: (ms: number, run: () => void) => () => void,
  silent: () => void,
): AsyncGenerator<Uint8Array> {
  let cancel = after(ms, silent)
  try {
    for await (const chunk of body) {
      cancel()
      cancel = after(ms, silent)
      yield chunk
    }
  } finally {
    cancel()
  }
}
