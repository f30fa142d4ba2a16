import { implement } from '@orpc/server'
import { sheets as contract } from '../../shared/contract/sheets'
import { alignmentOf } from '../../shared/domain/alignment'
import { fileNameOf } from '../../shared/domain/file-name'
import { goalsInOrder } from '../../shared/domain/goal'
import { hasEnded } from '../../shared/domain/goal-status'
import { isActive } from '../../shared/domain/person'
import { type CoreContext, found, openStore } from './context'
import { typefacesIn } from './documents/fonts/typefaces'
import { goalSheet } from './documents/papers/goal-sheet'
import { makePaper } from './documents/papers/make-paper'
import { objectivesPaper, objectivesTitle } from './documents/papers/objectives-paper'
import { typeset } from './documents/typesetting/typeset'
import { goalStandingsIn } from './goal-progress'
import { paperOf } from './paper-file'
import { firmOf } from './profile'

const os = implement(contract).$context<CoreContext>()

/** The papers of goals. */
export const goalPapers = {
  goals: os.goals.handler(async ({ context, input }) => {
    const { personId, goalId, withEnded, withHistory, charts } = input
    const data = openStore(context).read()
    const person = found(data.people.get(personId))
    const firm = firmOf(data)
    const asOf = context.clock.today()
    const own = goalsInOrder(data.goals.values()).filter((goal) => goal.personId === personId)
    const shown =
      goalId === null
        ? own.filter(({ status }) => withEnded || !hasEnded(status))
        : [found(own.find(({ id }) => id === goalId))]
    const content = goalSheet({
      person,
      firm,
      asOf,
      goals: goalStandingsIn(data, shown, asOf),
      charts,
      withHistory,
    })
    const made = await makePaper(typeset(content, typefacesIn(context.resourcesFolder)), {
      title: `Goal sheet of ${person.name}`,
      organisation: firm.organisation,
      at: context.clock.now(),
      attachment: null,
    })
    return paperOf({ fileName: fileNameOf('Goal sheet', person.name, asOf), ...made })
  }),

  objectives: os.objectives.handler(async ({ context }) => {
    const data = openStore(context).read()
    const firm = firmOf(data)
    const asOf = context.clock.today()
    const goals = goalsInOrder(data.goals.values()).filter(({ personId, status }) => {
      const person = data.people.get(personId)
      return person !== undefined && isActive(person) && !hasEnded(status)
    })
    const content = objectivesPaper({
      firm,
      asOf,
      alignment: alignmentOf([...data.objectives.values()], goals),
      standings: goalStandingsIn(data, goals, asOf),
      nameOf: ({ personId }) => data.people.get(personId)?.name ?? '',
    })
    const made = await makePaper(typeset(content, typefacesIn(context.resourcesFolder)), {
      title: objectivesTitle,
      organisation: firm.organisation,
      at: context.clock.now(),
      attachment: null,
    })
    return paperOf({ fileName: fileNameOf(objectivesTitle, asOf), ...made })
  }),
}
