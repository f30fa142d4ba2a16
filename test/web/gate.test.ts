import { describe, expect, test } from 'vitest'
import { type Caller, Gate, type Verdict } from '../../electron/web/gate'

const origin = 'http://127.0.0.1:4000'

function aGate(): { gate: Gate; newAddresses: string[] } {
  const newAddresses: string[] = []
  const gate: Gate = new Gate(4000, () => newAddresses.push(gate.address()))
  return { gate, newAddresses }
}

function aCaller(point: Partial<Caller> = {}): Caller {
  return {
    method: 'GET',
    path: '/',
    token: null,
    host: '127.0.0.1:4000',
    origin: undefined,
    cookie: undefined,
    ...point,
  }
}

function tokenOf(gate: Gate): string {
  return new URL(gate.address()).searchParams.get('token') ?? ''
}

function cookieOf(verdict: Verdict): string {
  return verdict.kind === 'welcome' ? (verdict.cookie.split(';')[0] ?? '') : ''
}

describe('the gate of the loopback host', () => {
  test('gives a cookie that no script can read and no other site can send for the token of the address', () => {
    const { gate } = aGate()
    const verdict = gate.judge(aCaller({ token: tokenOf(gate) }))
    expect(verdict).toMatchObject({
      kind: 'welcome',
      cookie: expect.stringMatching(/^plumbline-4000=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/),
    })
  })

  test('lets in whoever has the cookie, among others', () => {
    const { gate } = aGate()
    const cookie = cookieOf(gate.judge(aCaller({ token: tokenOf(gate) })))
    expect(gate.judge(aCaller({ cookie }))).toEqual({ kind: 'enter' })
    expect(gate.judge(aCaller({ cookie: `other=1; ${cookie}; more=2` }))).toEqual({ kind: 'enter' })
  })

  test.each([
    ['without a cookie', undefined],
    ['with an empty one', 'plumbline-4000='],
    ['with another one', `plumbline-4000=${'A'.repeat(43)}`],
    ['with the cookie of another port', `plumbline-4001=${'A'.repeat(43)}`],
  ])('refuses a caller %s', (_with, cookie) => {
    expect(aGate().gate.judge(aCaller({ cookie }))).toMatchObject({ kind: 'refuse', status: 401 })
  })

  test('takes a token once, and has a new one then', () => {
    const { gate, newAddresses } = aGate()
    const token = tokenOf(gate)
    gate.judge(aCaller({ token }))
    expect(gate.judge(aCaller({ token }))).toMatchObject({ kind: 'refuse', status: 401 })
    expect(newAddresses).toEqual([gate.address()])
    expect(tokenOf(gate)).not.toBe(token)
  })

  test('sends a browser that is in to the clean address, and spends nothing for an old token', () => {
    const { gate, newAddresses } = aGate()
    const token = tokenOf(gate)
    const cookie = cookieOf(gate.judge(aCaller({ token })))
    expect(gate.judge(aCaller({ token, cookie }))).toMatchObject({ kind: 'welcome' })
    expect(newAddresses).toHaveLength(1)
  })

  test.each(['', 'wrong', 'A'.repeat(43), 'A'.repeat(10_000)])('refuses the token %j', (token) => {
    expect(aGate().gate.judge(aCaller({ token }))).toMatchObject({ kind: 'refuse', status: 401 })
  })

  test('takes a token in the start address only', () => {
    const { gate } = aGate()
    const token = tokenOf(gate)
    expect(gate.judge(aCaller({ token, path: '/rpc/people/list' }))).toMatchObject({ status: 401 })
    expect(gate.judge(aCaller({ token, method: 'POST' }))).toMatchObject({ status: 401 })
    expect(gate.judge(aCaller({ token }))).toMatchObject({ kind: 'welcome' })
  })

  test.each([undefined, '', 'localhost:4000', '127.0.0.1', '127.0.0.1:4001', 'plumbline.example:4000'])(
    'refuses the host %j, even with the right token',
    (host) => {
      const { gate } = aGate()
      expect(gate.judge(aCaller({ host, token: tokenOf(gate) }))).toMatchObject({ status: 421 })
    },
  )

  test.each(['null', 'http://127.0.0.1:4001', 'http://localhost:4000', 'https://127.0.0.1:4000', ''])(
    'refuses the origin %j, even with the right cookie',
    (foreign) => {
      const { gate } = aGate()
      const cookie = cookieOf(gate.judge(aCaller({ token: tokenOf(gate) })))
      expect(gate.judge(aCaller({ cookie, origin: foreign }))).toMatchObject({ status: 403 })
    },
  )

  test('lets a change in only when it says that it comes from the page', () => {
    const { gate } = aGate()
    const cookie = cookieOf(gate.judge(aCaller({ token: tokenOf(gate) })))
    expect(gate.judge(aCaller({ cookie, method: 'POST' }))).toMatchObject({ status: 403 })
    expect(gate.judge(aCaller({ cookie, method: 'POST', origin }))).toEqual({ kind: 'enter' })
  })
})
