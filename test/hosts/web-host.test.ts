import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { begin } from './begun'
import { launchWeb, type WebHost } from './launch-web'
import { coreThrough } from './page-client'

type Asked = {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}
type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }

describe('the loopback host', () => {
  let host: WebHost
  let cookie = ''
  beforeAll(async () => {
    host = await launchWeb()
    await begin(coreThrough(() => host.page))
    const [setCookie = ''] = (await ask({ path: pathOf(host.nextAddress()) })).headers['set-cookie'] ?? []
    cookie = setCookie.split(';')[0] ?? ''
  })
  afterAll(async () => {
    await host.close()
  })

  /** A request as any program can make it, with whatever headers it likes. */
  function ask({ method = 'GET', path, headers = {}, body }: Asked): Promise<Answer> {
    const { port } = new URL(host.origin)
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part) => {
          text += part
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        )
      })
      asked.on('error', reject)
      asked.end(body)
    })
  }

  const json = { 'content-type': 'application/json' }
  const status = { method: 'POST', path: '/rpc/workspace/status', body: Buffer.from('{}') }

  test('answers the page with the cookie, and its changes with the origin too', async () => {
    expect((await ask({ path: '/', headers: { cookie } })).status).toBe(200)
    const answer = await ask({ ...status, headers: { cookie, origin: host.origin, ...json } })
    expect(answer).toMatchObject({ status: 200, text: expect.stringContaining('"kind":"open"') })
  })

  test.each(['/', '/index.html', '/rpc/workspace/status', '/events', '/anything'])(
    'answers nobody without the cookie at %s',
    async (path) => {
      expect((await ask({ path })).status).toBe(401)
      expect((await ask({ path, headers: { cookie: 'plumbline=guess' } })).status).toBe(401)
    },
  )

  test('takes a token once, and prints a new address then', async () => {
    const address = host.nextAddress()
    const first = await ask({ path: pathOf(address) })
    expect(first).toMatchObject({ status: 303, headers: { location: '/', 'cache-control': 'no-store' } })
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(/; HttpOnly; SameSite=Strict; Path=\/$/),
    ])
    expect((await ask({ path: pathOf(address) })).status).toBe(401)
    expect(host.nextAddress()).not.toBe(address)
  })

  test('refuses a wrong token', async () => {
    expect((await ask({ path: '/?token=guess' })).status).toBe(401)
  })

  test('refuses a foreign name for this computer, even with the cookie', async () => {
    const { port } = new URL(host.origin)
    for (const name of [`localhost:${port}`, 'rebound.example', `127.0.0.1.example:${port}`]) {
      expect((await ask({ path: '/', headers: { cookie, host: name } })).status).toBe(421)
    }
  })

  test('refuses another origin, even with the cookie', async () => {
    for (const origin of ['https://elsewhere.example', 'http://127.0.0.1:1', 'null']) {
      expect((await ask({ ...status, headers: { cookie, origin, ...json } })).status).toBe(403)
      expect((await ask({ path: '/events', headers: { cookie, origin } })).status).toBe(403)
    }
  })

  test('refuses a change that does not say where it comes from', async () => {
    expect((await ask({ ...status, headers: { cookie, ...json } })).status).toBe(403)
  })

  test('changes nothing by GET', async () => {
    const before = await coreThrough(() => host.page).people.list()
    const data = encodeURIComponent(JSON.stringify({ json: { name: 'Forged' } }))
    const answer = await ask({ path: `/rpc/people/add?data=${data}`, headers: { cookie } })
    expect(answer.status).toBe(405)
    expect(await coreThrough(() => host.page).people.list()).toEqual(before)
  })

  test('has no page to write to, and no verb that the contract does not name', async () => {
    const headers = { cookie, origin: host.origin, ...json }
    expect((await ask({ method: 'POST', path: '/', headers })).status).toBe(405)
    expect((await ask({ method: 'PUT', path: '/rpc/people/add', headers })).status).toBe(405)
    expect((await ask({ method: 'POST', path: '/rpc/people/constructor', headers })).status).toBe(404)
    expect((await ask({ method: 'POST', path: '/rpc/', headers })).status).toBe(404)
  })

  test.each([
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cmain.js',
    '/%zz.js',
  ])('serves nothing at %s', async (path) => {
    expect((await ask({ path, headers: { cookie } })).status).toBe(404)
  })

  test('sends the policy with everything, refusals too', async () => {
    const withAndWithout: Record<string, string>[] = [{ cookie }, {}]
    for (const headers of withAndWithout) {
      expect((await ask({ path: '/', headers })).headers).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      })
    }
  })

  test('takes a body of up to 80 MB, and a whole workspace of more', async () => {
    const headers = { cookie, origin: host.origin, 'content-type': 'text/plain' }
    const most = { method: 'POST', path: '/rpc/people/add', headers, body: new Uint8Array(80_000_000) }
    expect((await ask(most)).status).toBe(400)
    expect((await ask({ ...most, body: new Uint8Array(80_000_001) })).status).toBe(413)
    const whole = { ...most, path: '/rpc/backups/importAll', body: new Uint8Array(80_000_001) }
    expect((await ask(whole)).status).toBe(400)
  })

  test('survives what is no request', async () => {
    const { port } = new URL(host.origin)
    await new Promise<void>((resolve) => {
      const line = connect(Number(port), '127.0.0.1', () => line.end('GET // HTTP/1.1\r\nHost: \r\n\r\n'))
      // hung up on or answered: both are an end
      line
        .on('error', () => undefined)
        .on('close', () => resolve())
        .resume()
    })
    const headers = { cookie, origin: host.origin, 'content-type': 'multipart/form-data; boundary=x' }
    expect((await ask({ ...status, headers, body: Buffer.from('--x broken') })).status).toBe(400)
    expect((await ask({ path: '/', headers: { cookie } })).status).toBe(200)
  })

  test('answers on no other address of this computer', async () => {
    const { port } = new URL(host.origin)
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address }) => address !== '127.0.0.1')
    for (const { address, scopeid } of others) {
      const reached = await new Promise<boolean>((resolve) => {
        const line = connect(Number(port), scopeid ? `${address}%${scopeid}` : address, () => resolve(true))
        line.on('error', () => resolve(false))
      })
      expect({ address, reached }).toEqual({ address, reached: false })
    }
  })

  test('prints no name, no note and no path of a request', async () => {
    await coreThrough(() => host.page).people.add({
      name: 'Quetzalcoatl',
      role: 'Popocatepetl',
      startedOn: '2025-03-01',
      employment: 'employee',
      cadence: 'everyTwoWeeks',
    })
    const headers = { cookie, origin: host.origin, ...json }
    await ask({
      method: 'POST',
      path: '/rpc/people/add',
      headers,
      body: Buffer.from('{"json":{"name":"Quetzal"'),
    })
    expect(host.output()).not.toMatch(/Quetzal|Popocatepetl|rpc/)
  })
})

function pathOf(address: string): string {
  const { pathname, search } = new URL(address)
  return pathname + search
}
