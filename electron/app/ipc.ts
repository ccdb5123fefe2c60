import { type DeskInfo, type SavedLog, supportLogText } from '@shared/port'
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { isOurPage, ORIGIN } from './origin'

/** Only our own page, and only its top frame, is listened to. An empty document has our origin but is not our page. */
function isTrusted(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  try {
    const frame = event.senderFrame
    return frame !== null && frame.parent === null && frame.origin === ORIGIN && isOurPage(frame.url)
  } catch {
    return false // the frame went away while its message travelled
  }
}

export interface IpcHandlers {
  /** The window wants a port to the core, now and after each restart of the core. */
  connect: (window: WebContents) => void
  info: () => DeskInfo
  /** The window's first view stands. */
  drawn: () => void
  /** A person wants to keep this text for whoever helps; where, they are asked. */
  saveLog: (window: WebContents, text: string) => Promise<SavedLog>
}

/** All the channels there are; everything else the window says goes over its port to the core, which parses it. */
export function listenToWindows({ connect, info, drawn, saveLog }: IpcHandlers): void {
  ipcMain.on('core:connect', (event) => {
    if (isTrusted(event)) connect(event.sender)
  })
  const answer = (channel: string, act: (window: WebContents, said: unknown) => unknown) =>
    ipcMain.handle(channel, (event, said: unknown) => {
      if (!isTrusted(event)) throw new Error('Refused: this page may not ask.')
      return act(event.sender, said)
    })
  answer('desk:info', info)
  answer('desk:drawn', drawn)
  answer('desk:save-log', (window, said) => saveLog(window, supportLogText.parse(said)))
}
