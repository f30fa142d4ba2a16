import { metricIdSchema, personIdSchema } from '../../../shared/domain/id'
import type { Core } from '../page-client'
import { nobody, type Team } from './team'
import { refused } from './transcript'

/** Metrics, their targets, figures by hand, and where people stand. */
export async function numbers({ metrics, scorecards, sheets }: Core, { employee }: Team): Promise<void> {
  const added = await metrics.add({
    name: 'Meetings set',
    kind: 'count',
    direction: 'more',
    nature: 'leading',
    counted: 'meetings set',
    outOf: '',
  })
  const archived = await metrics.archive({ metricId: added.id, revision: added.revision })
  await refused('STALE', metrics.archive({ metricId: added.id, revision: added.revision }))
  await metrics.restore({ metricId: archived.id, revision: archived.revision })
  const rating = (await metrics.list()).find(({ preset }) => preset === 'customerRating')
  if (rating === undefined) throw new Error('The workspace has no customer rating')
  const role = { kind: 'role', role: 'Account executive' } as const
  const target = { metricId: added.id, scope: role, fromMonth: '2024-01', value: 20 }
  await metrics.setTarget(target)
  await refused('REWRITES_PAST', metrics.setTarget({ ...target, value: 10 }))
  await refused('WRONG_ENDS', metrics.setTarget({ ...target, fromMonth: '2027-01', upTo: 30 }))
  await refused('ILL_MADE', metrics.setTarget({ ...target, fromMonth: '2027-02', untilMonth: '2027-01' }))
  await metrics.targets()
  await metrics.figures({ personId: employee, span: 'month' })
  const figure = { metricId: added.id, personId: employee, on: '2024-02-01', numerator: 12, denominator: 1 }
  await metrics.record(figure)
  await refused('OFF_SCALE', metrics.record({ ...figure, metricId: rating.id }))
  await refused('NOT_FOUND', metrics.record({ ...figure, metricId: metricIdSchema.parse(nobody) }))
  await metrics.progress({ personId: employee })
  await refused('NOT_FOUND', metrics.progress({ personId: personIdSchema.parse(nobody) }))
  await metrics.board()
  const about = { metricId: added.id, personId: employee }
  await metrics.behaviour(about)
  await refused('NOT_FOUND', metrics.behaviour({ ...about, personId: personIdSchema.parse(nobody) }))
  await metrics.days(about)
  await refused('NOT_FOUND', metrics.days({ ...about, personId: personIdSchema.parse(nobody) }))
  await metrics.beforeAfter({ ...about, on: '2024-02-01' })
  await refused(
    'NOT_FOUND',
    metrics.beforeAfter({ ...about, metricId: metricIdSchema.parse(nobody), on: '2024-02-01' }),
  )
  const anew = { ...about, from: '2024-01-31', reason: 'A new region' }
  const { id: recalculationId } = await metrics.recalculate(anew)
  await refused('TO_COME', metrics.recalculate({ ...anew, from: '2199-12-30' }))
  await metrics.takeBackRecalculation({ recalculationId })
  await refused('NOT_FOUND', metrics.takeBackRecalculation({ recalculationId }))
  const scorecard = {
    role: 'Account executive',
    fromMonth: '2024-01',
    lines: [{ metricId: added.id, weight: 100, floor: 0, cap: 150 }],
    withoutData: 'spread',
  } as const
  await scorecards.set({ ...scorecard, lines: [...scorecard.lines] })
  await refused('REWRITES_PAST', scorecards.set({ ...scorecard, lines: [] }))
  const [line] = scorecard.lines
  const unknown = { ...line, metricId: metricIdSchema.parse(nobody) }
  await refused('NOT_FOUND', scorecards.set({ ...scorecard, fromMonth: '2199-01', lines: [unknown] }))
  await scorecards.list()
  await scorecards.team()
  await scorecards.months({ personId: employee })
  await refused('NOT_FOUND', scorecards.months({ personId: personIdSchema.parse(nobody) }))
  await scorecards.rows({ ...about, month: '2024-02' })
  await refused('NOT_FOUND', scorecards.rows({ ...about, metricId: unknown.metricId, month: '2024-02' }))
  await sheets.person({ personId: employee, charts: [] })
  await refused('NOT_FOUND', sheets.person({ personId: personIdSchema.parse(nobody), charts: [] }))
}
