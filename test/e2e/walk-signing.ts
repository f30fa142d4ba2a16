import type { Host } from '../hosts/host'
import { Rooms } from './pages/rooms'
import type { See } from './walk'

/** Who signs for the firm of the sample team. */
const sampleManager = 'Katarina Vogel'

/** Goes through a document of the sample team from its draft to both signatures. */
export async function walkThroughSigning(host: Host, see: See): Promise<void> {
  const { page } = host
  const at = new Rooms(page)
  const person = 'Jonas Lindqvist'
  await at.rail.goToPerson(person)
  await at.person.writeExpectation()
  await at.agreement.showsOnPaper('What we measure')
  await see('expectation, draft')
  await at.agreement.openDiscard()
  await see('discard a draft')
  await page.keyboard.press('Escape')
  await at.agreement.toHandingOver()
  await see('signing, the laptop is handed over')
  await at.signing.handOver()
  await see('signing, the person')
  await at.signing.readAll()
  await at.signing.trySigning(person)
  await see('signing, what is missing')
  await at.signing.tickAll()
  await at.signing.disagree('Not with the day.')
  await at.signing.sayWhyNot('I want to sleep on it.')
  await see('signing, not sure')
  await at.signing.decline()
  await see('signing, declined')
  await at.signing.takeBack(sampleManager, null)
  await see('signing, the manager notes a refusal')
  await at.signing.backToSigning('He would rather wait a day.')
  await at.signing.draw()
  await see('signing, drawn')
  await at.signing.typeName()
  await see('signing, typed')
  await at.signing.signAsPerson(person)
  await see('signing, the laptop goes back')
  await at.signing.takeBack(sampleManager, null)
  await see('signing, the manager')
  await at.signing.typeName()
  await at.signing.tickAll()
  await at.signing.signAsManager(sampleManager)
  await see('signed document')
  const signed = await host.savedFile(() => at.agreement.saveSigned())
  await at.agreement.renew()
  await at.agreement.chooseTerm('Until it is to be signed again')
  await see('renewal, draft')
  await at.agreement.compare()
  await see('renewal, what has changed')
  await at.rail.goTo('Documents')
  await at.documents.verify(signed)
  await see('verified, intact')
}
