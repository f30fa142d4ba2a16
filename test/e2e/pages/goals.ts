import type { Locator, Page } from 'playwright-core'
import { choose } from './fields'

/** The room of everybody's goals and the objectives that they serve. */
export class GoalsRoom {
  constructor(private readonly page: Page) {}

  async seeTree(): Promise<void> {
    await choose(this.page.getByRole('search'), 'Shown as', 'The tree of objectives')
    await this.page
      .getByText(/^Goals that serve none|^No objective yet|^Company/)
      .first()
      .waitFor()
  }

  /** Opens the first goal of the list on its own page. */
  async openFirst(): Promise<void> {
    await this.page.getByRole('listitem').locator('a[href*="/goals/"]').first().click()
    await this.page.getByRole('heading', { level: 1, name: 'Goal', exact: true }).waitFor()
  }

  /** Goes to the paper of this room, or of the goal that is open. */
  async toPaper(title: 'Goal sheet' | 'Objectives and goals'): Promise<void> {
    await this.page.getByRole('link', { name: 'On paper' }).click()
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor()
    await this.page.getByRole('button', { name: 'Save as PDF' }).waitFor()
  }

  async openObjective(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Add an objective' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'An objective' })
    await dialog.waitFor()
    return dialog
  }
}
