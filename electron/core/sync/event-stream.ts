/** Reads server-sent events until the stream ends or breaks; calls with the name of each event (`message` when it has none). */
export async function readEventStream(body: AsyncIterable<Uint8Array>, on: (name: string) => void): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split(/\r?\n\r?\n/)
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const lines = block.split(/\r?\n/)
      if (!lines.some((line) => line.startsWith('data:'))) continue
      const named = lines.find((line) => line.startsWith('event:'))
      on(named?.slice(6).trim() ?? 'message')
    }
  }
}
