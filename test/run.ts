import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { findChromium, isOnPath } from './chromium'
import { type Plan, planFor } from './requirements'

// `npm test`: makes sure of what the tests need, then runs all of them, or those that its arguments name.

const root = resolve(import.meta.dirname, '..')

const plan = planFor({
  osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
  isRoot: process.getuid?.() === 0,
  has: (program) => (program === 'chromium' ? findChromium() !== null : isOnPath(program)),
})
if (prepared(plan)) await runVitest(process.argv.slice(2))
else process.exitCode = 1

/** Whether the tests can run now. */
function prepared(plan: Plan): boolean {
  switch (plan.kind) {
    case 'run':
      return true
    case 'runWithout':
      console.log(plan.sentence)
      return true
    case 'stop':
      console.error(plan.sentence)
      return false
    case 'install':
      return install(plan.debianPackages)
  }
}

function install(packages: readonly string[]): boolean {
  console.log(`Installing ${packages.join(', ')} with apt-get, because the tests run them …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const commands = [['update'], ['install', '-y', ...packages]]
  const failed = commands
    .map((args) => spawnSync('apt-get', args, { env, encoding: 'utf8' }))
    .find((run) => run.status !== 0)
  if (failed === undefined) return true
  console.error(
    `apt-get could not install ${packages.join(', ')}:\n${failed.stderr ?? failed.error?.message}`,
  )
  return false
}

function runVitest(args: readonly string[]): Promise<void> {
  const vitest = resolve(root, 'node_modules/vitest/vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', '--config', 'test/vitest.config.ts', ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  // Ctrl+C reaches vitest by itself, and this process waits for its summary
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((ended) => {
    child.on('exit', (code) => {
      process.exitCode = code ?? 1
      ended()
    })
  })
}
