import type { Locator, Page } from 'playwright-core'
import { setDay } from './fields'
import { SigningRoom } from './signing'

/** The room where an expectation is written, and where it stands once it is signed. */
export class AgreementRoom {
  constructor(private readonly page: Page) {}

  /** The paper beside the fields. */
  get paper(): Locator {
    return this.page.getByRole('region', { name: 'The document as it will be signed' })
  }

  /** What the document is called above its fields; its paper, where it is drawn already, has a heading too. */
  title(): Promise<string> {
    return this.page.locator('h1').innerText()
  }

  /** The fields of a clause, counted from 1. */
  clause(number: number): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^Clause ${number}\\b`) })
  }

  /** The headings of all clauses. */
  async headings(): Promise<string[]> {
    const fields = await this.page.getByRole('textbox', { name: 'Heading' }).all()
    return Promise.all(fields.map((field) => field.inputValue()))
  }

  async rewrite(number: number, text: string): Promise<void> {
    await this.clause(number).getByRole('textbox', { name: 'Text', exact: true }).fill(text)
  }

  /** Adds a clause after the one in hand, by writing on: the focus is in its heading. */
  async addClause(heading: string, text: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Add a clause/ }).click()
    // the new clause takes the focus when it is there
    await this.page.locator('input:focus').waitFor()
    const { keyboard } = this.page
    await keyboard.insertText(heading)
    await keyboard.press('Tab')
    await keyboard.insertText(text)
  }

  /** Takes a clause out, and back again by the slip that says so. */
  async removeAndUndo(number: number): Promise<void> {
    await this.page.getByRole('button', { name: `Remove: Clause ${number}` }).click()
    const slip = this.page.getByText(`Clause ${number} is removed.`)
    await slip.waitFor()
    await this.page.getByRole('button', { name: 'Undo' }).click()
    await slip.waitFor({ state: 'detached' })
  }

  /** Asks to put a clause into the library. */
  async keepClause(number: number): Promise<void> {
    await this.page.getByRole('button', { name: `Keep: Clause ${number}`, exact: true }).click()
    await this.page.getByRole('dialog', { name: 'Keep this clause' }).waitFor()
  }

  async confirmKeeping(): Promise<void> {
    await this.page.getByRole('button', { name: 'Keep the clause' }).click()
    await this.page.getByRole('dialog', { name: 'Keep this clause' }).waitFor({ state: 'detached' })
  }

  async openLibrary(): Promise<void> {
    await this.page.getByRole('button', { name: 'From the library' }).click()
    const library = this.page.getByRole('dialog', { name: 'Clauses' })
    await library
      .getByRole('button', { name: /^Insert: / })
      .first()
      .waitFor()
  }

  /** Puts a clause of the library into the document; the library closes. */
  async insertClause(heading: string): Promise<void> {
    await this.page
      .getByRole('button', { name: `Insert: ${heading}`, exact: true })
      .first()
      .click()
    await this.page.getByRole('dialog', { name: 'Clauses' }).waitFor({ state: 'detached' })
  }

  async showNextBlank(): Promise<void> {
    await this.page.getByRole('button', { name: 'Show the next' }).click()
  }

  /** What is still to be filled in, each place as it is listed. */
  async emptyPlaces(): Promise<string[]> {
    const list = this.page.getByRole('group').filter({ hasText: 'Which ones' }).last()
    if ((await list.getAttribute('open')) === null) await list.getByText('Which ones').click()
    return list.getByRole('button').allInnerTexts()
  }

  /** What is selected in the field that has the focus. */
  selected(): Promise<string> {
    return this.page.evaluate(() => {
      const field = document.activeElement
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return ''
      return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
    })
  }

  /** A table is put under a clause, with these headings. */
  async addTable(number: number, headings: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: `Add a table: Clause ${number}`, exact: true }).click()
    for (const [index, heading] of headings.entries()) {
      const cell = this.clause(number).getByRole('textbox', { name: `Heading of column ${index + 1}` })
      await cell.fill(heading)
    }
  }

  /** Puts copied cells into a cell of the first row. */
  async pasteCells(number: number, column: string, text: string): Promise<void> {
    const cell = this.clause(number).getByRole('textbox', { name: `${column}, row 1`, exact: true })
    await cell.evaluate((field, copied) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', copied)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  }

  async chooseLanguage(language: string): Promise<void> {
    await this.page.getByRole('button', { name: /Language of the fixed words/ }).click()
    await this.page.getByRole('option', { name: language }).click()
  }

  /** Shows both drafts, where another window saved this one too. */
  async compareBoth(title = 'Changed in another window'): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Compare both' }).click()
    const dialog = this.page.getByRole('dialog', { name: title })
    await dialog.waitFor()
    return dialog
  }

  async isSaved(): Promise<void> {
    await this.page
      .getByRole('main')
      .getByText(/^Saved \d/)
      .waitFor()
  }

  /** The name of the field that has the focus. */
  focusedField(): Promise<string> {
    return this.page.evaluate(() => {
      const field = document.activeElement
      const labels = field instanceof HTMLInputElement ? [...(field.labels ?? [])] : []
      return field?.getAttribute('aria-label') ?? labels.map(({ textContent }) => textContent).join()
    })
  }

  /** Waits until the paper shows these words. */
  async showsOnPaper(words: string | RegExp): Promise<void> {
    await this.paper.getByText(words).first().waitFor()
  }

  /** Where the manager sees who signs, before the laptop changes hands. */
  async toHandingOver(): Promise<void> {
    await this.page.getByRole('button', { name: /^Sign with / }).click()
    await this.page.getByRole('heading', { name: /signs first$/ }).waitFor()
  }

  /** Where the manager notes that the person does not sign, from the draft. */
  async goOnWithRefusal(): Promise<void> {
    await this.page.getByRole('button', { name: /^Sign with / }).click()
    await this.page.getByRole('heading', { name: /, now you$/ }).waitFor()
  }

  /** To the person's turn, with the laptop in their hands. */
  async toSigning(): Promise<void> {
    await this.toHandingOver()
    await new SigningRoom(this.page).handOver()
  }

  /** The manager's turn, from the document that the person has signed. */
  async goOnSigning(): Promise<void> {
    await this.page.getByRole('link', { name: 'Sign it' }).click()
    await this.page.getByRole('heading', { name: /, now you$/ }).waitFor()
  }

  async openDiscard(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Discard', exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Discard this draft?' })
    await dialog.waitFor()
    return dialog
  }

  /** Saves the file that is signed. */
  async saveSigned(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save the signed PDF' }).click()
  }

  /** Saves a copy of the signed file that opens with a passphrase; the dialog closes once it is saved. */
  async saveLockedCopy(passphrase: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Save a locked copy to send' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'A locked copy to send' })
    await dialog.getByRole('textbox', { name: 'Passphrase for this copy' }).fill(passphrase)
    await dialog.getByRole('textbox', { name: 'The same once more' }).fill(passphrase)
    await dialog.getByRole('button', { name: 'Save the copy' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  /** Begins the document that is to take the place of the one that is open. */
  async renew(): Promise<void> {
    await this.page.getByRole('button', { name: 'Renew it' }).click()
    await this.page.getByRole('link', { name: 'What has changed' }).waitFor()
  }

  async chooseTerm(term: string): Promise<void> {
    await this.page.getByRole('button', { name: /How long it counts/ }).click()
    await this.page.getByRole('option', { name: term }).click()
    await this.paper.getByText(/^It (is|counts) /).waitFor()
  }

  /** Types the day by which it is to be signed again. */
  async signAgainBy(day: string): Promise<void> {
    await setDay(this.page.getByRole('main'), 'Signed again by', day)
  }

  /** Opens the document beside the one whose place it takes. */
  async compare(): Promise<void> {
    await this.page.getByRole('link', { name: 'What has changed' }).click()
    await this.page.getByRole('heading', { name: 'Unchanged' }).waitFor()
  }

  /** Who signed and what was said, as one text. */
  signatures(): Promise<string> {
    return this.page.getByRole('complementary', { name: 'Signatures' }).innerText()
  }
}
