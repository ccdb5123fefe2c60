import { app, type Session, session, shell, type WebContents } from 'electron'
import { isExternalLinkAllowed } from './external-links'
import { isOurPage, WINDOW_URL } from './origin'

/** Camera, microphone, place, notifications, devices, screen: a calendar needs none, so nobody gets any. */
function denyPermissions(of: Session): void {
  of.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  of.setPermissionCheckHandler(() => false)
  of.setDevicePermissionHandler(() => false)
  of.setDisplayMediaRequestHandler(null)
  of.on('will-download', (event) => event.preventDefault())
}

function lock(contents: WebContents, portalOrigin: () => string | null): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (isExternalLinkAllowed(url, portalOrigin())) void shell.openExternal(url)
    return { action: 'deny' }
  })
  const stay = (event: { preventDefault(): void; url: string }) => {
    if (!isOurPage(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  // about:blank asks nobody before it is there
  contents.on('did-navigate', (_event, url) => {
    if (!isOurPage(url)) contents.loadURL(WINDOW_URL).catch(() => {}) // a failed load is told by did-fail-load
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/**
 * To be called before the first window.
 * @param portalOrigin of the embedded HelseNorge's page, the one loopback address that may be opened outside
 */
export function lockDown(portalOrigin: () => string | null): void {
  denyPermissions(session.defaultSession)
  app.on('session-created', denyPermissions)
  app.on('web-contents-created', (_event, contents) => lock(contents, portalOrigin))
}
