import type { Locator, Page } from 'playwright-core'
import { choose, setDay } from './fields'

/** A goal as it is set, field by field. */
export type GoalWords = {
  readonly statement: string
  readonly metric: string
  readonly what: string
  readonly from: string
  readonly to: string
  readonly by: string
  readonly because: string
  readonly objective: string
}

/** The room of one person, and the sheet that is printed from it. */
export class PersonRoom {
  constructor(private readonly page: Page) {}

  async isOpen(name: string): Promise<void> {
    await this.page.getByRole('heading', { name, level: 1 }).waitFor()
  }

  /** Waits for the large chart and for all that happened. */
  async isDrawn(): Promise<void> {
    await this.page.getByRole('figure').first().waitFor()
    await this.page.getByRole('heading', { name: 'Everything, latest first' }).waitFor()
    await this.page.getByRole('complementary', { name: 'Goals, commitments and documents' }).waitFor()
  }

  /** Looks at the large chart in another way. */
  async view(name: 'Against the target' | 'Day by day' | 'Before and after'): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click()
    await this.page
      .getByRole('region', { name: /^Progress in / })
      .getByRole('figure')
      .waitFor()
  }

  /** A metric beside the large chart, with its figure, its target and its state. */
  metric(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name }).first()
  }

  get startDialog(): Locator {
    return this.page.getByRole('dialog', { name: /^Session \d+ with / })
  }

  async openStart(): Promise<Locator> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name: /^Start session \d+$/ })
      .click()
    await this.startDialog.waitFor()
    return this.startDialog
  }

  /** The headings under which templates are offered when a session is started. */
  async templateHeadings(): Promise<string[]> {
    const dialog = await this.openStart()
    await dialog.getByRole('button', { name: /Template$/ }).click()
    const groups = this.page.getByRole('listbox').getByRole('group')
    await groups.first().waitFor()
    const texts = await groups.allInnerTexts()
    await this.page.keyboard.press('Escape')
    await this.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    return texts.map((text) => text.split('\n')[0] ?? '')
  }

  async startSession(template: string | RegExp): Promise<void> {
    const dialog = await this.openStart()
    await choose(dialog, 'Template', template)
    await dialog.getByRole('button', { name: /^Start session \d+$/ }).click()
    await this.page.getByRole('navigation', { name: 'Agenda' }).waitFor()
  }

  async goOnWithSession(): Promise<void> {
    await this.page.getByRole('link', { name: /^Go on with session \d+$/ }).click()
    await this.page.getByRole('navigation', { name: 'Agenda' }).waitFor()
  }

  /** Opens a session from the timeline. */
  async openSession(number: number): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('link', { name: `Session ${number}`, exact: true })
      .click()
    await this.page.getByRole('heading', { name: new RegExp(`^Session ${number}, `), level: 1 }).waitFor()
  }

  async openGoal(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Set a goal' }).click()
    const dialog = this.page.getByRole('dialog', { name: /^A goal for / })
    await dialog.waitFor()
    return dialog
  }

  async setGoal(goal: GoalWords): Promise<void> {
    const dialog = await this.openGoal()
    await dialog.getByRole('textbox', { name: /^Specific/ }).fill(goal.statement)
    await choose(dialog, 'Measurable: by which metric', goal.metric)
    await dialog.getByRole('textbox', { name: 'What is measured' }).fill(goal.what)
    await dialog.getByRole('textbox', { name: /^From/ }).fill(goal.from)
    await dialog.getByRole('textbox', { name: /^To/ }).fill(goal.to)
    await setDay(dialog, 'Time-bound: by', goal.by)
    await dialog.getByRole('textbox', { name: /^Achievable/ }).fill(goal.because)
    await dialog.getByRole('textbox', { name: /^Relevant/ }).fill(goal.objective)
    await dialog.getByRole('button', { name: 'Set the goal' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  async openChange(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Change', exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: /^Change / })
    await dialog.waitFor()
    return dialog
  }

  /** Answers the question that comes before a dialog goes with what was typed in it. */
  async answerLeaving(answer: 'Stay' | 'Leave without saving'): Promise<void> {
    const question = this.page.getByRole('dialog', { name: 'Leave without saving?' })
    await question.getByRole('button', { name: answer }).click()
    await question.waitFor({ state: 'detached' })
  }

  /** Asks to archive the person; what that means stands in the question. */
  async openArchive(): Promise<Locator> {
    const dialog = await this.openChange()
    await dialog.getByRole('button', { name: 'Archive' }).click()
    const question = this.page.getByRole('dialog', { name: /^Archive .+\?$/ })
    await question.waitFor()
    return question
  }

  async writeExpectation(): Promise<void> {
    await this.openWriting()
    await this.write('Role expectations')
  }

  /** Asks which document to write. */
  async openWriting(): Promise<void> {
    await this.page.getByRole('button', { name: 'Write a document' }).click()
    await this.page.getByRole('dialog').waitFor()
  }

  async write(kind: string): Promise<void> {
    await this.page.getByRole('button', { name: kind }).click()
    await this.page.getByRole('region', { name: 'The document as it will be signed' }).waitFor()
  }

  /** Everything that happened, as one text. */
  async timeline(): Promise<string> {
    const section = this.page
      .getByRole('main')
      .getByRole('list')
      .filter({ hasText: /Session|Goal/ })
    return section.first().innerText()
  }

  async openSheet(): Promise<void> {
    await this.page.getByRole('link', { name: 'Person sheet' }).click()
    await this.page.getByRole('button', { name: 'Save as PDF' }).waitFor()
  }

  async saveSheet(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save as PDF' }).click()
  }

  /** Saves the sheet as one file for the person's own browser. */
  async saveSheetFile(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save as a page for the browser' }).click()
  }

  /** Archives the person; the team is shown after it. */
  async archive(): Promise<void> {
    const question = await this.openArchive()
    await question.getByRole('button', { name: 'Archive' }).click()
    await this.page.getByRole('heading', { name: 'Team', level: 1 }).waitFor()
  }

  async openErase(): Promise<Locator> {
    await this.page.getByRole('main').getByRole('button', { name: 'Erase' }).click()
    const dialog = this.page.getByRole('dialog', { name: /^Erase / })
    await dialog.waitFor()
    return dialog
  }

  /** Erases everything about the person, with their name typed. */
  async erase(name: string): Promise<void> {
    const dialog = await this.openErase()
    await dialog.getByRole('textbox', { name: 'Their name, as a confirmation' }).fill(name)
    await dialog.getByRole('button', { name: 'Erase for good' }).click()
    await this.page.getByRole('heading', { name: 'Erased', level: 1 }).waitFor()
  }

  /** What an erasure left, in words. */
  whatIsLeft(): Promise<string> {
    return this.page.getByRole('main').innerText()
  }

  /** Two sessions of theirs side by side. */
  async compare(): Promise<void> {
    await this.page.getByRole('link', { name: 'Compare two sessions' }).click()
    await this.page.getByRole('heading', { level: 1, name: 'Side by side' }).waitFor()
  }

  /** A question of two sessions, with both answers. */
  compared(wording: string | RegExp): Locator {
    return this.page.getByRole('article').filter({ has: this.page.getByRole('heading', { name: wording }) })
  }

  /** Their ratings over time, from where two sessions are compared. */
  async seeRatings(): Promise<void> {
    await this.page.getByRole('link', { name: 'Ratings over time' }).click()
    await this.page.getByRole('heading', { level: 1, name: 'Ratings over time' }).waitFor()
  }
}
