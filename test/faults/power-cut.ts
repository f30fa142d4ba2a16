import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Fault, tried } from './fault'
import { canMountImage, makeImage, mount, needsMount, unmount } from './mounts'
import { runWriter } from './run-writer'
import { anyBelow, begin, open } from './scratch'
import { type Acknowledged, compare } from './written-records'

type Cuts = {
  readonly how: 'small' | 'unsynced'
  readonly options: string
  readonly full: number
  readonly short: number
}

export const powerCuts: readonly Fault[] = [
  powerCut('power cut, ext4', '0 lost', { how: 'small', options: 'defaults', full: 100, short: 1 }),
  powerCut('power cut, ext4 noauto_da_alloc', '0 lost', {
    how: 'small',
    options: 'noauto_da_alloc',
    full: 40,
    short: 0,
  }),
  powerCut('power cut with every fsync removed (must lose)', 'loses in ≥ 90 %', {
    how: 'unsynced',
    options: 'defaults',
    full: 20,
    short: 1,
  }),
]

function powerCut(name: string, bar: string, cuts: Cuts): Fault {
  return {
    name,
    bar,
    async run(scale) {
      const rounds = cuts[scale]
      if (!canMountImage()) return { kind: 'skipped', why: needsMount }
      const { saved, lossy } = await cutAgainAndAgain(rounds, cuts)
      const isMet = cuts.how === 'small' ? lossy === 0 : lossy >= rounds * 0.9
      return tried(rounds, `${saved} saves, lost something in ${lossy}`, isMet && (saved > 0 || rounds === 0))
    },
  }
}

/** Cuts the power: copies the disk as it is while the writer stands still, and goes on from the copy. */
async function cutAgainAndAgain(
  rounds: number,
  { how, options }: Cuts,
): Promise<{ saved: number; lossy: number }> {
  const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
  const place = mkdtempSync(join(memory, 'plumbline-cut-'))
  const [image, cut, disk] = [join(place, 'disk.img'), join(place, 'cut.img'), join(place, 'disk')]
  const data = join(disk, 'data')
  await mkdir(disk)
  makeImage(image, 128)
  const attach = (): void => mount('-o', `loop,${options}`, image, disk)
  let acknowledged: Acknowledged = new Map()
  let [saved, lossy] = [0, 0]
  try {
    attach()
    await (await begin(data)).close()
    execFileSync('sync', ['-f', disk])
    for (let round = 0; round < rounds; round++) {
      saved += await runWriter([data, `${(round + 1) * 1e6}`, how], acknowledged, (writer) => {
        void setTimeout(50 + anyBelow(850)).then(() => {
          writer.kill('SIGSTOP')
          execFileSync('cp', ['--sparse=always', image, cut])
          writer.kill('SIGKILL')
        })
      })
      unmount(disk)
      await rename(cut, image)
      attach()
      const verdict = await verdictOf(data, acknowledged)
      if (verdict !== null) {
        lossy++
        acknowledged = new Map()
        // what is lost for good is the same as a new beginning for the next round
        await rm(data, { recursive: true, force: true })
        await (await begin(data)).close()
        execFileSync('sync', ['-f', disk])
      }
    }
  } finally {
    unmount(disk)
    await rm(place, { recursive: true, force: true })
  }
  return { saved, lossy }
}

/** Null when all is there. */
async function verdictOf(data: string, acknowledged: Acknowledged): Promise<string | null> {
  try {
    const store = await open(data)
    const { lost, wrong } = compare(store, acknowledged)
    await store.close()
    return lost + wrong === 0 ? null : `${lost} lost, ${wrong} wrong`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
