import type { DeskBridge } from '@shared/port'
import { contextBridge, ipcRenderer } from 'electron'

// The port stays in this isolated world; the page sees five functions. The port is asked for before the page's own code is even fetched.
let port: MessagePort | undefined
let listener: ((message: unknown) => void) | undefined

function attach(): void {
  if (!port || !listener) return
  const tell = listener
  // setting onmessage starts the port: what the core said before is delivered now
  port.onmessage = (event: MessageEvent<unknown>) => tell(event.data)
  tell(null)
}

ipcRenderer.on('core:port', (event) => {
  port?.close()
  port = event.ports[0]
  attach()
})
ipcRenderer.send('core:connect')

const desk: DeskBridge = {
  onMessage: (listen) => {
    listener = listen
    attach()
  },
  // without a port the message is dropped: after `null` the window asks again whatever it still needs
  send: (message) => port?.postMessage(message),
  info: () => ipcRenderer.invoke('desk:info'),
  drawn: () => void ipcRenderer.invoke('desk:drawn'),
  saveLog: (text) => ipcRenderer.invoke('desk:save-log', text),
}
contextBridge.exposeInMainWorld('desk', desk)
