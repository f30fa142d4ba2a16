import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { questionIdSchema } from '../../shared/domain/id'
import { templateFileText } from '../../shared/domain/template-file'
import { aContent, aQuestion } from '../builders/question'
import type { Host } from '../hosts/host'
import { hosts } from '../hosts/hosts'
import { Rooms } from './pages/rooms'

const name = 'Two parts'
const file = {
  name: 'two-parts.json',
  type: 'application/json',
  bytes: new TextEncoder().encode(templateFileText({ ...twoParts(), name })),
}

// One story a host: a template that has its questions is put in another order, added to, and changed in two windows.
describe.each(hosts)('a template that is revised on $name', ({ launch }) => {
  let host: Host
  let at: Rooms

  beforeAll(async () => {
    host = await launch()
    at = new Rooms(host.page)
    await at.welcome.exploreSample()
    await at.rail.goTo('Templates')
    await at.templates.import(file)
    await at.templates.rows.first().waitFor()
  })
  afterAll(async () => {
    await host.close()
  })

  const isOrder = (rows: readonly string[]): Promise<unknown> =>
    expect.poll(() => at.templates.order()).toEqual(rows)

  test('takes a question that is dragged within its section, into another one, and a section with all of its own', async () => {
    await at.templates.drag('A1', { below: 'A2' })
    await isOrder(['First', 'A2', 'A1', 'A3', 'Second', 'B1', 'B2'])
    await at.templates.drag('A1', { above: 'B2' })
    await isOrder(['First', 'A2', 'A3', 'Second', 'B1', 'A1', 'B2'])
    await at.templates.drag('Second', { above: 'First' })
    await isOrder(['Second', 'B1', 'A1', 'B2', 'First', 'A2', 'A3'])
  })

  test('takes a row that is carried by its handle and the arrow keys, and lets Escape put it back', async () => {
    await at.templates.carry('B1', ['ArrowDown', 'ArrowDown', 'Escape'])
    await isOrder(['Second', 'B1', 'A1', 'B2', 'First', 'A2', 'A3'])
    await at.templates.carry('B1', ['ArrowDown', 'ArrowDown', 'Enter'])
    await isOrder(['Second', 'A1', 'B1', 'B2', 'First', 'A2', 'A3'])
    expect(await at.templates.step('B1', 'ArrowUp')).toBe('B1 is question 1 of 3 in Second.')
    await isOrder(['Second', 'B1', 'A1', 'B2', 'First', 'A2', 'A3'])
  })

  test('gives back what was removed, in its place: a question, and a section with its questions', async () => {
    await at.templates.take('A1')
    await at.templates.remove()
    await isOrder(['Second', 'B1', 'B2', 'First', 'A2', 'A3'])
    await at.templates.undo('The question is removed.')
    await isOrder(['Second', 'B1', 'A1', 'B2', 'First', 'A2', 'A3'])
    await at.templates.take('Second')
    await at.templates.remove()
    await isOrder(['First', 'A2', 'A3'])
    await at.templates.undo('The section is removed, with its questions.')
    await isOrder(['Second', 'B1', 'A1', 'B2', 'First', 'A2', 'A3'])
  })

  test('has a question and a section twice once they are duplicated, each of its own', async () => {
    await at.templates.take('A3')
    await at.templates.actOn('question', 'Duplicate')
    await at.templates.fill('Question, as you read it', 'A4')
    await isOrder(['Second', 'B1', 'A1', 'B2', 'First', 'A2', 'A3', 'A4'])
    await at.templates.take('First')
    await at.templates.actOn('section', 'Duplicate')
    await at.templates.fill('Title of the section', 'Third')
    await isOrder(['Second', 'B1', 'A1', 'B2', 'First', 'A2', 'A3', 'A4', 'Third', 'A2', 'A3', 'A4'])
    await at.templates.remove()
  })

  test('takes a question to the end of another section by the menu, and one of another template from the bank', async () => {
    await at.templates.take('A4')
    await at.templates.actOn('question', 'Move to section 1, Second')
    await isOrder(['Second', 'B1', 'A1', 'B2', 'A4', 'First', 'A2', 'A3'])
    const wording = await at.templates.insertFromBank('next quarter rest')
    await isOrder(['Second', 'B1', 'A1', 'B2', 'A4', wording, 'First', 'A2', 'A3'])
  })

  test('shows a letter that is typed while another field was left a moment ago, and loses neither', async () => {
    await at.templates.take('B1')
    await at.templates.field('Question, as you read it').focus()
    await host.page.keyboard.press('Control+a')
    await host.page.keyboard.type('Open deals')
    await host.page.keyboard.press('Tab')
    await host.page.keyboard.type('Your open deals')
    await at.rail.goTo('Templates')
    await at.templates.open(name)
    await at.templates.take('Open deals')
    await expect.poll(() => at.templates.field('As the person reads it').inputValue()).toBe('Your open deals')
  })

  test('leads from a wrong figure to its field, which has the focus then and says what is wrong', async () => {
    await at.templates.addQuestion('Place between two ends')
    await at.templates.fill('Question, as you read it', 'How sure are you?')
    await at.templates.fill('To', 'many')
    await expect
      .poll(() => at.templates.missing().then((all) => all.join(' ')))
      .toContain('How sure are you?: This has to be a number')
    await at.templates.take('A1')
    await at.templates.follow(/^How sure are you\?/)
    await expect.poll(() => at.templates.inFocus()).toEqual({ name: 'To', says: 'This has to be a number' })
    await host.page.keyboard.press('Control+a')
    await host.page.keyboard.insertText('5')
    await expect.poll(() => at.templates.inFocus()).toEqual({ name: 'To', says: '' })
    await at.templates.remove()
  })

  test('has its outline behind a button where the window is narrow, and its fields right below', async () => {
    await host.page.setViewportSize({ width: 640, height: 360 })
    expect(await at.templates.rows.first().isVisible()).toBe(false)
    await at.templates.openOutline()
    await at.templates.take('A1')
    await at.templates.field('Question, as you read it').waitFor()
    expect(await at.templates.rows.first().isVisible()).toBe(false)
    await host.page.setViewportSize({ width: 1280, height: 800 })
  })

  test('is told at the later save what the other window changed, and nothing is lost', async () => {
    const other = new Rooms(await host.newPage())
    await other.page.goto(host.page.url())
    await other.templates.fill('Purpose', 'Written there')
    await other.templates.isSaved()
    await at.templates.takeTemplate()
    await at.templates.fill('How to go about it', 'Written here')
    const dialog = await at.templates.compareBoth()
    expect(await dialog.innerText()).toMatch(/purpose.*Written there.*instructions.*Written here/s)
    await dialog.getByRole('button', { name: 'Take the other' }).click()
    const givenUp = host.page.getByRole('dialog', { name: 'What you had typed here' })
    expect(await givenUp.getByRole('textbox').inputValue()).toContain('Written here')
    await givenUp.getByRole('button', { name: 'Done' }).click()
    await expect.poll(() => at.templates.field('Purpose').inputValue()).toBe('Written there')
    await other.page.close()
  })

  test('is discarded only after a question, and what is hidden comes back', async () => {
    await at.rail.goTo('Templates')
    await at.templates.act(name, 'Duplicate')
    await host.page.getByRole('heading', { name: `${name}, copy`, level: 1 }).waitFor()
    await at.templates.discard()
    await expect.poll(() => at.templates.group('Being written').innerText()).not.toContain(`${name}, copy`)
    await at.templates.act(name, 'Hide')
    await expect.poll(() => at.templates.group('Hidden').innerText()).toContain(name)
    await at.templates.act(name, 'Bring back')
    await expect.poll(() => at.templates.group('Hidden').count()).toBe(0)
  })
})

function twoParts(): ReturnType<typeof aContent> {
  const question = (wording: string) => ({
    ...aQuestion('longText'),
    id: questionIdSchema.parse(wording.toLowerCase()),
    wording,
  })
  return aContent([
    { title: 'First', questions: [question('A1'), question('A2'), question('A3')] },
    { title: 'Second', questions: [question('B1'), question('B2')] },
  ])
}
