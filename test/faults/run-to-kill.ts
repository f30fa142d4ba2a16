import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { scriptNamed } from './run-writer'

/**
 * Runs a script that says R when it begins and D when it is done, and kills it so many milliseconds after it began, or
 * with null when it is done. How many milliseconds it took; 0 where it was killed before.
 */
export async function runToKill(
  script: string,
  args: readonly string[],
  killAfterMs: number | null,
): Promise<number> {
  const child = spawn(process.execPath, [await scriptNamed(script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  let begun = 0
  let took = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('R')) {
      begun = performance.now()
      if (killAfterMs !== null) void setTimeout(killAfterMs).then(() => child.kill('SIGKILL'))
    }
    if (text.includes('D')) {
      took = performance.now() - begun
      child.kill('SIGKILL')
    }
  })
  await closed
  return took
}
