import { expect, test } from 'vitest'
import { alignmentOf } from '../../shared/domain/alignment'
import { aGoal, anObjective, smartFields } from '../builders/goal'

test('every objective and goal stands in the tree once, and what serves nothing stands apart', () => {
  const company = anObjective()
  const team = anObjective({ level: 'team', parentId: company.id })
  const alone = anObjective({ level: 'team' })
  const serving = aGoal({ fields: smartFields({ objectiveId: team.id }) })
  const inWords = aGoal()
  const lost = aGoal({ fields: smartFields({ objectiveId: anObjective().id }) })
  expect(alignmentOf([alone, team, company], [serving, inWords, lost])).toEqual({
    company: [{ objective: company, goals: [], served: [{ objective: team, served: [], goals: [serving] }] }],
    apart: [{ objective: alone, served: [], goals: [] }],
    goalsApart: [inWords, lost],
  })
})
