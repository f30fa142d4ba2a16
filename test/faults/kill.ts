import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Fault, type Scale, tried } from './fault'
import { runWriter } from './run-writer'
import { anyBelow, begin, inFolder, open } from './scratch'
import { type Acknowledged, compare, isOneBatch } from './written-records'

export const kill: Fault = {
  name: 'kill -9 at any moment, with compaction and backup',
  bar: '0 acknowledged writes lost',
  async run(scale) {
    const rounds = scale === 'full' ? 250 : 6
    const sum = { saved: 0, lost: 0, wrong: 0, torn: 0 }
    for (let from = 0; from < rounds; from += 50) {
      await inFolder(async (folder) => {
        const data = join(folder, 'data')
        await (await begin(data)).close()
        const acknowledged: Acknowledged = new Map()
        for (let round = from; round < Math.min(rounds, from + 50); round++) {
          sum.saved += await runWriter(
            [data, `${(round + 1) * 1e6}`, 'small', folder],
            acknowledged,
            (writer) => {
              void setTimeout(anyBelow(220)).then(() => writer.kill('SIGKILL'))
            },
          )
          const store = await open(data)
          const { lost, wrong } = compare(store, acknowledged)
          sum.lost += lost
          sum.wrong += wrong
          sum.torn += Number(store.warnings.some((warning) => warning.kind === 'tornEnd'))
          await store.close()
        }
      })
    }
    const result = `${sum.saved} saves, ${sum.lost} lost, ${sum.wrong} wrong, ${sum.torn} torn tails`
    return tried(rounds, result, sum.lost + sum.wrong === 0 && sum.saved > 0)
  },
}

/** How many rounds: so many at least, and then until enough of them have ended in a torn tail. */
const batches = {
  full: { least: 60, most: 200, tornAtLeast: 50 },
  short: { least: 2, most: 2, tornAtLeast: 0 },
}

export const killInBatch: Fault = {
  name: 'kill -9 within commits of several MB',
  bar: '0 lost or half there; ≥ 50 torn tails',
  async run(scale: Scale) {
    const { least, most, tornAtLeast } = batches[scale]
    const sum = { saved: 0, lost: 0, wrong: 0, torn: 0 }
    let round = 0
    const isEnough = (): boolean => round >= most || (round >= least && sum.torn >= tornAtLeast)
    while (!isEnough()) {
      await inFolder(async (folder) => {
        await (await begin(folder)).close()
        const acknowledged: Acknowledged = new Map()
        for (let here = 0; here < 15 && !isEnough(); here++, round++) {
          sum.saved += await runWriter(
            [folder, `${(round + 1) * 1e6}`, 'batches'],
            acknowledged,
            (writer) => {
              void setTimeout(anyBelow(150)).then(() => {
                waitForWrite(join(folder, 'v4', 'segments'))
                writer.kill('SIGKILL')
              })
            },
          )
          const store = await open(folder)
          const { lost, wrong } = compare(store, acknowledged)
          sum.lost += lost
          sum.wrong += wrong + Number(!isOneBatch(store))
          sum.torn += Number(store.warnings.some((warning) => warning.kind === 'tornEnd'))
          await store.close()
        }
      })
    }
    const result = `${sum.saved} saves, ${sum.lost} lost, ${sum.wrong} wrong, ${sum.torn} torn tails`
    return tried(round, result, sum.lost + sum.wrong === 0 && sum.torn >= tornAtLeast)
  },
}

/** Looks without a pause until the newest segment grows: the moment in which a write is under way. */
function waitForWrite(segments: string): void {
  const until = Date.now() + 3_000
  const before = bytesIn(segments)
  while (Date.now() < until && bytesIn(segments) === before) {
    // looked at again at once
  }
}

function bytesIn(segments: string): number {
  const newest = readdirSync(segments).sort().at(-1)
  return newest === undefined ? 0 : (statSync(join(segments, newest), { throwIfNoEntry: false })?.size ?? 0)
}
