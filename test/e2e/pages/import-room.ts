import type { Locator, Page } from 'playwright-core'
import { choose, chooseFile, type HandedFile, rowsOf } from './fields'

/** The import room: a file, what it cannot prove, and every effect before it goes in. */
export class ImportRoom {
  constructor(private readonly page: Page) {}

  private get main(): Locator {
    return this.page.getByRole('main')
  }

  async take(file: HandedFile): Promise<void> {
    await chooseFile(this.main, file)
    await this.page.getByRole('heading', { name: 'Before it goes in' }).waitFor()
  }

  /** Hands over a file that cannot be read; what the room says of it. */
  async takeUnreadable(file: HandedFile): Promise<string> {
    await chooseFile(this.main, file)
    return this.main.getByRole('alert').innerText()
  }

  /** Answers what the file cannot prove. */
  async answer(question: string | RegExp, answer: string | RegExp): Promise<void> {
    const card = this.page.getByRole('region', { name: question })
    await card.getByRole('button', { name: answer }).click()
    await card.waitFor({ state: 'detached' })
  }

  /** Says who a name of the file is. */
  async say(name: string, who: string | RegExp): Promise<void> {
    await choose(this.main, `Who is ${name}?`, who)
    await this.page.getByRole('button', { name: `Who is ${name}?` }).waitFor({ state: 'detached' })
  }

  /** Takes every name that nobody knows for somebody new. */
  async addAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add all to the team' }).click()
    await this.page.getByRole('region', { name: 'Names that are not known' }).waitFor({ state: 'detached' })
  }

  /** Waits until nothing is open any more. */
  async isDecided(): Promise<void> {
    await this.page.getByText('Everything is decided. One step undoes the whole import.').waitFor()
  }

  /** The whole file in one line a metric: name, what was counted, figure. */
  totals(): Promise<string[][]> {
    return this.rows('In the whole file')
  }

  /** Each person, metric and month: rows, before, after. */
  changes(): Promise<string[][]> {
    return this.rows('Before')
  }

  async rowCounts(): Promise<string> {
    return this.page.getByText(/^\d+ rows: /).innerText()
  }

  /** The lines that are left out, with their reasons. */
  async leftOut(): Promise<string[]> {
    const details = this.main.getByRole('group').filter({ hasText: 'left out, with the reasons' })
    await details.getByText('left out, with the reasons').click()
    return details.getByRole('listitem').allInnerTexts()
  }

  async run(): Promise<void> {
    await this.page.getByRole('button', { name: /^Import \d+ rows$/ }).click()
    await this.page.getByRole('heading', { name: 'Numbers', level: 1 }).waitFor()
  }

  private async rows(head: string): Promise<string[][]> {
    const table = this.page
      .getByRole('table')
      .filter({ has: this.page.getByRole('columnheader', { name: head, exact: true }) })
    await table.waitFor()
    return (await rowsOf(table)).filter((row) => row.length > 0)
  }
}
