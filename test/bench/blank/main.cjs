// The floor of every start: one sandboxed window, one preload, one page of four lines.
const path = require('node:path')
const { app, BrowserWindow } = require('electron')

app.setPath('userData', process.env['BLANK_DATA'] ?? '')
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { preload: path.join(__dirname, 'preload.cjs'), sandbox: true, contextIsolation: true },
  })
  void window.loadFile(path.join(__dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
