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
