/** Who called, as Electron tells it. */
export type InvokeEvent = {
  readonly sender: unknown
  readonly senderFrame: { readonly url: string; readonly parent: null } | null
}
type Handler = (event: InvokeEvent, ...args: unknown[]) => unknown

const handlers = new Map<string, Handler>()

/** Electron's `ipcMain`, as far as `invoke` goes. */
export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
}

/** Carries one `ipcRenderer.invoke` out; rejects in the words of Electron. */
export async function invoke(
  channel: string,
  event: InvokeEvent,
  args: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel)
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return await handler(event, ...args)
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${error}`)
  }
}
