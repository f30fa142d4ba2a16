import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { measurementsFor } from '../../electron/core/progress'
import { put } from '../../electron/core/store/collections'
import { Store } from '../../electron/core/store/store'
import { figure, metricIds, oneYearBefore, personIdOf } from './store-records'

// A process of its own that opens a workspace, asks, compacts while it saves, and says what each took.

const [folder = ''] = process.argv.slice(2)
const [from, cpuFrom] = [performance.now(), process.cpuUsage()]
const store = await Store.open(folder, { unlock: { kind: 'keychain', reveal: async (bytes) => bytes } })
const openMs = performance.now() - from
const used = process.cpuUsage(cpuFrom)
const openCpuMs = (used.user + used.system) / 1_000
const peakMb = peakMemoryMb()

const data = store.read()
const askedMs = []
for (let number = 0; number < 12; number++) {
  const begun = performance.now()
  const found = metricIds
    .flatMap((metricId) => measurementsFor(data, metricId, personIdOf(number)))
    .filter((each) => each.on >= oneYearBefore)
  if (found.length === 0) throw new Error('The person has no figures')
  askedMs.push(performance.now() - begun)
}
const [firstQueryMs = 0, ...queryMs] = askedMs

const stall = monitorEventLoopDelay({ resolution: 1 })
stall.enable()
let isDone = false
const compacting = store.compact().then(() => {
  isDone = true
})
const begun = performance.now()
const saveMs = []
for (let index = 0; !isDone; index++) {
  const at = performance.now()
  await store.commit([
    put('measurements', figure(10_000_000 + index, { personId: personIdOf(1), on: '2026-11-23' })),
  ])
  saveMs.push(performance.now() - at)
}
await compacting
stall.disable()
const compactMs = performance.now() - begun
saveMs.sort((a, b) => a - b)
const totalMb = peakMemoryMb()
await store.close()
console.log(
  JSON.stringify({
    openMs,
    openCpuMs,
    peakMb,
    totalMb,
    firstQueryMs,
    queryMs: queryMs.sort((a, b) => a - b)[5],
    compactMs,
    stallMs: stall.max / 1e6,
    saves: saveMs.length,
    saveP99Ms: saveMs[Math.floor(saveMs.length * 0.99)],
  }),
)

/** The most that this process ever had in memory. What Node says of it counts what its parent had as well. */
function peakMemoryMb(): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
