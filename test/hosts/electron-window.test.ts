import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type ElectronHost, launchElectron } from './launch-electron'
import { coreThrough } from './page-client'

describe('the desktop window', () => {
  let host: ElectronHost
  beforeAll(async () => {
    host = await launchElectron()
  })
  afterAll(async () => {
    await host.close()
  })
  afterEach(async () => {
    await load('app://plumbline/')
  })

  const load = async (address: string): Promise<void> => {
    const loaded = host.page.waitForEvent('load')
    await host.evaluate(
      ({ BrowserWindow }, to) =>
        BrowserWindow.getAllWindows()[0]
          ?.loadURL(to)
          .catch(() => undefined),
      address,
    )
    await loaded
  }

  test('is shown once its page is ready', async () => {
    await vi.waitUntil(host.isShown, { timeout: 20_000, interval: 20 })
  })

  test.each([
    ['a script', "location.href = 'https://elsewhere.invalid/'"],
    ['a link', "Object.assign(document.createElement('a'), { href: 'https://elsewhere.invalid/' }).click()"],
    [
      'a refresh',
      "document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=https://elsewhere.invalid/' }))",
    ],
  ])('does not leave its page by %s', async (_way, statement) => {
    const before = host.page.url()
    await host.page.evaluate(`setTimeout(() => { ${statement} })`)
    await settled(host)
    expect(host.page.url()).toBe(before)
    expect(await host.page.title()).toBe('Plumbline')
  })

  test('opens no other window for its page', async () => {
    await host.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opened = window.open('/')
          const look = (): unknown => (opened?.closed === false ? setTimeout(look, 20) : resolve())
          look()
        }),
    )
    await vi.waitUntil(() => host.page.context().pages().length === 1, { timeout: 20_000 })
    expect(await host.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('grants its page no permission', async () => {
    const asked = await host.page.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      clipboard: (await navigator.permissions.query({ name: 'clipboard-write' as PermissionName })).state,
    }))
    expect(asked).toEqual({ notifications: 'denied', clipboard: 'denied' })
  })

  test('lets its page download nothing', async () => {
    await host.evaluate(({ session }) => {
      session.fromPartition('plumbline').on('will-download', ({ defaultPrevented }) => {
        process.env.WAS_REFUSED = String(defaultPrevented)
      })
    })
    await host.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['x']))
      link.download = 'x.txt'
      link.click()
    })
    const wasRefused = await vi.waitUntil(() => host.evaluate(() => process.env.WAS_REFUSED), {
      timeout: 20_000,
    })
    expect(wasRefused).toBe('true')
  })

  test('answers no page but its own', async () => {
    await load('data:text/html,<title>Elsewhere</title>')
    const refusals = await host.page.evaluate(async () => {
      const request = { path: '/rpc/people/list', method: 'POST', headers: [], body: new Uint8Array() }
      const reasonOf = (error: Error): string => error.message
      return [
        await window.plumbline?.request(request).catch(reasonOf),
        await window.plumbline?.saveFile({ name: 'x.pdf', bytes: new Uint8Array() }).catch(reasonOf),
        await window.plumbline?.chooseFolder().catch(reasonOf),
      ]
    })
    expect(refusals).toEqual([
      expect.stringContaining('This call does not come from the page'),
      expect.stringContaining('This call does not come from the page'),
      expect.stringContaining('This call does not come from the page'),
    ])
  })

  test('answers nothing that is not of the shape of a request', async () => {
    const refusal = await host.page.evaluate(
      `plumbline.request({ path: 'file:///etc/passwd' }).catch(String)`,
    )
    expect(refusal).toContain('Error invoking remote method')
    await expect(coreThrough(() => host.page).workspace.status()).resolves.toMatchObject({ kind: 'new' })
  })

  test.each([
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5c..%5cpackage.json',
    '/..%2fmain%2findex.js',
    '/%00.js',
    '/%zz.js',
  ])('serves nothing at %s', async (path) => {
    expect(await host.page.evaluate(async (asked) => (await fetch(asked)).status, path)).toBe(404)
  })

  test('serves its page to be read only', async () => {
    expect(await host.page.evaluate(async () => (await fetch('/', { method: 'POST' })).status)).toBe(403)
  })

  test('serves no other host of its scheme', async () => {
    await load('app://elsewhere/')
    expect(await host.page.locator('#root').count()).toBe(0)
  })
})

/** Everything that the page set in motion has come to something: the page and main have both had a turn. */
async function settled({ page, evaluate }: ElectronHost): Promise<void> {
  const turn = 'new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }))'
  await page.evaluate(turn)
  await evaluate(({ app }) => app.getName())
  await page.evaluate(turn)
}
