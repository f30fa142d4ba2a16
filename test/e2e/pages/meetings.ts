import type { Locator, Page } from 'playwright-core'
import { choose, rowsOf, setDay, tick } from './fields'

/** The rhythm of one person on their page, and what is handed out about it. */
export class Meetings {
  constructor(private readonly page: Page) {}

  private get aside(): Locator {
    return this.page.getByRole('complementary', { name: 'Goals, commitments and documents' })
  }

  /** Waits until the rhythm says something. */
  async says(words: string | RegExp): Promise<void> {
    await this.aside.getByText(words).waitFor()
  }

  async schedule(plan: { on: string; time: string }): Promise<void> {
    await this.plan('Schedule', plan)
  }

  async move(plan: { on: string; time: string }): Promise<void> {
    await this.plan('Move', plan)
  }

  private async plan(verb: 'Schedule' | 'Move', { on, time }: { on: string; time: string }): Promise<void> {
    await this.aside.getByRole('button', { name: verb, exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: new RegExp(`^${verb} session `) })
    await setDay(dialog, 'Day', on)
    await dialog.getByRole('textbox', { name: 'Time' }).fill(time)
    await dialog.getByRole('button', { name: verb === 'Move' ? 'Move the session' : 'Schedule' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  async excuse(reason: string): Promise<void> {
    await this.aside.getByRole('button', { name: 'Not held' }).click()
    const dialog = this.page.getByRole('dialog', { name: /was not held$/ })
    await tick(dialog, 'radio', /^Excused/)
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason)
    await dialog.getByRole('button', { name: 'Record for good' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  async openRhythm(): Promise<Locator> {
    await this.aside.getByRole('button', { name: 'Change rhythm' }).click()
    const dialog = this.page.getByRole('dialog', { name: /^Rhythm with / })
    await dialog.waitFor()
    return dialog
  }

  async addAbsence({ from, to, note }: { from: string; to: string; note: string }): Promise<void> {
    const dialog = await this.openRhythm()
    await dialog.getByRole('button', { name: 'Add an absence' }).click()
    await setDay(dialog, 'From', from)
    await setDay(dialog, 'To', to)
    await choose(dialog, 'Kind', 'Leave')
    await dialog.getByRole('textbox', { name: 'Note, for you alone' }).fill(note)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  /** Saves the calendar file for the person. */
  async saveCalendar(): Promise<void> {
    await this.aside.getByRole('button', { name: 'Calendar file' }).click()
    await this.page.getByRole('button', { name: 'Save the file' }).click()
  }

  async openNotice(): Promise<void> {
    await this.aside.getByRole('link', { name: 'Review notice' }).click()
    await this.page.getByRole('button', { name: 'Save as PDF' }).waitFor()
  }

  async saveNotice(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save as PDF' }).click()
  }

  /** Whom the manager has not met, row by row, in the team room. */
  async notMet(): Promise<string[][]> {
    await this.page.getByRole('heading', { name: 'Who have I not met?' }).waitFor()
    const table = this.page.getByRole('region', { name: 'Who have I not met' }).getByRole('table')
    return (await table.count()) === 0 ? [] : rowsOf(table)
  }

  /** The sessions of the Today room in their order, each as one text. */
  async sessionsOfToday(): Promise<string[]> {
    const rows = this.page
      .getByRole('region')
      .or(this.page.locator('section'))
      .filter({ has: this.page.getByRole('heading', { name: 'Sessions', exact: true }) })
      .last()
      .getByRole('listitem')
    await rows.first().waitFor()
    return (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim())
  }
}
