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
    await this.isRead()
  }

  /** Hands over a file that cannot be read; what the room says of it. */
  async takeUnreadable(file: HandedFile): Promise<string> {
    await chooseFile(this.main, file)
    return this.main.getByRole('alert').innerText()
  }

  /** Reads another sheet of the workbook. */
  async chooseSheet(sheet: string | RegExp): Promise<void> {
    await choose(this.main, 'Sheet', sheet)
  }

  /** Says whether columns of months become rows. */
  async readMonths(how: string): Promise<void> {
    await choose(this.main, 'Months in columns', how)
  }

  /** Pastes cells with the page in front, as Ctrl+V does. */
  async paste(text: string): Promise<void> {
    await this.main.getByRole('textbox', { name: 'Or paste a table' }).waitFor()
    await this.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, text)
    await this.isRead()
  }

  /** Writes cells into the box and has them read. */
  async pasteIntoBox(text: string): Promise<void> {
    await this.main.getByRole('textbox', { name: 'Or paste a table' }).fill(text)
    await this.main.getByRole('button', { name: 'Read the table' }).click()
    await this.isRead()
  }

  /** What stands under the heading: the name of the file. */
  async lead(): Promise<string> {
    return this.main.getByText('Nothing is changed yet.').locator('..').innerText()
  }

  /** Waits until the page says of the file what is given, such as `2 rows`. */
  async found(words: string): Promise<void> {
    const facts = this.main.getByRole('region', { name: 'What was found in the file' })
    await facts.getByText(words, { exact: true }).waitFor()
  }

  async leave(): Promise<void> {
    await this.page.getByRole('button', { name: 'Cancel' }).click()
    await this.page.getByRole('heading', { name: 'Import numbers' }).waitFor()
  }

  /** Answers what the file cannot prove. */
  async answer(question: string | RegExp, answer: string | RegExp): Promise<void> {
    const card = this.page.getByRole('region', { name: question })
    await card.getByRole('button', { name: answer }).click()
    await card.getByRole('button', { name: answer, pressed: true }).waitFor()
    await card.getByText('Decided by you').waitFor()
  }

  /** Says which spelling of the file's letters is right: it is read again. */
  async spell(text: string): Promise<void> {
    const card = this.page.getByRole('region', { name: 'Which of these is spelt right?' })
    await card.getByRole('button', { name: text }).click()
    await card.waitFor({ state: 'detached' })
  }

  /** Says who a name of the file is. */
  async say(name: string, who: string | RegExp): Promise<void> {
    await choose(this.main, `Who is ${name}?`, who)
    await this.page
      .getByRole('button', { name: new RegExp(`^(?!Who is this).*Who is ${name}\\?$`) })
      .waitFor()
  }

  /** Takes every name that nobody knows for somebody new. */
  async addAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add all to the team' }).click()
    await this.page.getByRole('heading', { name: 'Who the names of this file are' }).waitFor()
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
    return this.page.getByText(/^[\d,]+ rows?: /).innerText()
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

  private async isRead(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Before it goes in' }).waitFor()
  }

  private async rows(head: string): Promise<string[][]> {
    const table = this.page
      .getByRole('table')
      .filter({ has: this.page.getByRole('columnheader', { name: head, exact: true }) })
    await table.waitFor()
    return (await rowsOf(table)).filter((row) => row.length > 0)
  }
}
