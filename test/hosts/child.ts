import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** A program under test: what it printed, and its end. */
export class Child {
  /** Everything printed so far, on both lines. */
  output = ''
  readonly ended: Promise<number | null>

  constructor(private readonly process: ChildProcess) {
    const keep = (text: string): void => {
      this.output += text
    }
    process.stdout?.setEncoding('utf8').on('data', keep)
    process.stderr?.setEncoding('utf8').on('data', keep)
    this.ended = once(process, 'exit').then(([code]) => (typeof code === 'number' ? code : null))
  }

  get id(): number {
    return this.process.pid ?? 0
  }

  /** The first group of a pattern, once it was printed. Rejects with all output when the program ends before. */
  printed(pattern: RegExp): Promise<string> {
    return this.until((found) => {
      const look = (): void => {
        const group = pattern.exec(this.output)?.[1]
        if (group === undefined) return
        for (const stream of streams) stream?.off('data', look)
        found(group)
      }
      const streams = [this.process.stdout, this.process.stderr]
      for (const stream of streams) stream?.on('data', look)
      look()
    })
  }

  /** The first message from now on that `read` makes something of. */
  told<T>(read: (message: unknown) => T | null): Promise<T> {
    return this.until((found) => {
      const listen = (message: unknown): void => {
        const value = read(message)
        if (value === null) return
        this.process.off('message', listen)
        found(value)
      }
      this.process.on('message', listen)
    })
  }

  send(message: object): void {
    // a program that cannot be told has ended, which is waited for elsewhere
    this.process.send?.(message, () => undefined)
  }

  /** Ends the program in its own way, or after 20 seconds in any way; its exit code. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const deadline = setTimeout(() => this.process.kill('SIGKILL'), 20_000)
    this.process.kill(signal)
    const code = await this.ended
    clearTimeout(deadline)
    return code
  }

  private until<T>(wait: (found: (value: T) => void) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      wait(resolve)
      void this.ended.then((code) => reject(new Error(`The program ended with ${code}:\n${this.output}`)))
    })
  }
}
