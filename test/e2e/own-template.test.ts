import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host, SavedFile } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { Rooms } from './pages/rooms'

const name = 'Pipeline talk'
const rating = 'How well does {name} know the pipeline?'
const choice = 'Which deal is at risk?'
const words = 'What comes next?'

/** What can be wrong in a file, made of a good one, and what has to be said of it. */
const brokenFiles: readonly { what: string; change: (text: string) => string; told: string }[] = [
  {
    what: 'a word for a number',
    change: (text) => text.replace('"minutes": 10', '"minutes": "ten"'),
    told: 'sections[0].minutes',
  },
  {
    what: 'a wrong type deep inside',
    change: (text) => text.replace('"label": "The oldest"', '"label": ["The oldest"]'),
    told: 'sections[0].questions[0].options[1].label',
  },
  {
    what: 'an id twice',
    change: (text) => {
      const [, first = '', second = ''] = [...text.matchAll(/"id": "([^"]+)",\s+"wording"/g)].map(
        ([, id]) => id,
      )
      return text.replaceAll(second, first)
    },
    told: 'This id is used twice',
  },
  {
    what: 'half of its JSON',
    change: (text) => text.slice(0, text.length / 2),
    told: 'This file is not JSON. Line',
  },
  {
    what: '10,000 questions',
    change: (text) => {
      const { sections, ...rest } = JSON.parse(text)
      const [section] = sections
      const questions = Array.from({ length: 10_000 }, (_, at) => ({ ...section.questions[0], id: `q${at}` }))
      return JSON.stringify({ ...rest, sections: [{ ...section, questions }] })
    },
    told: 'This template has 10,000 questions; a template can have 500 at most.',
  },
]

// One story a host: a template is written by keys, used, and written again.
describe.each(hosts)('a template of one’s own on $name', ({ launch }) => {
  let host: Host
  let at: Rooms
  let exported: SavedFile

  beforeAll(async () => {
    host = await launch()
    at = new Rooms(host.page)
    await at.welcome.exploreSample()
    await at.rail.goTo('Templates')
  })
  afterAll(async () => {
    await host.close()
  })

  test('is written by keys, and says what is still missing with the way to it', async () => {
    await at.templates.write(name)
    await at.templates.fill('Purpose', 'Once a month, about every open deal.')
    await at.templates.take('Section 1')
    await at.templates.fill('Title of the section', 'Deals')
    await at.templates.take('Free text without words')
    await at.templates.fill('Question, as you read it', words)
    await at.templates.addQuestion('Rating on a scale')
    await at.templates.fill('Question, as you read it', rating)
    await at.templates.fill('Weight in percent', '60')
    await at.templates.addQuestion('One of several')
    await at.templates.fill('Question, as you read it', choice)
    await at.templates.fill('Option 1', 'The largest')
    await expect
      .poll(() => at.templates.missing().then((all) => all.join(' ')))
      .toContain(`${choice}, option 2: The option is missing`)
    await at.templates.follow(/option 2: The option is missing/)
    await expect
      .poll(() => at.templates.field('Option 2').evaluate((field) => field === document.activeElement))
      .toBe(true)
    await host.page.keyboard.insertText('The oldest')
  })

  test('tells in place that weights do not total 100', async () => {
    await at.templates.main.getByText('The weights of all questions total 60, not 100.').first().waitFor()
    await at.templates.take(rating)
    await at.templates.fill('Weight in percent', '100')
    await at.templates.main.getByText('The weights of all questions total 100.').waitFor()
  })

  test('asks for words for the person where the wording speaks of them', async () => {
    await at.templates.main
      .getByText(/The turned screen needs a wording/)
      .first()
      .waitFor()
    await at.templates.fill('As the person reads it', 'How well do you know the pipeline?')
    await at.templates.preview.getByText('How well do you know the pipeline?').waitFor()
  })

  test('is put in order by keys, which is said, and the row keeps the focus', async () => {
    expect(await at.templates.order()).toEqual(['Deals', words, rating, choice])
    expect(await at.templates.step(choice, 'ArrowUp')).toBe(`${choice} is question 2 of 3 in Deals.`)
    expect(await at.templates.step(choice, 'ArrowUp')).toBe(`${choice} is question 1 of 3 in Deals.`)
    await expect.poll(() => at.templates.order()).toEqual(['Deals', choice, words, rating])
    expect(await host.page.locator(':focus').innerText()).toContain(choice)
  })

  test('is published, and a session is held with it', async () => {
    await at.templates.publish(1)
    await at.templates.startWith('Jonas Lindqvist')
    expect(await at.session.stops()).toContain('Deals')
    await at.session.leave()
  })

  test('gets another version while the session keeps the one it has', async () => {
    await at.rail.goTo('Templates')
    await at.templates.open(name)
    await at.templates.writeNextVersion()
    await at.templates.take('Deals')
    await at.templates.fill('Title of the section', 'Open deals')
    await at.templates.publish(2)
    await at.rail.goToPerson('Jonas Lindqvist')
    await at.person.goOnWithSession()
    const stops = await at.session.stops()
    expect(stops).toContain('Deals')
    expect(stops).not.toContain('Open deals')
    await at.session.leave()
  })

  test('goes out as a file and comes in as a draft of a template of its own', async () => {
    await at.rail.goTo('Templates')
    exported = await host.savedFile(() => at.templates.act(name, 'Export as a file'))
    await at.templates.import({ ...exported, type: 'application/json' })
    await at.templates.rows.first().waitFor()
    expect(await at.templates.order()).toEqual(['Open deals', choice, words, rating])
    await at.rail.goTo('Templates')
    await at.templates.isBeingWritten(name)
  })

  test.each(brokenFiles)('with $what in a file is told by its place, and changes nothing', async (broken) => {
    await at.rail.goTo('Templates')
    // the list is the one of before until it is told of what was written
    await at.templates.main.getByRole('heading', { name: 'Being written' }).waitFor()
    const before = await at.templates.main.innerText()
    const text = broken.change(new TextDecoder().decode(exported.bytes))
    await at.templates.import({
      name: 'broken.json',
      type: 'application/json',
      bytes: new TextEncoder().encode(text),
    })
    const alert = host.page.getByRole('dialog').getByRole('alert')
    expect(await alert.innerText()).toContain(broken.told)
    expect(await alert.innerText()).toContain('Nothing was imported.')
    await host.page.keyboard.press('Escape')
    expect(await at.templates.main.innerText()).toBe(before)
  })
})
