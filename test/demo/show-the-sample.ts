import { Rooms } from '../e2e/pages/rooms'
import { diallerExport, inDays } from '../e2e/the-team'
import type { Host } from '../hosts/host'
import type { Wishes } from './wishes'

const person = 'Jonas Lindqvist'

/** The sample team: a picture of every room, and the papers of one person. */
export async function showTheSample(host: Host, wishes: Wishes): Promise<void> {
  const { page } = host
  const at = new Rooms(page)
  await at.welcome.open()
  await wishes.picture(page, 'welcome')
  await at.welcome.exploreSample()
  await at.rail.goTo('Team')
  await at.team.board.waitFor()
  await wishes.picture(page, 'team')
  await at.rail.goTo('Today')
  await wishes.picture(page, 'today-light')
  await wishes.picture(page, 'today-dark', 'dark')
  await at.rail.goToPerson(person)
  await at.person.isDrawn()
  await wishes.picture(page, 'person')
  await at.person.openSheet()
  await wishes.picture(page, 'sheet')
  const sheet = await host.savedFile(() => at.person.saveSheet())
  await wishes.keep('person-sheet.pdf', sheet, `one page about ${person}, for paper`)
  await at.rail.told(/^Saved as/)
  await at.rail.goTo('Numbers')
  await wishes.picture(page, 'numbers')
  await at.numbers.toImport()
  await at.import.take(diallerExport())
  await at.import.answer(/^Which comes first/, /^Day first/)
  await at.import.addAll()
  await at.import.changes()
  await wishes.picture(page, 'import')
  await at.rail.goTo('Documents')
  await wishes.picture(page, 'documents')
  await holdSession(host, at, wishes)
  await at.rail.goToPerson(person)
  await at.person.writeExpectation()
  await at.agreement.showsOnPaper('What we measure')
  await wishes.picture(page, 'expectation')
  await at.agreement.toSigning()
  await at.signing.readAll()
  await at.signing.tickAll()
  await at.signing.agree()
  await at.signing.draw()
  await wishes.picture(page, 'signing')
}

/** A weekly one-on-one from its beginning to the record. */
async function holdSession({ page, savedFile }: Host, at: Rooms, wishes: Wishes): Promise<void> {
  await at.rail.goToPerson(person)
  await at.person.startSession(/^Weekly/)
  await at.session.settleAll('Done', '')
  await at.session.privateNote.fill('Ask about the move to Aarhus, but only if he brings it up.')
  await at.session.goOnTo(/How is Jonas this week/)
  await at.session.goOnTo(/What did Jonas move forward/)
  await at.session.write('What was said', 'Closed Berger after two calls with their head of purchasing.')
  await at.session.goOnTo(/What got in the way/)
  await at.session.goOnTo(/What do the numbers say/)
  await at.session.write(
    'What is behind the numbers',
    'Fewer leads from the fair; the calls are as good as before.',
  )
  await at.session.goOnTo(/How well does Jonas/)
  await at.session.rateByKey(4)
  await at.session.write(
    /What did you see or hear/,
    'Call with Fjord on Tuesday: three open questions first.',
  )
  await wishes.picture(page, 'session')
  await at.session.turnScreen('face to face')
  await wishes.picture(page, 'face-to-face')
  await at.session.turnScreen('back')
  await at.session.goOnTo(/What will Jonas practise/)
  await at.session.write('What was said', 'One open question more on every call.')
  await at.session.goOnTo('Who does what, and by when?')
  await at.session.agree({ what: 'Listen to two calls together', whose: 'mine', dueOn: inDays(7) })
  await at.session.goOnTo(/is complete\.$/)
  await at.session.finish()
  const record = await savedFile(() => at.session.saveRecord())
  await at.rail.told(/^Saved as/)
  await wishes.picture(page, 'record')
  await wishes.keep('session-record.pdf', record, `the record of a session with ${person}`)
  await at.session.leave()
}
