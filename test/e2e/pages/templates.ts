import type { Locator, Page } from 'playwright-core'
import { choose, chooseFile, type HandedFile } from './fields'

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
    await this.main.getByRole('button', { name: 'Add a question' }).focus()
    await this.page.keyboard.press('Enter')
    await this.page.getByRole('menuitem', { name: kind, exact: true }).focus()
    await this.page.keyboard.press('Enter')
    await this.field('Question, as you read it').waitFor()
    await this.rows.filter({ hasText: `${kind} without words` }).waitFor()
  }

  field(label: string): Locator {
    return this.page
      .getByRole('region', { name: 'What is written' })
      .getByRole('textbox', { name: label, exact: true })
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
