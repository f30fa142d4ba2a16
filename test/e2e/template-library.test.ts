import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { templateFileText } from '../../shared/domain/template-file'
import { aContent, aQuestion } from '../builders/question'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { Rooms } from './pages/rooms'

const name = 'Deal review'
const quarterly = 'Quarterly performance review'

/** Scored by two sections, with a table whose columns have one heading. */
const content = aContent(
  [
    {
      title: 'Deals',
      weight: 40,
      questions: [
        aQuestion('rating', { id: 'prepared', wording: 'How was it prepared?', weight: 60 }),
        aQuestion('rating', { id: 'ended', wording: 'How did it end?', weight: 40 }),
      ],
    },
    {
      title: 'Figures',
      weight: 60,
      questions: [
        aQuestion('rating', { id: 'value', wording: 'What was it worth?', weight: 100 }),
        aQuestion('table', {
          id: 'list',
          wording: 'Which deals?',
          columns: [{ heading: 'Deal' }, { heading: 'Deal' }],
          rows: ['First'],
        }),
      ],
    },
  ],
  { name, use: 'practice' },
)

// One story a host: the library is read, a form is printed from it, and a template of one's own is used.
describe.each(hosts)('the library of templates on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  beforeAll(async () => {
    host = await launch()
    at = new Rooms(host.page)
    await at.welcome.exploreSample()
  })
  afterAll(async () => {
    await host.close()
  })

  test('stands under headings, the steps one after the other, and so it is offered for a session', async () => {
    await at.rail.goTo('Templates')
    const groups = await at.templates.headings()
    expect(groups.find(({ heading }) => /results/i.test(heading))?.names).toEqual([
      'Cause check',
      'Direct conversation',
      'Additional training and support',
      'Clear consequences',
      'Close monitoring check-in',
      'Decision review',
      'Respectful separation',
    ])
    await at.rail.goToPerson('Jonas Lindqvist')
    const offered = await at.person.templateHeadings()
    expect(offered).toHaveLength(groups.length)
    expect(offered.slice(0, 2)).toEqual(['The rhythm', 'A newcomer'])
  })

  test('offers no form for the person where all is the manager’s alone', async () => {
    await at.rail.goTo('Templates')
    expect(await at.templates.acts('Cause check')).not.toContain('Print a blank one for the person')
    expect(await at.templates.acts('Close monitoring check-in')).toContain('Print a blank one for the person')
  })

  test('prints the version in use, and the draft where that is chosen', async () => {
    await at.templates.open(quarterly)
    await at.templates.writeNextVersion()
    await at.rail.goTo('Templates')
    await at.templates.isBeingWritten(quarterly)
    expect(await at.templates.acts(quarterly)).toEqual(
      expect.arrayContaining(['Export version 1 as a file', 'Export the draft of version 2 as a file']),
    )
    await at.templates.act(quarterly, 'Print a blank one for you')
    await at.templates.main
      .getByText(/Version 1, for the manager/)
      .first()
      .waitFor()
    await at.templates.printFrom(/draft of version 2/, /Draft, for the manager/)
  })

  test('takes in a template of one’s own under its heading', async () => {
    await at.rail.goTo('Templates')
    const bytes = new TextEncoder().encode(templateFileText(content))
    await at.templates.import({ name: 'deals.json', type: 'application/json', bytes })
    await at.templates.rows.first().waitFor()
    await at.templates.publish(1)
    await at.rail.goTo('Templates')
    // the list is the one of before until it is told of what was published
    await expect
      .poll(async () => {
        const headings = await at.templates.headings()
        return headings.find(({ heading }) => /practice/i.test(heading))?.names[0]
      })
      .toBe(name)
  })

  test('says what hangs on a question, and lets a cell of a table grow, whatever its columns are called', async () => {
    await at.rail.goToPerson('Jonas Lindqvist')
    await at.person.startSession(/^Deal review/)
    await at.session.turnTo('Deals')
    await at.session.middle.getByText('24 % of the score').waitFor()
    await at.session.turnTo('Figures')
    await at.session.goOnTo('Which deals?')
    const cells = at.session.cells('Deal, First')
    expect(await cells.count()).toBe(2)
    const heightOf = async (): Promise<number> => (await cells.last().boundingBox())?.height ?? 0
    const before = await heightOf()
    await cells
      .last()
      .fill('Hartmann Tools, with the second site in Lublin and the offer that was sent in May. '.repeat(3))
    await expect.poll(heightOf).toBeGreaterThan(2 * before)
    expect(await cells.first().inputValue()).toBe('')
    await at.session.isSaved()
  })
})
