import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, weekStartOf } from '../../shared/domain/calendar'
import { hasTool, needs, run } from '../helpers/outside-tool'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { newFolder } from './new-folder'
import { Rooms } from './pages/rooms'
import { inDays } from './the-team'

const jonas = 'Jonas Lindqvist'
/** Monday to Thursday of the week after next: no weekend lies in what is planned. */
const monday = addDays(weekStartOf(inDays(0)), 14)
const thursday = addDays(monday, 3)

// One story a host: every test goes on where the one before it ended.
describe.each(hosts)('the rhythm of meetings on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  const saved = newFolder()
  beforeAll(async () => {
    host = await launch()
    at = new Rooms(host.page)
    await at.welcome.exploreSample()
    await at.rail.goToPerson(jonas)
  })
  afterAll(async () => {
    await host.close()
    saved.remove()
  })

  test('has the next session planned, and moved', async () => {
    await at.meetings.schedule({ on: monday, time: '9:30' })
    await at.meetings.says(/^Session 9 is planned for .*, 09:30\.$/)
    await at.meetings.move({ on: thursday, time: '14:00' })
    await at.meetings.says(/^Session 9 is planned for Thursday.*, 14:00\.$/)
  })

  test('has the calendar file of the person with that session in it, as another program reads it', async () => {
    const file = await host.savedFile(() => at.meetings.saveCalendar())
    const calendar = new ICAL.Component(ICAL.parse(Buffer.from(file.bytes).toString('utf8')))
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    expect(events[0]?.startDate.toJSDate().getTime()).toBe(new Date(`${thursday}T14:00:00`).getTime())
    expect(events.length).toBeGreaterThan(8)
    expect(new Set(events.map(({ summary }) => summary))).toEqual(
      new Set(['One-on-one with Katarina Vogel, Nordhavn Telecom']),
    )
  })

  test('keeps an excused session on the record without a number, and moves the next one on', async () => {
    await at.meetings.excuse('A customer needs Jonas that day')
    await at.meetings.says(/^Session 9 is due on Thursday/)
    expect(await at.person.timeline()).toMatch(
      /Session excused\s+Jonas called it off: A customer needs Jonas/,
    )
  })

  test('calls nobody late who is away, and lists who is not met by how long it is', async () => {
    await at.rail.goToPerson('Tomasz Wójcik')
    await at.meetings.addAbsence({ from: inDays(0), to: inDays(3), note: 'Between us' })
    await at.rail.goTo('Today')
    expect((await at.meetings.sessionsOfToday()).find((row) => row.startsWith('Tomasz'))).toContain(
      'away until',
    )
    await at.rail.goTo('Team')
    const waiting = await at.meetings.notMet()
    const days = waiting.map((cells) => Number(cells[2]))
    expect(days).toEqual([...days].sort((a, b) => b - a))
    expect(waiting.flat().join(' ')).not.toMatch(/Tomasz|Jonas/)
  })

  test.skipIf(!hasTool('pdftotext'))(
    `tells a person on paper how and when they will be evaluated${needs('pdftotext')}`,
    async () => {
      await at.rail.goToPerson(jonas)
      await at.meetings.openNotice()
      const { name, bytes } = await host.savedFile(() => at.meetings.saveNotice())
      expect(name).toMatch(/^Review notice Jonas Lindqvist .*\.pdf$/)
      const path = join(saved.folder, name)
      writeFileSync(path, bytes)
      const { text } = run('pdftotext', '-layout', path, '-')
      expect(text).toContain('will be evaluated')
      expect(text).toMatch(/9\s+Thursday/)
      expect(text).toContain('Asks open questions and uses the answers')
      expect(text).not.toMatch(/Between us|A customer needs/)
    },
  )
})
