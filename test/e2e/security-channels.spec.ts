import { expect, test } from '@playwright/test'
import { expectSynced } from '../support/desk'
import { launch, type Workstation } from '../support/launch'

let desk: Workstation
test.beforeAll(async () => {
  desk = await launch()
  // a window gets its port when the core answers
  await expectSynced(desk.window)
})
test.afterAll(() => desk.close())

/** Registered by Electron itself, not by us. */
const ELECTRONS_OWN = ['error', 'IMPORT_SHARED_TEXTURE_RELEASE_RENDERER_TO_MAIN']

/** What ipcMain really listens to, its own private map included. */
const channels = async () => {
  const all = await desk.app.evaluate(({ ipcMain }) => {
    const invoked = (ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers
    return { sent: ipcMain.eventNames().map(String), invoked: [...invoked.keys()] }
  })
  const ours = (names: string[]) => names.filter((name) => !ELECTRONS_OWN.includes(name)).sort()
  return { sent: ours(all.sent), invoked: ours(all.invoked) }
}

test('S106 the main process listens to four channels and no more', async () => {
  expect(await channels()).toEqual({ sent: ['core:connect'], invoked: ['desk:drawn', 'desk:info', 'desk:save-log'] })
})

test('S106 no channel answers a foreign page, a frame inside the page or a frame that is gone', async () => {
  const { sent, invoked } = await channels()
  const outcomes = await desk.app.evaluate(
    async ({ BrowserWindow, dialog, ipcMain }, names) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const post = contents?.postMessage.bind(contents)
      let handedOver = 0
      if (contents)
        contents.postMessage = () => {
          handedOver++
        }
      const handlers = (
        ipcMain as unknown as { _invokeHandlers: Map<string, (event: unknown, said: string) => unknown> }
      )._invokeHandlers
      const own = { url: 'app://klinikk/workstation/', origin: 'app://klinikk', parent: null }
      const gone = {
        get origin(): string {
          throw new Error('Render frame was disposed before WebFrameMain could be accessed')
        },
        parent: null,
      }
      const senders = [
        null,
        gone,
        { url: 'https://evil.example/', origin: 'https://evil.example', parent: null },
        { url: 'app://klinikk.evil/workstation/', origin: 'app://klinikk.evil', parent: null },
        { ...own, origin: 'null' },
        { ...own, url: 'about:blank' },
        { ...own, url: 'app://klinikk/portal/' },
        { ...own, parent: own },
      ]
      const ask = async (name: string, senderFrame: unknown) => {
        try {
          await handlers.get(name)?.({ sender: contents, senderFrame }, 'a log')
          return 'answered'
        } catch {
          return 'refused'
        }
      }
      const answers: Record<string, string[]> = {}
      for (const name of names.invoked)
        answers[name] = await Promise.all([...senders, own].map((senderFrame) => ask(name, senderFrame)))
      for (const name of names.sent)
        answers[name] = [...senders, own].map((senderFrame) => {
          const before = handedOver
          ipcMain.emit(name, { sender: contents, senderFrame })
          return handedOver > before ? 'answered' : 'refused'
        })
      if (contents && post) contents.postMessage = post
      return answers
    },
    { sent, invoked },
  )
  // the last one is our own page: proof that the others were not refused for another reason
  for (const name of [...sent, ...invoked])
    expect(outcomes[name], name).toEqual([...Array.from({ length: 8 }, () => 'refused'), 'answered'])
})
