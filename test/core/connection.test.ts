import { describe, expect, test, vi } from 'vitest'
import { CoreConnection, type CoreProcess, type Patience } from '../../electron/core/connection'
import type { MessageFromCore, MessageToCore } from '../../electron/core/messages'
import type { WireRequest } from '../../shared/contract/wire'

/** A core that does what a test tells it to. */
class ScriptedCore implements CoreProcess {
  readonly heard: MessageToCore[] = []
  isKilled = false
  private say: (message: MessageFromCore) => void = () => undefined
  private exit: () => void = () => undefined

  post(message: MessageToCore): void {
    this.heard.push(message)
  }

  onMessage(listener: (message: MessageFromCore) => void): void {
    this.say = listener
  }

  onExit(listener: () => void): void {
    this.exit = listener
  }

  kill(): void {
    this.isKilled = true
    this.exit()
  }

  gives(message: MessageFromCore): void {
    this.say(message)
  }

  becomesReady(): void {
    this.say({ kind: 'ready' })
  }

  ends(): void {
    this.exit()
  }

  answers(text: string): void {
    for (const message of this.heard) {
      if (message.kind !== 'request') continue
      const response = { status: 200, headers: [], body: Buffer.from(text) }
      this.say({ kind: 'response', id: message.id, response })
    }
  }

  heardKinds(): string[] {
    return this.heard.map(({ kind }) => kind)
  }
}

const patience: Patience = {
  restarts: 2,
  restartsWithinMs: 60_000,
  closeWithinMs: 60_000,
  handOverWithinMs: 60_000,
  handOverBeforeSleepMs: 60_000,
}
const request: WireRequest = { path: '/rpc/people/list', method: 'POST', headers: [], body: new Uint8Array() }

function aConnection(point: Partial<Patience> = {}): { connection: CoreConnection; cores: ScriptedCore[] } {
  const cores: ScriptedCore[] = []
  const start = (): CoreProcess => {
    const core = new ScriptedCore()
    cores.push(core)
    return core
  }
  const folders = { dataFolder: '/data', resourcesFolder: '/resources', selfFormPage: '/form.html' }
  const given = { keychain: null, patience: { ...patience, ...point } }
  return { connection: new CoreConnection(start, folders, given), cores }
}

/** Lets everything go on that waits for nothing but its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

describe('the line from a host to its core', () => {
  test('opens the workspace first, and asks nothing before it is ready', async () => {
    const { connection, cores } = aConnection()
    const answer = connection.request(request)
    await turn()
    expect(cores[0]?.heardKinds()).toEqual(['open'])
    cores[0]?.becomesReady()
    await turn()
    cores[0]?.answers('hello')
    expect(Buffer.from((await answer).body).toString()).toBe('hello')
  })

  test('answers 503 for what the core had not answered when it ended, and starts another', async () => {
    const { connection, cores } = aConnection()
    const told: string[] = []
    connection.onEvent(({ kind }) => told.push(kind))
    cores[0]?.becomesReady()
    const answer = connection.request(request)
    await turn()
    cores[0]?.ends()
    expect((await answer).status).toBe(503)
    expect(cores).toHaveLength(2)
    expect(told).toEqual(['restarted'])
  })

  test('keeps a request that came before the core was ready for the next core', async () => {
    const { connection, cores } = aConnection()
    const answer = connection.request(request)
    cores[0]?.ends()
    cores[1]?.becomesReady()
    await turn()
    cores[1]?.answers('from the second')
    expect((await answer).status).toBe(200)
  })

  test('starts a core again as often as it may, and then answers 503 at once', async () => {
    const { connection, cores } = aConnection({ restarts: 2 })
    const early = connection.request(request)
    for (const index of [0, 1, 2]) cores[index]?.ends()
    expect(cores).toHaveLength(3)
    expect((await early).status).toBe(503)
    expect((await connection.request(request)).status).toBe(503)
    await connection.close()
  })

  test('forgets a core that ended long ago', () => {
    const { cores } = aConnection({ restarts: 1, restartsWithinMs: 0 })
    for (const index of [0, 1, 2, 3]) cores[index]?.ends()
    expect(cores).toHaveLength(5)
  })

  test('closes once the core has ended, and starts none then', async () => {
    const { connection, cores } = aConnection()
    cores[0]?.becomesReady()
    let isClosed = false
    const closing = connection.close().then(() => {
      isClosed = true
    })
    const again = connection.close()
    await turn()
    expect(cores[0]?.heardKinds()).toEqual(['open', 'close'])
    expect(isClosed).toBe(false)
    cores[0]?.ends()
    await Promise.all([closing, again])
    expect(cores).toHaveLength(1)
    expect((await connection.request(request)).status).toBe(503)
  })

  test('kills a core that does not end when it is asked to', async () => {
    const { connection, cores } = aConnection({ closeWithinMs: 1 })
    await connection.close()
    expect(cores[0]?.isKilled).toBe(true)
  })

  test('tells events to whoever listens, until they stop', () => {
    const { connection, cores } = aConnection({ restarts: 9 })
    const told: string[] = []
    const stop = connection.onEvent(({ kind }) => told.push(kind))
    cores[0]?.ends()
    stop()
    cores[1]?.ends()
    expect(told).toEqual(['restarted'])
  })

  test('gives a core that crashed the key of the one before, and none after a lock', async () => {
    const { connection, cores } = aConnection({ restarts: 0, handOverWithinMs: 0 })
    const told: string[] = []
    connection.onEvent(({ kind }) => told.push(kind))
    const key = new Uint8Array(32).fill(7)
    cores[0]?.becomesReady()
    cores[0]?.gives({ kind: 'keepKey', key })
    connection.lock()
    await vi.waitUntil(() => cores[0]?.heardKinds().includes('close'))
    const answer = connection.request(request)
    cores[0]?.ends()
    expect(told).toEqual(['locking', 'locked'])
    expect(cores[1]?.heard[0]).toMatchObject({ kind: 'open', keptKey: null })
    expect([...key]).toEqual(new Array(32).fill(0))
    cores[1]?.becomesReady()
    await turn()
    cores[1]?.answers('from a core without a key')
    expect((await answer).status).toBe(200)
  })

  test('opens again with the key it keeps when the core crashes', () => {
    const { cores } = aConnection()
    cores[0]?.becomesReady()
    cores[0]?.gives({ kind: 'keepKey', key: new Uint8Array(32).fill(7) })
    cores[0]?.ends()
    expect(cores[1]?.heard[0]).toMatchObject({ kind: 'open', keptKey: new Uint8Array(32).fill(7) })
  })

  test('has nothing to lock before a workspace is open', async () => {
    const { connection, cores } = aConnection()
    cores[0]?.becomesReady()
    connection.lock()
    await turn()
    expect(cores[0]?.heardKinds()).toEqual(['open'])
  })

  test('waits at a lock until every page has answered, and tells the next core what was not saved', () => {
    const { connection, cores } = anOpenWorkspace()
    const [first, second] = [aPage(connection), aPage(connection)]
    connection.lock()
    expect(first.tickets).toHaveLength(1)
    expect(first.tickets).not.toEqual(second.tickets)
    cores[0]?.gives({ kind: 'handedOver', ticket: first.tickets[0] ?? '', unsaved: [] })
    // an answer counts once, and a ticket that nobody gave not at all
    cores[0]?.gives({ kind: 'handedOver', ticket: first.tickets[0] ?? '', unsaved: [] })
    cores[0]?.gives({ kind: 'handedOver', ticket: 'of nobody', unsaved: [] })
    expect(cores[0]?.heardKinds()).not.toContain('close')
    cores[0]?.gives({ kind: 'handedOver', ticket: second.tickets[0] ?? '', unsaved: ['session'] })
    expect(cores[0]?.heardKinds()).toContain('close')
    cores[0]?.ends()
    expect(cores[1]?.heard[0]).toMatchObject({ keptKey: null, loss: { kinds: ['session'] } })
  })

  test('locks at once when the last page that it waits for is gone, and tells no loss', () => {
    const { connection, cores } = anOpenWorkspace()
    const page = aPage(connection)
    connection.lock()
    expect(cores[0]?.heardKinds()).not.toContain('close')
    page.leave()
    cores[0]?.ends()
    expect(cores[1]?.heard[0]).toMatchObject({ keptKey: null, loss: null })
  })

  test('tells its host everything, and waits for no answer of it at a lock', () => {
    const told: string[] = []
    const { connection, cores } = anOpenWorkspace()
    connection.follow(({ kind }) => told.push(kind))
    connection.lock()
    expect(cores[0]?.heardKinds()).toContain('close')
    cores[0]?.ends()
    expect(told).toContain('locked')
    expect(cores[1]?.heard[0]).toMatchObject({ loss: null })
  })

  test('locks without pages at once', () => {
    const { connection, cores } = anOpenWorkspace()
    connection.lock()
    expect(cores[0]?.heardKinds()).toContain('close')
  })

  test('does not wait longer than it may for a silent page, less long before a sleep, and tells of it once', async () => {
    for (const why of ['asked', 'sleep'] as const) {
      const { connection, cores } = anOpenWorkspace(
        why === 'asked' ? { handOverWithinMs: 1 } : { handOverBeforeSleepMs: 1 },
      )
      aPage(connection)
      connection.lock(why)
      await vi.waitUntil(() => cores[0]?.heardKinds().includes('close'))
      cores[0]?.ends()
      expect(cores[1]?.heard[0]).toMatchObject({ loss: { kinds: ['silentWindow'] } })
      cores[1]?.ends()
      expect(cores[2]?.heard[0]).toMatchObject({ loss: null })
    }
  })
})

/** A connection whose core has given it the key of an open workspace. */
function anOpenWorkspace(point: Partial<Patience> = {}): ReturnType<typeof aConnection> {
  const made = aConnection(point)
  made.cores[0]?.becomesReady()
  made.cores[0]?.gives({ kind: 'keepKey', key: new Uint8Array(32).fill(7) })
  return made
}

/** A page that listens, with the tickets that it was given. */
function aPage(connection: CoreConnection): { tickets: string[]; leave: () => void } {
  const tickets: string[] = []
  const leave = connection.onEvent((event) => {
    if (event.kind === 'locking') tickets.push(event.ticket)
  })
  return { tickets, leave }
}
