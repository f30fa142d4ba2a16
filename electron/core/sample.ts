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
import { type CoachingSession, isFinalised, lastHeld } from '../../shared/domain/session'
import { followedBy, type Sealing, sealed } from '../../shared/domain/session-chain'
import { type Change, put } from './store/collections'
import { sha256Of } from './store/seal'

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
    ...chained(sampleSessions(sample, measurements), sample).map((session) => put('sessions', session)),
    ...sample.commitments.map((commitment) => put('commitments', commitment)),
    ...sample.goals.map((goal) => put('goals', goal)),
    ...sample.objectives.map((objective) => put('objectives', objective)),
    ...sample.evidence.map((entry) => put('evidence', entry)),
    ...sampleAgreements(sample).map(({ agreement }) => put('agreements', agreement)),
  ]
}

/** The sessions as if each had been closed after the one before: their days have moved, so that no seal could be shipped. */
function chained(sessions: readonly CoachingSession[], { templateVersions }: Sample): CoachingSession[] {
  const sealing: Sealing = {
    versionOf: ({ id, templateVersionId }) => {
      const version = templateVersions.find((each) => each.id === templateVersionId)
      if (version === undefined) throw new Error(`The template version of session ${id} is missing`)
      return version
    },
    sha256: (text) => sha256Of(Buffer.from(text, 'utf8')),
  }
  const closed: CoachingSession[] = []
  for (const session of sessions) {
    const follows = followedBy(lastHeld(closed, session.personId), sealing)
    const isFirst = !isFinalised(session) || follows === null
    closed.push(sealed(isFirst ? session : { ...session, state: { ...session.state, follows } }, sealing))
  }
  return closed
}
