import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from './host'
import { hosts } from './hosts'

/** What a page might try, as it would write it, and the directive that stops it. */
const attempts = [
  {
    what: 'a script written into it',
    directive: 'script-src-elem',
    statement: "document.head.append(Object.assign(document.createElement('script'), { textContent: '1' }))",
  },
  {
    what: 'a script of another site',
    directive: 'script-src-elem',
    statement:
      "document.head.append(Object.assign(document.createElement('script'), { src: 'https://elsewhere.invalid/x.js' }))",
  },
  { what: 'code made from text', directive: 'script-src', statement: "new Function('1')" },
  {
    what: 'a style written into it',
    directive: 'style-src-elem',
    statement:
      "document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }))",
  },
  {
    what: 'a style attribute written into it',
    directive: 'style-src-attr',
    statement: "document.body.setAttribute('style', 'color: red')",
  },
  {
    what: 'a frame',
    directive: 'frame-src',
    statement:
      "document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://elsewhere.invalid/' }))",
  },
  {
    what: 'a picture of another site',
    directive: 'img-src',
    statement: "new Image().src = 'https://elsewhere.invalid/x.png'",
  },
  {
    what: 'a request to another site',
    directive: 'connect-src',
    statement: "fetch('https://elsewhere.invalid/')",
  },
  {
    what: 'a plug-in',
    directive: 'object-src',
    statement:
      "document.body.append(Object.assign(document.createElement('object'), { data: 'https://elsewhere.invalid/x' }))",
  },
  {
    what: 'a worker',
    directive: 'worker-src',
    statement: "new Worker(URL.createObjectURL(new Blob([''])))",
  },
]

describe.each(hosts)('the page on $name', ({ name, launch }) => {
  let host: Host
  beforeAll(async () => {
    host = await launch()
  })
  afterAll(async () => {
    await host.close()
  })

  test('has nothing of Node, and nothing of Electron but the named functions of the bridge', async () => {
    const seen = await host.page.evaluate(() => ({
      node: ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'electron'].filter(
        (one) => one in window,
      ),
      bridge: Object.keys(window.plumbline ?? {}),
      isFrozen: Object.isFrozen(window.plumbline),
    }))
    const bridge =
      name === 'electron'
        ? ['request', 'saveFile', 'chooseFolder', 'onEvent', 'captureKeys', 'onCapture']
        : []
    expect(seen).toEqual({ node: [], bridge, isFrozen: true })
  })

  test.each(attempts)('is refused $what', async ({ statement, directive }) => {
    const page = await host.newPage()
    const violated = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
        }),
    )
    // in a task of the page's own: what the driving tool evaluates is not held to the policy
    await page.evaluate(`setTimeout(() => { ${statement} })`)
    expect(await violated).toBe(directive)
    await page.close()
  })

  test.each(['geolocation', 'camera', 'microphone', 'midi', 'clipboard-read'])(
    'is refused the permission for %s',
    async (feature) => {
      const query = `navigator.permissions.query({ name: '${feature}' }).then(({ state }) => state)`
      expect(await host.page.evaluate(query)).toBe('denied')
    },
  )
})
