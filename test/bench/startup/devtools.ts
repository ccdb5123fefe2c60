/** The one thing of Chrome's DevTools protocol a bench needs: look into the first page from its first moment. */
export interface FirstPage {
  /** value of an expression in the page; a promise is awaited */
  evaluate(expression: string): Promise<unknown>
  close(): void
}

interface Reply {
  id?: number
  method?: string
  params?: { sessionId?: string; targetInfo?: { type: string } }
  result?: { result?: { value?: unknown }; exceptionDetails?: { text: string } }
}

/**
 * Attaches to the first page as early as can be and plants `script`, which must bear being run twice.
 * @param address ws:// address that the program printed
 */
export async function attachToFirstPage(address: string, script: string): Promise<FirstPage> {
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', () => reject(new Error(`No DevTools at ${address}.`)), { once: true })
  })
  let lastId = 0
  const waiting = new Map<number, (reply: Reply) => void>()
  const call = (method: string, params: object, sessionId?: string): Promise<Reply> =>
    new Promise((resolve) => {
      lastId++
      waiting.set(lastId, resolve)
      socket.send(JSON.stringify({ id: lastId, method, params, ...(sessionId ? { sessionId } : {}) }))
    })
  const attached = new Promise<string>((resolve) => {
    socket.addEventListener('message', (event) => {
      const reply = JSON.parse(String(event.data)) as Reply
      if (reply.id !== undefined) waiting.get(reply.id)?.(reply)
      const { sessionId, targetInfo } = reply.params ?? {}
      if (reply.method !== 'Target.attachedToTarget' || !sessionId) return
      if (targetInfo?.type === 'page') resolve(sessionId)
      else void call('Runtime.runIfWaitingForDebugger', {}, sessionId)
    })
  })
  await call('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
  const session = await attached
  const planted = [
    call('Page.enable', {}, session),
    call('Page.addScriptToEvaluateOnNewDocument', { source: script }, session),
    // the page may have begun before DevTools was reached
    call('Runtime.evaluate', { expression: script }, session),
    call('Runtime.runIfWaitingForDebugger', {}, session),
  ]
  await Promise.all(planted)
  return {
    evaluate: async (expression) => {
      const { result } = await call(
        'Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true },
        session,
      )
      if (result?.exceptionDetails) throw new Error(result.exceptionDetails.text)
      return result?.result?.value
    },
    close: () => socket.close(),
  }
}
