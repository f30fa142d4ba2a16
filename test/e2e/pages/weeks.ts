import type { Locator, Page } from 'playwright-core'
import { setDay } from './fields'

/** The weeks of one person in one metric, on their page. */
export class Weeks {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Week by week' }).click()
    await this.page.getByRole('heading', { level: 2, name: /, week by week$/ }).waitFor()
    await this.progress.getByRole('figure').waitFor()
  }

  /** What is said before anything is drawn. */
  verdict(): Promise<string> {
    return this.progress.getByRole('paragraph').first().innerText()
  }

  /** The rows of the table that says the same as the chart. */
  async inTable(): Promise<string[]> {
    await this.progress.getByRole('button', { name: 'Show as table' }).click()
    const rows = this.progress.getByRole('table').getByRole('row')
    await rows.first().waitFor()
    return (await rows.allInnerTexts()).slice(1)
  }

  async openAnew(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Work out anew what is usual' }).click()
    const dialog = this.page.getByRole('dialog', { name: /^What is usual for .+, anew$/ })
    await dialog.waitFor()
    return dialog
  }

  /** Sends the dialog off as it is. */
  async sendAnew(dialog: Locator): Promise<void> {
    await dialog.getByRole('button', { name: 'Work it out anew' }).click()
  }

  async workOutAnew(dialog: Locator, given: { from: string; reason: string }): Promise<void> {
    await setDay(dialog, 'From the week of', given.from)
    await dialog.getByRole('textbox', { name: /^What changed/ }).fill(given.reason)
    await this.sendAnew(dialog)
    await dialog.waitFor({ state: 'detached' })
  }

  /** A week from which it was worked out anew, by its reason. */
  anew(reason: string): Locator {
    return this.page
      .getByRole('list', { name: 'Worked out anew' })
      .getByRole('listitem')
      .filter({ hasText: reason })
  }

  async takeBack(reason: string): Promise<void> {
    await this.anew(reason)
      .getByRole('button', { name: /^Take back/ })
      .click()
    await this.anew(reason).waitFor({ state: 'detached' })
  }

  private get progress(): Locator {
    return this.page.getByRole('region', { name: /^Progress in / })
  }
}
