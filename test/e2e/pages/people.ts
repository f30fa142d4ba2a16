import type { Locator, Page } from 'playwright-core'
import { choose, rowsOf, setDay, tick } from './fields'

/** A person as a manager types them. */
export type PersonWords = {
  readonly name: string
  readonly role: string
  readonly startedOn: string
  readonly employment: 'Employee' | 'Contractor'
  readonly cadence: string
}

/** The team room, with the dialog that adds a person. */
export class TeamRoom {
  constructor(private readonly page: Page) {}

  get board(): Locator {
    return this.page.getByRole('table', { name: 'The team and its numbers in the running month' })
  }

  async openSheet(): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: 'Print' }).click()
    await this.page.getByRole('button', { name: 'Save as PDF' }).waitFor()
  }

  /** Opens the form of a meeting pack. */
  async openPack(): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: 'Make a meeting pack' }).click()
    await this.page.getByRole('button', { name: 'Make the pack' }).waitFor()
  }

  /** Makes the pack as the form stands. */
  async makePack(): Promise<void> {
    await this.page.getByRole('button', { name: 'Make the pack' }).click()
    await this.page.getByRole('button', { name: 'Save as PDF' }).waitFor()
  }

  /** Prints the pack, and says how often that asked for the dialog of the system, which stands outside of every page. */
  async print(): Promise<number> {
    await this.page.evaluate(() => {
      window.print = () => {
        const { dataset } = document.documentElement
        dataset.printed = String(Number(dataset.printed ?? 0) + 1)
      }
    })
    await this.page.getByRole('button', { name: 'Print', exact: true }).click()
    return this.page.evaluate(() => Number(document.documentElement.dataset.printed ?? 0))
  }

  async savePack(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save as PDF' }).click()
  }

  canAdd(): Promise<boolean> {
    return this.page.getByRole('main').getByRole('button', { name: 'Add a person' }).first().isEnabled()
  }

  /** Looks at the team as bars against one target. */
  async showBars(): Promise<void> {
    await this.page.getByRole('button', { name: 'Attainment as bars' }).click()
    await this.page.getByRole('region', { name: 'Attainment of the team' }).getByRole('figure').waitFor()
  }

  async openDialog(): Promise<Locator> {
    await this.page.getByRole('main').getByRole('button', { name: 'Add a person' }).first().click()
    const dialog = this.page.getByRole('dialog', { name: 'Add a person' })
    await dialog.waitFor()
    return dialog
  }

  /** Tries to add somebody without a word. */
  async submitEmpty(): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Add a person' })
    await dialog.getByRole('button', { name: 'Add the person' }).click()
    await dialog.getByText('The name is missing').waitFor()
  }

  async add(person: PersonWords): Promise<void> {
    const dialog = await this.tryToAdd(person)
    await dialog.waitFor({ state: 'detached' })
    await this.board.getByRole('link', { name: new RegExp(person.name) }).waitFor()
  }

  /** Fills the dialog in and sends it; it stays open where that is refused. */
  async tryToAdd(person: PersonWords): Promise<Locator> {
    const dialog = await this.openDialog()
    await dialog.getByRole('textbox', { name: 'Name' }).fill(person.name)
    await dialog.getByRole('combobox', { name: 'Role' }).fill(person.role)
    await dialog.getByRole('combobox', { name: 'Role' }).press('Tab')
    await setDay(dialog, 'Started on', person.startedOn)
    await tick(dialog, 'radio', person.employment)
    await choose(dialog, 'How often you meet', person.cadence)
    await dialog.getByRole('button', { name: 'Add the person' }).click()
    return dialog
  }

  /** Where the board ends at the right, in CSS pixels. */
  async rightEdge(): Promise<number> {
    const box = await this.board.boundingBox()
    if (box === null) throw new Error('The board is not on the screen')
    return box.x + box.width
  }

  /** Everybody on the board, in its order. */
  async names(): Promise<string[]> {
    await this.board.waitFor()
    const rows = await rowsOf(this.board)
    return rows.flatMap(([who]) => (who === undefined || who === '' ? [] : [who]))
  }

  /** Opens somebody who is off the lists. */
  async openArchived(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name, exact: true }).click()
    await this.page.getByRole('heading', { name, level: 1 }).waitFor()
  }
}
