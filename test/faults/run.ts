import { cpus, loadavg } from 'node:os'
import { allFaults } from './all-faults'
import type { Fault, Outcome } from './fault'

// `npm run faults`: strikes a workspace with every fault as often as its bar asks, prints what came of it, and ends
// with 1 when one bar was missed. Arguments name faults by a part of their names.

const asked = process.argv.slice(2)
const chosen = allFaults.filter(({ name }) => asked.length === 0 || asked.some((part) => name.includes(part)))
if (chosen.length === 0) {
  console.error(
    `There is no fault of that name. There are:\n  ${allFaults.map(({ name }) => name).join('\n  ')}`,
  )
  process.exit(2)
}
const load = loadavg().map((each) => each.toFixed(1))
console.log(`${cpus().length} cores, Node ${process.version}, load ${load.join(' ')}`)
console.log('| fault | rounds | result | bar | seconds |\n|---|---|---|---|---|')
let missed = 0
for (const fault of chosen) {
  const from = performance.now()
  const outcome = await fault.run('full')
  if (outcome.kind === 'tried' && !outcome.isMet) missed++
  console.log(rowOf(fault, outcome, (performance.now() - from) / 1_000))
}
if (missed > 0) console.error(`${missed} missed`)
process.exit(missed === 0 ? 0 : 1)

function rowOf({ name, bar }: Fault, outcome: Outcome, seconds: number): string {
  if (outcome.kind === 'skipped') return `| ${name} | 0 | skipped: ${outcome.why} | ${bar} | |`
  const { rounds, result, isMet } = outcome
  return `| ${name} | ${rounds} | ${result} | ${isMet ? '' : 'MISSED: '}${bar} | ${seconds.toFixed(0)} |`
}
