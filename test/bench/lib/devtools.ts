interface Target {
  type: string
  webSocketDebuggerUrl: string
}
interface Reply {
  id?: number
  result?: { result?: { value?: unknown }; exceptionDetails?: { text: string } }
}

/** Evaluates an expression in the program's page and gives its value; a promise is awaited. */
export interface Page {
  evaluate(expression: string): Promise<unknown>
  close(): void
}

const PATIENCE = 30_000

/** Address of the program's first page, which on a slow machine may come late. */
async function firstPage(port: number): Promise<string> {
  const deadline = performance.now() + PATIENCE
  for (;;) {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[]
    const address = targets.find(({ type }) => type === 'page')?.webSocketDebuggerUrl
    if (address !== undefined) return address
    if (performance.now() > deadline) throw new Error('The program has opened no page.')
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

/**
 * Looks into the first page of a program that listens for DevTools.
 * @param port as the program printed it
 */
export async function openPage(port: number): Promise<Page> {
  const address = await firstPage(port)
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', () => reject(new Error(`No DevTools at ${address}.`)), { once: true })
  })
  const waiting = new Map<number, (reply: Reply) => void>()
  socket.addEventListener('message', (event) => {
    const reply = JSON.parse(String(event.data)) as Reply
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply)
  })
  let lastId = 0
  return {
    evaluate: async (expression) => {
      lastId++
      const params = { expression, awaitPromise: true, returnByValue: true }
      const { result } = await new Promise<Reply>((resolve) => {
        waiting.set(lastId, resolve)
        socket.send(JSON.stringify({ id: lastId, method: 'Runtime.evaluate', params }))
      })
      if (result?.exceptionDetails) throw new Error(result.exceptionDetails.text)
      return result?.result?.value
    },
    close: () => socket.close(),
  }
}
