import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { SavedLog } from '@shared/port'
import { app, BrowserWindow, dialog, type WebContents } from 'electron'
import { now } from './clock'

/** Asks where the support log is to lie, and writes it there, readable for this user alone. */
export async function saveLog(contents: WebContents, text: string): Promise<SavedLog> {
  const window = BrowserWindow.fromWebContents(contents)
  if (!window) return { kind: 'cancelled' }
  const day = new Date(now()).toISOString().slice(0, 10)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), `klinikk-${day}.json`),
    filters: [{ name: 'JSON', extensions: ['json'] }],
  })
  if (canceled || !filePath) return { kind: 'cancelled' }
  try {
    await writeFile(filePath, text, { mode: 0o600 })
    return { kind: 'saved', name: basename(filePath) }
  } catch {
    return { kind: 'failed' }
  }
}
