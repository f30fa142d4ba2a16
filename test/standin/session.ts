import { EventEmitter } from 'node:events'
import { ownSchemes } from './addresses'

type PageHandler = (request: Request) => Response | Promise<Response>
type RequestHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void
type CheckHandler = (contents: unknown, permission: string) => boolean

const privileged = new Set<string>()

/** The static part of Electron's `protocol`. */
export const protocol = {
  registerSchemesAsPrivileged(
    schemes: readonly { scheme: string; privileges?: { standard?: boolean } }[],
  ): void {
    for (const { scheme, privileges } of schemes) if (privileges?.standard) privileged.add(scheme)
  },
}

/** What pages share: the schemes that are served to them, and who answers when they ask for something. */
export class Session extends EventEmitter {
  readonly handlers = new Map<string, PageHandler>()
  readonly protocol = {
    handle: (scheme: string, handler: PageHandler): void => {
      if (!privileged.has(scheme)) throw new Error(`${scheme}: is not registered as a standard scheme`)
      ownSchemes.add(scheme)
      this.handlers.set(scheme, handler)
    },
  }
  private requestHandler: RequestHandler | null = null
  private checkHandler: CheckHandler | null = null

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.requestHandler = handler
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.checkHandler = handler
  }

  // devices and screens are asked for in dialogs of Chromium that no headless one has
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}

  /** As in Electron, whatever no handler refuses is granted. */
  grants(permission: string): boolean {
    let granted = true
    this.requestHandler?.(null, permission, (answer) => {
      granted = answer
    })
    return granted && (this.checkHandler?.(null, permission) ?? true)
  }
}

const partitions = new Map<string, Session>()

/** Electron's `session`. */
export const session = {
  defaultSession: new Session(),
  fromPartition(name: string): Session {
    const known = partitions.get(name) ?? new Session()
    partitions.set(name, known)
    return known
  },
}
