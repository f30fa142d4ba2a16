import { addDays, type IsoDate } from '../../shared/domain/calendar'
import { metricIdSchema } from '../../shared/domain/id'
import { newMetric } from '../../shared/domain/metric'
import { metricPresets } from '../../shared/domain/metric-presets'
import { type Sample, sampleSchema } from '../../shared/domain/sample'
import type { TemplateVersion } from '../../shared/domain/template'
import { sampleAgreementsTold } from './agreements'
import { sampleEvidence } from './evidence'
import { sampleGoals } from './goals'
import { historyOf } from './history'
import { figureOf, sampledPresets, totalOf, type Week, weeksOf } from './numbers'
import { sampleObjectives } from './objectives'
import { anchor, team } from './people'
import { profiles } from './profiles'
import { seededRandom } from './random'
import { talks } from './talks'
import { sampleTargets } from './targets'

/** Any number; another one draws other numbers for the weeks that are not told. */
const seed = 20_261_123

/** The last thirteen weeks, and the one that runs, are kept day by day; what lies before, week by week. */
const firstDailyMonday = addDays(anchor, -13 * 7)

/** The sample team, the same to the last digit each time it is made. `versions` are the templates that ship. */
export function sampleTeam(versions: readonly TemplateVersion[]): Sample {
  const evidence = sampleEvidence()
  const told = team.map(({ person, sessions }, index) => {
    const profile = profiles.find(({ personId }) => personId === person.id)
    if (profile === undefined) throw new Error(`${person.id} has no numbers`)
    const weeks = weeksOf(profile, seededRandom(seed + index))
    return {
      series: seriesOf(person.id, weeks, profile.lastCallTimeOn),
      history: historyOf({ person, told: sessions, versions, weeks, talks, evidence }),
    }
  })
  const sessions = told.flatMap(({ history }) => history.sessions)
  return sampleSchema.parse({
    anchor,
    firm: {
      managerName: 'Katarina Vogel',
      organisation: 'Nordhavn Telecom',
      team: 'Inside sales',
      paper: 'A4',
      currency: 'EUR',
    },
    people: team.map(({ person }) => person),
    metrics: sampledPresets.map((preset) =>
      newMetric(metricPresets[preset], {
        id: metricIdSchema.parse(preset),
        preset,
        at: '2024-10-28T08:30:00.000Z',
      }),
    ),
    targets: sampleTargets(),
    series: told.flatMap(({ series }) => series),
    templateVersions: versions.filter(({ id }) =>
      sessions.some(({ templateVersionId }) => templateVersionId === id),
    ),
    sessions,
    commitments: told.flatMap(({ history }) => history.commitments),
    goals: sampleGoals(),
    objectives: sampleObjectives(),
    evidence,
    agreements: sampleAgreementsTold(),
  })
}

type Series = Omit<Sample['series'][number], 'metricId' | 'personId'> & { metricId: string; personId: string }

function seriesOf(personId: string, weeks: readonly Week[], lastCallTimeOn: IsoDate | null): Series[] {
  const weekly = weeks
    .filter(({ friday }) => friday < firstDailyMonday)
    .map(({ friday, days }) => ({ on: friday, work: totalOf(days) }))
  const daily = weeks
    .filter(({ friday }) => friday >= firstDailyMonday)
    .flatMap(({ friday, days }) => days.map((work, index) => ({ on: addDays(friday, index - 4), work })))
  return sampledPresets.flatMap((metricId) =>
    [
      { every: 'week' as const, rows: weekly },
      { every: 'workingDay' as const, rows: daily },
    ].flatMap(({ every, rows }) => {
      const [first] = rows
      if (first === undefined) return []
      const figures = rows.map(({ on, work }) =>
        metricId === 'callTime' && lastCallTimeOn !== null && on > lastCallTimeOn
          ? null
          : figureOf(metricId, work),
      )
      return [{ metricId, personId, every, firstOn: first.on, figures }]
    }),
  )
}
