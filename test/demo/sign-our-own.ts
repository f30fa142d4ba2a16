import { Rooms } from '../e2e/pages/rooms'
import { passphrase } from '../e2e/pages/welcome'
import { diallerExport, firm, goal, namesOfTheTeam, team } from '../e2e/the-team'
import type { Host } from '../hosts/host'
import type { Wishes } from './wishes'

/** An own workspace from nothing: people, targets, an import, a goal, and a document that both sign. */
export async function signOurOwn(host: Host, wishes: Wishes): Promise<void> {
  const at = new Rooms(host.page)
  const person = team.anh.name
  await at.welcome.open()
  await at.welcome.startMine(firm)
  await at.rail.goTo('Team')
  for (const member of Object.values(team)) await at.team.add(member)
  await at.rail.goTo('Numbers')
  const forWhom = `Everybody: ${team.anh.role}`
  await at.numbers.setTarget({ metric: 'Conversion rate', forWhom, value: '40' })
  await at.numbers.setTarget({ metric: 'Call time', forWhom, value: '240' })
  await at.numbers.toImport()
  await at.import.take(diallerExport())
  await at.import.answer(/^Which comes first/, /^Day first/)
  await at.import.say('Nguyen Thi Anh', person)
  await at.import.say('Omar Al-Farouq', team.omar.name)
  await at.import.say('Siobhán O’Neill', 'Nobody of mine: leave out')
  await at.import.isDecided()
  await at.import.run()
  await at.rail.goToPerson(person)
  await at.person.setGoal(goal)
  await at.person.writeExpectation()
  await at.agreement.addClause(
    'Who is on this team',
    `We work in one team with ${namesOfTheTeam.filter((name) => name !== person).join(', ')}.`,
  )
  await at.agreement.showsOnPaper('Who is on this team')
  await at.agreement.toSigning()
  await at.signing.readAll()
  await at.signing.tickAll()
  await at.signing.disagree(
    'I agree with the targets, but not with the day: my territory changes in January.',
  )
  await at.signing.draw()
  await at.signing.signAsPerson(person)
  await at.signing.takeBack(firm.managerName, passphrase)
  await at.signing.tickAll()
  await at.signing.typeName()
  await at.signing.signAsManager(firm.managerName)
  const signed = await host.savedFile(() => at.agreement.saveSigned())
  await wishes.keep('agreement.pdf', signed, 'an expectation, signed by both sides')
  await at.rail.goTo('Documents')
  const { verdict } = await at.documents.verify(signed)
  if (verdict !== 'Intact') throw new Error(`The program calls its own signed file “${verdict}”.`)
  await at.rail.goTo('Workspace')
  const authority = await host.savedFile(() => at.workspace.saveCertificate())
  await wishes.keep('authority.pem', authority, 'the certificate that makes a PDF reader trust it')
}
