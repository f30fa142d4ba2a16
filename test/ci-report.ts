import { writeFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import type { SerializedError } from 'vitest'
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node'

/** What `.ci/run` tells last of a run of the tests. */
type CiReport = {
  readonly passed: number
  /** Everything that went wrong: where, and behind a line break the reason. */
  readonly failures: readonly string[]
}

/**
 * Writes a `CiReport` as JSON into the file that `PLUMBLINE_CI_REPORT` names. Unlike the reporters that come with
 * vitest it names suites whose hooks failed, files that could not be run, and errors outside of any test as well: their
 * tests count as skipped or as passed, and the run fails all the same.
 */
export default class CiReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const path = process.env.PLUMBLINE_CI_REPORT
    if (path === undefined) throw new Error('PLUMBLINE_CI_REPORT names no file')
    const report: CiReport = {
      passed: modules.reduce((sum, { children }) => sum + [...children.allTests('passed')].length, 0),
      failures: [
        ...modules.flatMap(failuresIn),
        ...unhandled.map((error) => told('outside of any test', [error])),
      ],
    }
    writeFileSync(path, JSON.stringify(report))
  }
}

function failuresIn(module: TestModule): string[] {
  const file = module.relativeModuleId
  const within = [...module.children.allSuites(), ...module.children.allTests('failed')]
  const errorsOf = (one: TestSuite | TestCase): readonly SerializedError[] =>
    one.type === 'suite' ? one.errors() : (one.result().errors ?? [])
  return [
    ...(module.errors().length > 0 ? [told(file, module.errors())] : []),
    ...within
      .filter((one) => errorsOf(one).length > 0)
      .map((one) => told(`${file} > ${one.fullName}`, errorsOf(one))),
    ...(isUnfinished(module) ? [`${file} was not run to its end`] : []),
  ]
}

/** As it is where the process that runs it ended. */
function isUnfinished(module: TestModule): boolean {
  return ['queued', 'pending'].includes(module.state())
}

function told(where: string, errors: readonly SerializedError[]): string {
  const lines = errors.flatMap(({ stack, message }) => stripVTControlCharacters(stack ?? message).split('\n'))
  return [where, ...lines.filter((line) => !/^\s+at .*node_modules/.test(line))].join('\n')
}
