import { spawn } from 'node:child_process'
import { chmod, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { inspectWorkspace } from '../../electron/core/store/inspect-workspace'
import { Child } from './child'
import { descendants, isRunning, isRunningBelow } from './processes'
import { root } from './root'
import { newRunFolder, type RunFolder } from './run-folder'

const isOpen = /^Plumbline is open at (\S+)$/m

describe('npm start', () => {
  let folder: RunFolder
  beforeEach(async () => {
    folder = await newRunFolder()
  })
  afterEach(async () => {
    await folder.remove()
  })

  function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Child {
    return new Child(
      spawn(command, args, {
        cwd: root,
        env: { ...folder.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    )
  }
  const start = (...args: string[]): Child =>
    run(process.execPath, ['--import', 'tsx', 'electron/start.ts', '--data', folder.workspace, ...args])

  /** The workspace can be opened by this process, so nobody else holds it. */
  async function expectFree(): Promise<void> {
    expect(await inspectWorkspace(folder.workspace)).toEqual({ kind: 'new' })
  }

  test('opens the workspace at an address of this computer when it is asked to', async () => {
    const program = start('--web')
    const address = await program.printed(isOpen)
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
    expect(await program.end('SIGTERM')).toBe(0)
  })

  // other systems have a screen, and would fetch Electron for it
  test.skipIf(process.platform !== 'linux')(
    'does so too where there is no screen, and says why in one sentence',
    async () => {
      const program = start()
      await program.printed(isOpen)
      const [why] = program.output.split('\n')
      expect(why).toMatch(/^[^.]+, so Plumbline opens in the browser instead\.$/)
      await program.end('SIGTERM')
    },
    60_000,
  )

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends with %s, leaves no process behind and the workspace free',
    async (signal) => {
      const program = start('--web')
      await program.printed(isOpen)
      const started = await descendants(program.id)
      expect(started).not.toEqual([])
      expect(await program.end(signal)).toBe(0)
      await vi.waitUntil(() => !started.some(isRunning), { timeout: 20_000, interval: 10 })
      await expectFree()
    },
  )

  test.each(['SIGINT', 'SIGTERM'] as const)('ends with %s through npm', async (signal) => {
    const program = run('npm', ['start', '--', '--web', '--data', folder.workspace])
    await program.printed(isOpen)
    expect(await program.end(signal)).toBe(0)
    await expectFree()
  })

  test('says in a sentence what it does not understand', async () => {
    const program = start('--wbe')
    expect(await program.ended).toBe(2)
    expect(program.output).toMatch(/^Plumbline does not know "--wbe"\.$/m)
  })

  test('says that a port is taken', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address()
        if (address !== null && typeof address === 'object') resolve(address.port)
      })
    })
    const program = start('--web', '--port', String(port))
    expect(await program.ended).toBe(1)
    expect(program.output).toContain(`Port ${port} is in use by another program.`)
    other.close()
    await expectFree()
  })

  describe('with an Electron', () => {
    /** An Electron whose program is this shell script. */
    async function anElectron(script: string): Promise<Child> {
      const binary = join(folder.saved, 'electron')
      await writeFile(binary, `#!/bin/sh\n${script}\n`)
      await chmod(binary, 0o755)
      return run(process.execPath, ['--import', 'tsx', 'test/hosts/run-window.ts', binary, folder.workspace])
    }

    test('opens the window, and closes it with the terminal', async () => {
      const standin = join(root, 'test/standin/register.ts')
      const main = join(root, 'out/main/index.js')
      const program = await anElectron(
        `shift; exec ${process.execPath} --import tsx --import ${standin} ${main} "$@"`,
      )
      await vi.waitUntil(() => isRunningBelow(program.id, /core\.js/), { timeout: 20_000, interval: 50 })
      const started = await descendants(program.id)
      await program.end('SIGINT')
      expect(program.output).toContain('ended as {"kind":"closed","code":0}')
      await vi.waitUntil(() => !started.some(isRunning), { timeout: 20_000, interval: 10 })
      await expectFree()
    })

    test('says so when it ends before its window opens', async () => {
      const program = await anElectron('echo "no sandbox" >&2; exit 1')
      await program.ended
      expect(program.output).toContain('"kind":"impossible"')
      expect(program.output).toContain('so Plumbline opens in the browser instead.')
    })
  })
})
