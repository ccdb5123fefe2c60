// The floor of the calendar: FullCalendar as it comes, in one window of the same Electron.
const path = require('node:path')
const { app, BrowserWindow } = require('electron')

app.setPath('userData', process.env['BARE_DATA'] ?? '')
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { sandbox: true, contextIsolation: true },
  })
  void window.loadFile(path.join(process.env['BARE_PAGE'] ?? '', 'index.html'))
})
app.on('window-all-closed', () => app.quit())
