import type { Host } from '../hosts/host'
import { Rooms } from './pages/rooms'
import { SelfFormPage } from './pages/self-assessment'
import type { See } from './walk'

/** Goes through a self-assessment of the sample team: asked for, answered on the laptop, and read by both. */
export async function walkThroughSelfAssessment(host: Host, see: See): Promise<void> {
  const { page } = host
  const at = new Rooms(page)
  const form = new SelfFormPage(page)
  const closing = async (screen: string): Promise<void> => {
    await see(screen)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await at.rail.goToPerson('Jonas Lindqvist')
  await at.person.startSession(/^Role expectations/)
  await at.session.turnTo('Prepare')
  await at.selfAssessment.isOffered()
  await see('prepare, a self-assessment can be asked for')
  await at.selfAssessment.ask()
  await see('prepare, waiting for a self-assessment')
  await at.selfAssessment.openWithdraw()
  await closing('withdraw a self-assessment')
  await at.session.turnTo('What is expected')
  await at.session.goOnTo(ofBoth)
  await see('a question of both, before both are done')
  await at.session.turnScreen('face to face')
  await see('a question of both, before both are done, face to face')
  await at.session.turnScreen('back')
  await at.session.turnTo('Prepare')
  await at.selfAssessment.handOver()
  await form.isOpen()
  await see('the form on the laptop')
  await form.write(/^How do I describe/, 'I bring in customers who stay.')
  await form.sayDone()
  await form.stillOpen()
  await see('the form on the laptop, what is open')
  await form.rate(ofBoth, 2)
  await form.write(/^What do I expect/, 'That I hear it first.')
  await form.sayDone()
  await see('hand in the answers')
  await page.keyboard.press('Escape')
  await form.handIn()
  await see('the form is handed in')
  await form.openTakeBack()
  await see('take the laptop back')
  await form.takeBack(null)
  await at.session.isOpen()
  await at.session.turnTo('Prepare')
  await at.selfAssessment.says(/ handed it in on /)
  await see('prepare, a self-assessment is handed in')
  await at.selfAssessment.openMySide()
  await closing('my side is done')
  await at.selfAssessment.finishMySide()
  await at.selfAssessment.says(/^Both of you are done/)
  await see('prepare, both are done')
  await at.session.turnTo('What is expected')
  await at.session.goOnTo(ofBoth)
  await at.selfAssessment.alone()
  await see('a question of both')
  await at.session.turnScreen('face to face')
  await see('a question of both, face to face')
}

const ofBoth = 'How important is each of these for the role?'
