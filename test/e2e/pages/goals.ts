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

  /** Opens a goal of the list on its own page. */
  async open(statement: string): Promise<void> {
    await this.page.getByRole('listitem').getByRole('link', { name: statement }).click()
    await this.page.getByRole('heading', { level: 1, name: 'Goal', exact: true }).waitFor()
  }

  /** Opens the first goal of the list on its own page. */
  async openFirst(): Promise<void> {
    await this.page.getByRole('listitem').locator('a[href*="/goals/"]').first().click()
    await this.page.getByRole('heading', { level: 1, name: 'Goal', exact: true }).waitFor()
  }

  /** Notes how a goal stands, in the step that opens a session. */
  async checkInOn(goal: string, { value, wins }: { value: string; wins: string }): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name: `Check in on the goal: ${goal}` })
      .click()
    const dialog = this.page.getByRole('dialog', { name: 'Check in on the goal' })
    await dialog.getByRole('textbox', { name: /^Now: / }).fill(value)
    await dialog.getByRole('textbox', { name: 'What went well' }).fill(wins)
    await dialog.getByRole('button', { name: 'Keep the check-in' }).click()
    await dialog.waitFor({ state: 'detached' })
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
