const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('desk', { info: () => ipcRenderer.invoke('info') })
