import type { CDPSession, Page } from 'playwright-core'
import * as z from 'zod'
import { decode, encode, mainWorldScript, preloadScript } from './page-scripts'

const worldName = 'plumbline-preload'
const invocationSchema = z.object({ id: z.number(), channel: z.string(), args: z.array(z.unknown()) })

/**
 * The line between main and one page: its preload runs in an isolated world of Chromium, which alone has the
 * binding to main. Every document of the page gets a new world.
 */
export class PageLink {
  private world: number | null = null

  private constructor(private readonly line: CDPSession) {}

  static async open(options: {
    page: Page
    preload: string
    onInvoke: (channel: string, args: readonly unknown[]) => Promise<unknown>
  }): Promise<PageLink> {
    const line = await options.page.context().newCDPSession(options.page)
    const link = new PageLink(line)
    line.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === worldName) link.world = context.id
    })
    line.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === 'standinToMain') void link.answer(payload, executionContextId, options.onInvoke)
    })
    await line.send('Page.enable')
    await line.send('Runtime.enable')
    await line.send('Runtime.addBinding', { name: 'standinToMain', executionContextName: worldName })
    await line.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript })
    const source = preloadScript(options.preload)
    await line.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName })
    return link
  }

  /** What `webContents.send` does: a page that is just being left or loaded hears nothing. */
  send(channel: string, args: readonly unknown[]): void {
    if (this.world !== null) void this.deliver(this.world, { kind: 'send', channel, args })
  }

  private async answer(
    payload: string,
    world: number,
    onInvoke: (channel: string, args: readonly unknown[]) => Promise<unknown>,
  ): Promise<void> {
    const { id, channel, args } = invocationSchema.parse(decode(payload))
    try {
      await this.deliver(world, { kind: 'reply', id, value: await onInvoke(channel, args) })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      await this.deliver(world, { kind: 'reply', id, error: message })
    }
  }

  private async deliver(world: number, message: object): Promise<void> {
    const call = {
      executionContextId: world,
      functionDeclaration: '(text) => standinFromMain(text)',
      arguments: [{ value: encode(message) }],
    }
    // the document that asked may be gone
    await this.line.send('Runtime.callFunctionOn', call).catch(() => undefined)
  }
}
