import { app, type Session, session, shell, type WebContents } from 'electron'
import { isExternalLinkAllowed } from './external-links'
import { mayNavigate } from './origin'

/** Sent as a header with every file of the window. No inline code, no eval, no string may become HTML or script, nothing comes from outside. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  // attachments arrive as bytes over the port and are shown from memory
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "worker-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

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
    if (!mayNavigate(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
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
