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
  /** a move, a press or a release of the mouse as a person makes it */
  mouse(type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', x: number, y: number): Promise<void>
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

const ANSWER = 60_000

/** Fails when the page has given no answer for a minute: what was awaited will not come. */
const tooLong = (expression: string): Promise<never> =>
  new Promise((_resolve, reject) => {
    const fail = () => reject(new Error(`No answer in ${ANSWER} ms: ${expression.slice(0, 900)}`))
    setTimeout(fail, ANSWER).unref()
  })

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
  let isDown = false
  const call = (method: string, params: object): Promise<Reply> =>
    new Promise((resolve) => {
      lastId++
      waiting.set(lastId, resolve)
      socket.send(JSON.stringify({ id: lastId, method, params }))
    })
  return {
    mouse: async (type, x, y) => {
      if (type !== 'mouseMoved') isDown = type === 'mousePressed'
      const button = type === 'mouseMoved' ? {} : { button: 'left', clickCount: 1 }
      await call('Input.dispatchMouseEvent', { type, x, y, buttons: isDown ? 1 : 0, ...button })
    },
    evaluate: async (expression) => {
      const params = { expression, awaitPromise: true, returnByValue: true }
      const { result } = await Promise.race([call('Runtime.evaluate', params), tooLong(expression)])
      if (result?.exceptionDetails) throw new Error(result.exceptionDetails.text)
      return result?.result?.value
    },
    close: () => socket.close(),
  }
}
