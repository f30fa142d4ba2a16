import { personIdSchema } from '../../../shared/domain/id'
import { usualHabits } from '../../../shared/domain/meeting-pack'
import type { Core } from '../page-client'
import { nobody, type Team } from './team'
import { refused } from './transcript'

/** The sheets of a person and of the team, and a meeting pack from its beginning to the paper. */
export async function papers({ metrics, sheets, packs }: Core, { employee }: Team): Promise<void> {
  await sheets.personFile({ personId: employee, charts: [] })
  await refused('NOT_FOUND', sheets.personFile({ personId: personIdSchema.parse(nobody), charts: [] }))
  const everyGoal = { goalId: null, withEnded: true, withHistory: true, charts: [] }
  await sheets.goals({ personId: employee, ...everyGoal })
  await refused('NOT_FOUND', sheets.goals({ personId: personIdSchema.parse(nobody), ...everyGoal }))
  await sheets.objectives()
  await sheets.team({ sparklines: [] })
  const metricIds = (await metrics.list()).map(({ id }) => id)
  await packs.habits()
  await packs.keepHabits(usualHabits)
  const pack = { ...usualHabits, heldOn: '2024-02-01', people: [employee], metrics: metricIds }
  await refused('TO_COME', packs.begin({ ...pack, month: '2199-12' }))
  await refused(
    'NOT_FOUND',
    packs.begin({ ...pack, month: '2024-02', people: [personIdSchema.parse(nobody)] }),
  )
  const { packId } = await packs.begin({ ...pack, month: '2024-02' })
  await packs.figures({ packId, personId: employee })
  await packs.person({ packId, personId: employee })
  await packs.finish({ packId })
  await packs.page({ packId, number: 1 })
  await refused('NOT_FOUND', packs.page({ packId, number: 1000 }))
  await packs.drop({ packId })
  await refused('NOT_FOUND', packs.figures({ packId, personId: employee }))
  await refused('NOT_FOUND', packs.person({ packId, personId: employee }))
  await refused('NOT_FOUND', packs.finish({ packId }))
}
