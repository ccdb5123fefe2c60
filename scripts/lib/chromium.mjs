// Finds the ordinary browser that the patient's page is tested in.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const PROGRAM_FILES = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
const WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
/** @type {Record<string, string[]>} */
const PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge-stable',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: PROGRAM_FILES.flatMap((folder) => (folder ? WINDOWS.map((name) => join(folder, name)) : [])),
}

/** Path of a Chromium, Chrome or Edge on this machine; CHROMIUM_PATH decides when set. @returns {string | undefined} */
export function findChromium() {
  if (process.env['CHROMIUM_PATH']) return process.env['CHROMIUM_PATH']
  return PLACES[process.platform]?.find((path) => existsSync(path))
}
