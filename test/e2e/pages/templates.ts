import type { Locator, Page } from 'playwright-core'
import { choose, chooseFile, type HandedFile, tick } from './fields'

/** The library of templates, and the editor of one. */
export class TemplatesRoom {
  constructor(private readonly page: Page) {}

  get main(): Locator {
    return this.page.getByRole('main')
  }

  /** The rows of the outline, sections and questions. */
  get rows(): Locator {
    return this.page.getByRole('grid', { name: 'Sections and questions' }).getByRole('row')
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: 'How it reads' })
  }

  /** Every heading of the library with the names under it, in their order. */
  async headings(): Promise<{ heading: string; names: string[] }[]> {
    const groups = await this.main
      .getByRole('region')
      .filter({ has: this.page.getByRole('link') })
      .all()
    return Promise.all(
      groups.map(async (group) => ({
        heading: await group.getByRole('heading').innerText(),
        names: await group.getByRole('link').allInnerTexts(),
      })),
    )
  }

  /** The acts that are offered for a template. */
  async acts(template: string): Promise<string[]> {
    await this.main.getByRole('button', { name: `More: ${template}`, exact: true }).click()
    await this.page.getByRole('menu').waitFor()
    const names = await this.page.getByRole('menuitem').allInnerTexts()
    await this.page.keyboard.press('Escape')
    // a click while it goes away would put it away once more, and open nothing
    await this.page.getByRole('menu').waitFor({ state: 'detached' })
    return names
  }

  /** Chooses which words of a template a blank form is made of, and waits for the paper that says so. */
  async printFrom(version: RegExp, says: RegExp): Promise<void> {
    await choose(this.main, 'Which version', version)
    await this.main.getByText(says).first().waitFor()
  }

  async open(name: string): Promise<void> {
    await this.main.getByRole('link', { name, exact: true }).click()
    await this.page.getByRole('heading', { name, level: 1 }).waitFor()
  }

  /** Begins a template of that name; its editor is open afterwards. */
  async write(name: string): Promise<void> {
    await this.main.getByRole('button', { name: 'Write a template' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
    await this.page.keyboard.press('Enter')
    await this.rows.first().waitFor()
  }

  async writeNextVersion(): Promise<void> {
    await this.main.getByRole('button', { name: 'Write the next version' }).click()
    await this.rows.first().waitFor()
  }

  /** Takes a row of the outline in hand, by keys. */
  async take(name: string | RegExp): Promise<void> {
    await this.rows.filter({ hasText: name }).focus()
    await this.page.keyboard.press('Enter')
  }

  /** Adds a question of a kind behind what is in hand, by keys, and waits for its words. */
  async addQuestion(kind: string): Promise<void> {
    const outline = this.page.getByRole('region', { name: 'Outline' })
    await outline.getByRole('button', { name: 'Add a question' }).focus()
    await this.page.keyboard.press('Enter')
    await this.page.getByRole('menuitem', { name: kind, exact: true }).focus()
    await this.page.keyboard.press('Enter')
    await this.field('Question, as you read it').waitFor()
    await this.rows.filter({ hasText: `${kind} without words` }).waitFor()
  }

  /** Adds a section behind the one in hand, with its title. */
  async addSection(title: string): Promise<void> {
    await this.main.getByRole('button', { name: 'Add a section' }).click()
    await this.fill('Title of the section', title)
    await this.row(title).waitFor()
  }

  /** What is in hand, with its fields. */
  private get fields(): Locator {
    return this.page.getByRole('region', { name: 'What is written' })
  }

  field(label: string): Locator {
    return this.fields.getByRole('textbox', { name: label, exact: true })
  }

  /** Says who sees the section in hand. */
  async showTo(who: 'Both of you' | 'You alone'): Promise<void> {
    await tick(this.fields, 'radio', who)
  }

  /** Says who answers the question in hand. */
  async askOf(who: RegExp): Promise<void> {
    await choose(this.fields, 'Who answers', who)
  }

  async fill(label: string, text: string): Promise<void> {
    await this.field(label).fill(text)
  }

  /** The names of all rows, in their order. */
  async order(): Promise<string[]> {
    return (await this.rows.allInnerTexts()).map((text) => text.split('\n')[0] ?? '')
  }

  /** Moves a row by Alt and an arrow key; what is said of it. */
  async step(name: string, key: 'ArrowUp' | 'ArrowDown'): Promise<string> {
    await this.rows.filter({ hasText: name }).focus()
    await this.page.keyboard.press(`Alt+${key}`)
    const said = this.page.getByRole('status').filter({ hasText: name })
    return said.innerText()
  }

  private row(name: string): Locator {
    return this.rows.filter({ hasText: name })
  }

  /** Drags a row by its handle, with the mouse, to just above or below another one. */
  async drag(name: string, to: { readonly above: string } | { readonly below: string }): Promise<void> {
    const target = 'above' in to ? this.row(to.above) : this.row(to.below)
    const from = await boxOf(this.row(name).getByRole('button'))
    const { mouse } = this.page
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await mouse.down()
    await mouse.move(from.x + from.width / 2 + 4, from.y + from.height / 2 + 4, { steps: 3 })
    const { x, y, width, height } = await boxOf(target)
    await mouse.move(x + width / 2, 'above' in to ? y + 3 : y + height - 3, { steps: 10 })
    await this.page.locator('[data-drop-target]').first().waitFor({ state: 'attached' })
    await mouse.up()
  }

  /** Takes a row up by Enter on its handle, and presses these keys. */
  async carry(name: string, keys: readonly string[]): Promise<void> {
    await this.row(name).getByRole('button').focus()
    await this.page.keyboard.press('Enter')
    await this.page.locator('[data-drop-target]').first().waitFor({ state: 'attached' })
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Takes what is said of the template as a whole in hand. */
  async takeTemplate(): Promise<void> {
    await this.main.getByRole('button', { name: 'About this template' }).click()
  }

  /** Removes what is in hand. */
  async remove(): Promise<void> {
    await this.main.getByRole('button', { name: 'Remove', exact: true }).click()
  }

  /** Takes back what a slip says. */
  async undo(slip: string): Promise<void> {
    await this.page
      .getByRole('alertdialog')
      .filter({ hasText: slip })
      .first()
      .getByRole('button', { name: 'Undo' })
      .click()
  }

  /** One of the acts of what is in hand. */
  async actOn(what: 'question' | 'section', act: string): Promise<void> {
    await this.main.getByRole('button', { name: `More: this ${what}` }).click()
    await this.page.getByRole('menuitem', { name: act, exact: true }).click()
  }

  /** Puts the first question that asks in these words from the bank behind what is in hand; what it asks. */
  async insertFromBank(words: string): Promise<string> {
    const dialog = await this.openBank()
    await dialog.getByRole('searchbox').fill(words)
    const hit = dialog
      .getByRole('listitem')
      .filter({ hasText: new RegExp(words, 'i') })
      .first()
    const wording = await hit.getByRole('paragraph').first().innerText()
    await hit.getByRole('button').click()
    return wording
  }

  /** Opens the outline where the window is narrow. */
  async openOutline(): Promise<void> {
    await this.main.getByRole('button', { name: 'Sections and questions' }).click()
    await this.rows.first().waitFor()
  }

  /** Goes to the place of a fault that is listed. */
  async follow(fault: RegExp): Promise<void> {
    await this.main.getByRole('button', { name: fault }).click()
  }

  /** The label of the field that has the focus, and what it says is wrong. */
  async inFocus(): Promise<{ name: string; says: string }> {
    return this.page.evaluate(() => {
      const field = document.activeElement
      const textOf = (attribute: string): string =>
        (field?.getAttribute(attribute) ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' ')
          .trim()
      return { name: textOf('aria-labelledby'), says: textOf('aria-describedby') }
    })
  }

  async isSaved(): Promise<void> {
    await this.main.getByText(/^Saved/).waitFor()
  }

  /** Opens what is told of another window that saved before. */
  async compareBoth(): Promise<Locator> {
    await this.main.getByRole('button', { name: 'Compare both' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Changed in another window' })
    await dialog.waitFor()
    return dialog
  }

  /** Throws the draft that is open away, once that is confirmed. */
  async discard(): Promise<void> {
    const act = 'Discard the draft'
    await this.main.getByRole('button', { name: act }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: act }).click()
    await this.page.getByRole('heading', { name: 'Templates', level: 1 }).waitFor()
  }

  /** One of the groups of the library. */
  group(title: string): Locator {
    return this.main.getByRole('region', { name: title, exact: true })
  }

  /** Waits until the library shows that there is a draft of that name. */
  async isBeingWritten(name: string): Promise<void> {
    await this.group('Being written').getByRole('link', { name, exact: true }).waitFor()
  }

  /** What is missing before the draft can be published. */
  async missing(): Promise<string[]> {
    await this.main.getByText(/missing before it can be published/).click()
    return this.main.locator('details').getByRole('listitem').allInnerTexts()
  }

  /** Publishes the draft as the version of that number. */
  async publish(number: number): Promise<void> {
    const name = `Publish version ${number}`
    await this.main.getByRole('button', { name }).click()
    await this.page.getByRole('dialog').getByRole('button', { name }).click()
    await this.main.getByText(`Version ${number} of`).waitFor()
  }

  /** Starts a session from the template that is open. */
  async startWith(person: string): Promise<void> {
    await this.main.getByRole('button', { name: 'Start a session' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('button', { name: /With$/ }).click()
    await this.page.getByRole('option', { name: person }).click()
    await dialog.getByRole('button', { name: 'Start the session' }).click()
    await this.page.getByRole('navigation', { name: 'Agenda' }).waitFor()
  }

  /** One of the acts of a template in the library. */
  async act(template: string, act: string): Promise<void> {
    await this.main.getByRole('button', { name: `More: ${template}`, exact: true }).click()
    await this.page.getByRole('menuitem', { name: act }).click()
  }

  async openImport(): Promise<Locator> {
    await this.main.getByRole('button', { name: 'Import a template' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Import a template' })
    await dialog.waitFor()
    return dialog
  }

  async import(file: HandedFile): Promise<void> {
    await chooseFile(await this.openImport(), file)
  }

  async openBank(): Promise<Locator> {
    await this.main.getByRole('button', { name: 'Add from the bank' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('listitem').first().waitFor()
    return dialog
  }
}

async function boxOf(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await element.scrollIntoViewIfNeeded()
  const box = await element.boundingBox()
  if (box === null) throw new Error('What is to be dragged is not in sight')
  return box
}
