import { app, type Session, type WebContents } from 'electron'
import { isPage } from './page-address'

/** Refuses every page every way to leave, or to open something else. */
export function confinePages(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents))
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // of any frame, and by any way: a link, a form, a script, a server's redirect
  contents.on('will-frame-navigate', (event) => {
    if (!isPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isPage(event.url)) event.preventDefault()
  })
}

/** Refuses pages whatever they ask of the machine. Electron itself would grant it. */
export function confineSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  // the page saves through the bridge, which asks where; a download would choose for itself
  session.on('will-download', (event) => event.preventDefault())
}
