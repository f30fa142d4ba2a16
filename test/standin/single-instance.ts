import { createHash } from 'node:crypto'
import { mkdirSync, openSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tryLock } from 'fs-native-extensions'

type InstanceLock = {
  readonly isFirst: boolean
  /** The next instance must not end before the first has heard of it. */
  readonly firstHasHeard: Promise<void>
}

/** Electron's lock of one instance for each `userData` folder. */
export function lockInstance(userData: string, onSecond: (argv: readonly string[]) => void): InstanceLock {
  mkdirSync(userData, { recursive: true })
  const isFirst = tryLock(openSync(join(userData, 'SingletonLock'), 'a+'))
  const address = lineOf(userData)
  if (!isFirst) {
    const line = connect(address).end(JSON.stringify(process.argv))
    return { isFirst, firstHasHeard: new Promise((resolve) => line.on('close', () => resolve())) }
  }
  if (process.platform !== 'win32') {
    // left behind by a first instance that was killed, or by this one
    rmSync(address, { force: true })
    process.on('exit', () => rmSync(address, { force: true }))
  }
  const server = createServer({ allowHalfOpen: false }, (line) => {
    let text = ''
    line.setEncoding('utf8')
    line.on('data', (part) => {
      text += part
    })
    line.on('end', () => onSecond(JSON.parse(text)))
  })
  server.listen(address)
  server.unref()
  return { isFirst, firstHasHeard: Promise.resolve() }
}

function lineOf(userData: string): string {
  const name = `plumbline-standin-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}
