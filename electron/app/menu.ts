import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Language } from './config'

const LABELS = {
  nb: {
    file: 'Fil',
    close: 'Lukk vindu',
    quit: 'Avslutt',
    edit: 'Rediger',
    undo: 'Angre',
    redo: 'Gjør om',
    cut: 'Klipp ut',
    copy: 'Kopier',
    paste: 'Lim inn',
    selectAll: 'Merk alt',
    view: 'Vis',
    resetZoom: 'Vanlig størrelse',
    zoomIn: 'Større',
    zoomOut: 'Mindre',
    fullScreen: 'Fullskjerm',
    reload: 'Last på nytt',
    devTools: 'Utviklerverktøy',
    window: 'Vindu',
    minimize: 'Minimer',
  },
  en: {
    file: 'File',
    close: 'Close window',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    resetZoom: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    reload: 'Reload',
    devTools: 'Developer tools',
    window: 'Window',
    minimize: 'Minimize',
  },
} as const satisfies Record<Language, Record<string, string>>

/** Roles only: what they do is the operating system's. @param devTools also reloading and looking inside */
export function setMenu(language: Language, devTools: boolean): void {
  const label = LABELS[language]
  const separator = { type: 'separator' } as const
  const forDevelopers: MenuItemConstructorOptions[] = devTools
    ? [separator, { role: 'reload', label: label.reload }, { role: 'toggleDevTools', label: label.devTools }]
    : []
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: label.file,
      submenu: [
        { role: 'close', label: label.close },
        { role: 'quit', label: label.quit },
      ],
    },
    {
      label: label.edit,
      submenu: [
        { role: 'undo', label: label.undo },
        { role: 'redo', label: label.redo },
        separator,
        { role: 'cut', label: label.cut },
        { role: 'copy', label: label.copy },
        { role: 'paste', label: label.paste },
        { role: 'selectAll', label: label.selectAll },
      ],
    },
    {
      label: label.view,
      submenu: [
        { role: 'resetZoom', label: label.resetZoom },
        { role: 'zoomIn', label: label.zoomIn },
        { role: 'zoomOut', label: label.zoomOut },
        { role: 'togglefullscreen', label: label.fullScreen },
        ...forDevelopers,
      ],
    },
    { label: label.window, submenu: [{ role: 'minimize', label: label.minimize }] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
