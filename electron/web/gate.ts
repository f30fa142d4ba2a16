import { randomBytes, timingSafeEqual } from 'node:crypto'

/** What the gate looks at in a request. */
export type Caller = {
  readonly method: string
  readonly path: string
  /** The token in the address, or null. */
  readonly token: string | null
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly cookie: string | undefined
}

export type Verdict =
  | { readonly kind: 'enter' }
  /** The browser gets the cookie and is sent to the start page, whose address shows no token. */
  | { readonly kind: 'welcome'; readonly cookie: string }
  | { readonly kind: 'refuse'; readonly status: 401 | 403 | 421; readonly reason: string }

/**
 * Who may come in to the loopback host. The Host header must name this very address, so that a foreign name that
 * resolves to 127.0.0.1 gets nowhere. A request from another origin is refused. Then it takes either the one-time
 * token of the start address, which is exchanged for a cookie, or that cookie; whatever is not a plain GET must
 * also say that it comes from the page.
 */
export class Gate {
  private readonly origin: string
  private readonly cookieName: string
  private readonly session = secret()
  private token = secret()

  constructor(
    private readonly port: number,
    private readonly onTokenSpent: () => void,
  ) {
    this.origin = `http://127.0.0.1:${port}`
    // browsers keep one set of cookies for all ports of an address
    this.cookieName = `plumbline-${port}`
  }

  /** The address that lets one browser in, once. */
  address(): string {
    return `${this.origin}/?token=${this.token}`
  }

  judge(caller: Caller): Verdict {
    if (caller.host !== `127.0.0.1:${this.port}`) {
      return { kind: 'refuse', status: 421, reason: 'Plumbline answers to 127.0.0.1 only.' }
    }
    if (caller.origin !== undefined && caller.origin !== this.origin) {
      return { kind: 'refuse', status: 403, reason: 'Another site may not ask Plumbline.' }
    }
    const known = same(cookieValue(caller.cookie, this.cookieName), this.session)
    if (caller.token !== null && caller.method === 'GET' && caller.path === '/') {
      return this.exchange(caller.token, known)
    }
    if (!known) {
      return {
        kind: 'refuse',
        status: 401,
        reason: 'Open Plumbline with the address that it printed when it started.',
      }
    }
    if (caller.method !== 'GET' && caller.origin === undefined) {
      return { kind: 'refuse', status: 403, reason: 'A change must come from the page itself.' }
    }
    return { kind: 'enter' }
  }

  /** A browser that is already in may open its old address again: it gets no new token, only a clean address. */
  private exchange(token: string, known: boolean): Verdict {
    const right = same(token, this.token)
    if (!right && !known) {
      return {
        kind: 'refuse',
        status: 401,
        reason:
          'This address was used before. Plumbline printed a new one where it was started. ' +
          'If nobody but you can have used it, open the new one; if somebody can, end Plumbline and start it again.',
      }
    }
    if (right) {
      this.token = secret()
      this.onTokenSpent()
    }
    const cookie = `${this.cookieName}=${this.session}; HttpOnly; SameSite=Strict; Path=/`
    return { kind: 'welcome', cookie }
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

function same(given: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The value of one cookie of a Cookie header (RFC 6265, section 4.2.1). */
function cookieValue(header: string | undefined, name: string): string | undefined {
  const pair = (header ?? '').split('; ').find((one) => one.startsWith(`${name}=`))
  return pair?.slice(name.length + 1)
}
