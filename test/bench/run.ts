import { cpus, loadavg, totalmem } from 'node:os'
import { coldStart } from './cold-start'
import { documents } from './documents'
import { importing } from './importing'
import { installPeers } from './peers'
import { readingExports } from './reading-exports'
import { searchingNotes } from './searching-notes'
import { type Standing, sideBySide } from './side-by-side'
import { store } from './store'

// `npm run bench`: installs the peers, then measures each subject beside them in one run. Arguments name subjects.

const subjects = [coldStart]
const reports = [documents, readingExports, importing, store, searchingNotes]
const rounds = 9

const asked = process.argv.slice(2)
const all = [...subjects, ...reports]
const unknown = asked.filter((name) => !all.some((subject) => subject.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}. There are: ${all.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(2)
}

installPeers()
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
console.log(`Median of ${rounds} rounds, all contenders in turn (${machine}).`)
for (const subject of subjects) {
  if (asked.length > 0 && !asked.includes(subject.name)) continue
  console.log(`\n${subject.title}`)
  for (const standing of await sideBySide(await subject.contenders(), rounds)) console.log(lineOf(standing))
  await subject.end?.()
}

for (const { name, title, lines } of reports) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n${title} (load ${loadavg()[0]?.toFixed(1)})`)
  for (const line of await lines()) console.log(line)
}

function lineOf({ name, medianMs, fastestMs, slowestMs, oursPerTheirs }: Standing): string {
  const times = `${medianMs.toFixed(1)} ms (${fastestMs.toFixed(1)} to ${slowestMs.toFixed(1)})`
  return `  ${name.padEnd(48)} ${times.padEnd(30)} ours / this ${oursPerTheirs.toFixed(2)}`
}
