import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IsoDate } from '../../shared/domain/calendar'
import {
  movedSample,
  type Sample,
  sampleAgreements,
  sampleMeasurements,
  sampleSchema,
  sampleSessions,
} from '../../shared/domain/sample'
import { type Change, put } from './store/collections'

/** The shipped sample team, its dates moved so that it ends in the week of `today`. */
export async function readSample(resourcesFolder: string, today: IsoDate): Promise<Sample> {
  const text = await readFile(join(resourcesFolder, 'sample', 'team.json'), 'utf8')
  return movedSample(sampleSchema.parse(JSON.parse(text)), today)
}

/** Everything of the sample but the firm, as the changes that put it into an empty workspace. */
export function sampleChanges(sample: Sample, today: IsoDate): Change[] {
  const measurements = sampleMeasurements(sample, today)
  return [
    ...sample.people.map((person) => put('people', person)),
    ...sample.metrics.map((metric) => put('metrics', metric)),
    ...sample.targets.map((target) => put('targets', target)),
    ...measurements.map((measurement) => put('measurements', measurement)),
    ...sample.templateVersions.map((version) => put('templateVersions', version)),
    ...sampleSessions(sample, measurements).map((session) => put('sessions', session)),
    ...sample.commitments.map((commitment) => put('commitments', commitment)),
    ...sample.goals.map((goal) => put('goals', goal)),
    ...sampleAgreements(sample).map(({ agreement }) => put('agreements', agreement)),
  ]
}
