import { expect, type Page } from '@playwright/test'

/**
 * Takes over the window's port (its own listener is gone until it is loaded again) and gives a way to speak to the core directly.
 * Messages are kept; `null` stands for a fresh connection. Answers to the page's own questions may still come: use ids above a million.
 */
export async function takeOverPort(window: Page) {
  // the page itself must have taken the port first, or it would take it back
  await window.locator('#root > *').first().waitFor({ state: 'attached' })
  await window.evaluate(() => {
    const { desk } = window as unknown as { desk: { onMessage(listen: (message: unknown) => void): void } }
    const messages: unknown[] = []
    Object.assign(window, { messages })
    desk.onMessage((message) => messages.push(message))
  })
  const messages = () => window.evaluate(() => (window as unknown as { messages: unknown[] }).messages)
  // before the connection stands, what is sent is dropped
  await expect.poll(messages, 'a connection to the core').toContain(null)
  return {
    /** Messages so far. */
    messages,
    send: (messages: readonly unknown[]) =>
      window.evaluate((all) => {
        const { desk } = window as unknown as { desk: { send(message: unknown): void } }
        for (const message of all) desk.send(message)
      }, messages),
    /** Sends one request and waits for its answer. */
    ask: (request: { id: number; [key: string]: unknown }, timeout = 10_000) =>
      window.evaluate(
        async ([message, patience]) => {
          const world = window as unknown as {
            desk: { send(message: unknown): void }
            messages: ({ id?: number; kind: string } | null)[]
          }
          const end = performance.now() + patience
          world.desk.send(message)
          for (;;) {
            const answer = world.messages.find((one) => one?.id === message.id)
            if (answer) return answer as { id: number; kind: string; value?: unknown; code?: string }
            if (performance.now() > end) return undefined
            await new Promise((resolve) => setTimeout(resolve, 10))
          }
        },
        [request, timeout] as const,
      ),
  }
}
