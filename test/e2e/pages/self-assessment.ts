import type { Locator, Page } from 'playwright-core'
import { chooseFile, type HandedFile, rateRows } from './fields'

/** The self-assessment as the manager asks for it, in the step that prepares a session. */
export class SelfAssessmentPart {
  constructor(private readonly page: Page) {}

  private get part(): Locator {
    return this.page.getByRole('region', { name: 'Self-assessment' })
  }

  /** Waits until it can be asked for. */
  async isOffered(): Promise<void> {
    await this.part.getByRole('button', { name: /^Ask .+ for it$/ }).waitFor()
  }

  /** Asks the person for it. */
  async ask(): Promise<void> {
    await this.part.getByRole('button', { name: /^Ask .+ for it$/ }).click()
    await this.says(/^Asked for on /)
  }

  async says(words: RegExp): Promise<void> {
    await this.part.getByText(words).waitFor()
  }

  async saveForm(): Promise<void> {
    await this.part.getByRole('button', { name: 'Save the form as a file' }).click()
  }

  async readAnswers(file: HandedFile): Promise<void> {
    await chooseFile(this.part, file)
  }

  async openMySide(): Promise<Locator> {
    await this.part.getByRole('button', { name: 'My side is done' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Is your side done?' })
    await dialog.waitFor()
    return dialog
  }

  async finishMySide(): Promise<void> {
    const dialog = await this.openMySide()
    await dialog.getByRole('button', { name: 'My side is done' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  async openWithdraw(): Promise<Locator> {
    await this.part.getByRole('button', { name: 'Withdraw the self-assessment' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Withdraw the self-assessment?' })
    await dialog.waitFor()
    return dialog
  }

  /** Puts the laptop in the person's hands. */
  async handOver(): Promise<void> {
    await this.part.getByRole('button', { name: 'Hand over the laptop' }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: 'Hand it over' }).click()
  }

  /** What each had written alone, in the question that is shown: the person's and the manager's in turn. */
  async alone(): Promise<string[]> {
    const main = this.page.getByRole('main')
    const rows = main.getByRole('table', { name: 'What each of you wrote alone' }).locator('tbody')
    const sides = main.getByRole('definition').or(rows.getByRole('cell'))
    await sides.first().waitFor()
    return (await sides.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim())
  }
}

/** The form as the person sees it: on the laptop in guest mode, or in the file. */
export class SelfFormPage {
  constructor(readonly page: Page) {}

  private get main(): Locator {
    return this.page.getByRole('main')
  }

  async isOpen(): Promise<void> {
    await this.main.getByText(/^Self-assessment of /).waitFor()
    await this.main.getByText(/\d+ of \d+ answered/).waitFor()
  }

  question(words: string | RegExp): Locator {
    return this.main.getByRole('article', { name: words })
  }

  async write(question: string | RegExp, words: string): Promise<void> {
    await this.question(question).getByRole('textbox').first().fill(words)
  }

  /** Rates every row of a matrix with this digit. */
  async rate(question: string | RegExp, level: number): Promise<void> {
    await rateRows(this.question(question), level)
  }

  async progress(words: string): Promise<void> {
    await this.main.getByText(words).waitFor()
  }

  async sayDone(): Promise<void> {
    await this.main.getByRole('button', { name: 'I am done' }).click()
  }

  /** What is still open, question by question. */
  async stillOpen(): Promise<string[]> {
    const list = this.main.getByRole('status').getByRole('listitem')
    await list.first().waitFor()
    return list.allInnerTexts()
  }

  /** Goes to a question from the list of what is open. */
  async goToOpen(question: string): Promise<void> {
    await this.main.getByRole('status').getByRole('button', { name: question }).click()
  }

  async handIn(): Promise<void> {
    await this.sayDone()
    await this.page.getByRole('button', { name: 'Hand them in' }).click()
    await this.page.getByRole('heading', { name: /^Thank you, / }).waitFor()
  }

  async openTakeBack(): Promise<Locator> {
    await this.page.getByRole('button', { name: /^Back to .+ workspace$/ }).click()
    const dialog = this.page.getByRole('dialog', { name: /^Are you / })
    await dialog.waitFor()
    return dialog
  }

  /** Tries to take the laptop back; null where there is no passphrase. */
  async takeBack(passphrase: string | null): Promise<void> {
    const dialog =
      (await this.page.getByRole('dialog').count()) === 0
        ? await this.openTakeBack()
        : this.page.getByRole('dialog')
    if (passphrase !== null) await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
    await dialog.getByRole('button', { name: 'Take the laptop back' }).click()
  }

  /** In the file: saves what is there, to go on another time. */
  async saveForLater(): Promise<void> {
    await this.main.getByRole('button', { name: 'Save for later' }).click()
  }

  /** In the file: goes on with what was saved. */
  async goOnWith({ name, type, bytes }: HandedFile): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.main.getByRole('button', { name: 'Go on with what you saved' }).click(),
    ])
    await chooser.setFiles({ name, mimeType: type, buffer: Buffer.from(bytes) })
  }
}
