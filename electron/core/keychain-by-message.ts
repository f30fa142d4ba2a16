import type { HostPort } from './host-port'
import type { Keychain } from './host-services'

/** The keychain of the host, asked by messages. */
export class KeychainByMessage implements Keychain {
  private nextId = 1
  private readonly waiting = new Map<number, (bytes: Uint8Array | null) => void>()

  constructor(private readonly port: HostPort) {}

  readonly protect = (bytes: Buffer): Promise<Buffer> => this.ask('protect', bytes)
  readonly reveal = (bytes: Buffer): Promise<Buffer> => this.ask('reveal', bytes)

  /** Takes an answer of the host; null rejects what was asked. */
  answer(id: number, bytes: Uint8Array | null): void {
    this.waiting.get(id)?.(bytes)
    this.waiting.delete(id)
  }

  private ask(act: 'protect' | 'reveal', bytes: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const id = this.nextId++
      this.waiting.set(id, (answer) =>
        answer === null ? reject(new Error('The keychain refused')) : resolve(Buffer.from(answer)),
      )
      this.port.post({ kind: 'askKeychain', id, act, bytes })
    })
  }
}
