import type { Host } from '../hosts/host'
import { Rooms } from './pages/rooms'
import type { See } from './walk'

/** Goes through the goals of the sample team: the list, one of them, their papers and the tree of objectives. */
export async function walkThroughGoals({ page }: Host, see: See): Promise<void> {
  const at = new Rooms(page)
  await at.rail.goTo('Goals')
  await see('goals')
  await at.goals.openFirst()
  await see('one goal')
  await at.goals.toPaper('Goal sheet')
  await see('goal sheet')
  await at.rail.goTo('Goals')
  await at.goals.toPaper('Objectives and goals')
  await see('objectives on paper')
  await at.rail.goTo('Goals')
  await at.goals.seeTree()
  await see('tree of objectives')
  await at.goals.openObjective()
  await see('add an objective')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
