import type { Locator, Page } from 'playwright-core'
import { choose, setDay } from './fields'

/** A commitment as it is typed. */
export type CommitmentWords = {
  readonly what: string
  readonly whose: 'mine' | 'theirs'
  readonly dueOn: string
}

/** The session room: one thing at a time. */
export class SessionRoom {
  constructor(private readonly page: Page) {}

  get middle(): Locator {
    return this.page.getByRole('main')
  }

  get privateNote(): Locator {
    return this.page.getByRole('textbox', { name: 'Private note' })
  }

  async isOpen(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Agenda' }).waitFor()
  }

  /** The question or the title of the step that is shown. */
  question(): Promise<string> {
    return this.middle.getByRole('heading', { level: 2 }).first().innerText()
  }

  /** Goes on by its keys, until a step shows these words. */
  async goOnTo(words: string | RegExp): Promise<void> {
    const before = await this.question()
    await this.page.keyboard.press('Control+Enter')
    await this.middle
      .getByRole('heading', { level: 2, name: before, exact: true })
      .waitFor({ state: 'detached' })
    await this.middle.getByText(words).first().waitFor()
  }

  /** Goes to a stop of the agenda. */
  async turnTo(stop: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name: stop }).click()
  }

  /** The stops of the agenda, in their order. */
  async stops(): Promise<string[]> {
    const stops = await this.page.getByRole('navigation', { name: 'Agenda' }).getByRole('button').all()
    const words = await Promise.all(stops.map((stop) => stop.innerText()))
    return words.map((text) => text.split('\n')[0] ?? '')
  }

  /** Leaves the room for the page of the person. */
  async leave(): Promise<void> {
    await this.page.getByRole('link', { name: /^‹ / }).click()
    await this.page.getByRole('navigation', { name: 'Rooms' }).waitFor()
  }

  async write(label: string | RegExp, text: string): Promise<void> {
    await this.middle.getByRole('textbox', { name: label }).fill(text)
  }

  /** Rates with a digit, where no field has the focus. */
  async rateByKey(level: number): Promise<void> {
    await this.page.keyboard.press(String(level))
    await this.middle.getByRole('radio', { name: new RegExp(`(^|\\D)${level}\\D`), checked: true }).waitFor()
  }

  /** Says what became of a commitment of last time. */
  async settle(
    what: string | RegExp,
    outcome: 'Done' | 'In progress' | 'Dropped',
    why?: string,
  ): Promise<void> {
    const item = this.middle.getByRole('listitem').filter({ hasText: what })
    await item.getByRole('radio', { name: outcome }).check({ force: true })
    if (why !== undefined) await item.getByRole('textbox', { name: 'A word why' }).fill(why)
  }

  /** Says the same of every commitment of last time. */
  async settleAll(outcome: 'Done' | 'In progress' | 'Dropped', why: string): Promise<void> {
    for (const item of await this.middle.getByRole('listitem').all()) {
      await item.getByRole('radio', { name: outcome }).check({ force: true })
      if (outcome !== 'Done') await item.getByRole('textbox', { name: 'A word why' }).fill(why)
    }
  }

  async agree({ what, whose, dueOn }: CommitmentWords): Promise<void> {
    const items = this.middle.getByRole('listitem')
    const count = await items.count()
    await this.middle
      .getByRole('button', { name: whose === 'mine' ? 'Add what I do' : /^Add what .+ does$/ })
      .click()
    const item = items.nth(count)
    await item.getByRole('textbox', { name: 'What' }).fill(what)
    await setDay(item, 'By when', dueOn)
  }

  /** Whose each commitment is can be changed afterwards. */
  async giveTo(index: number, whose: string): Promise<void> {
    await choose(this.middle.getByRole('listitem').nth(index), 'Whose', whose)
  }

  /** Turns the screen by its key, or back. */
  async turnScreen(to: 'face to face' | 'back'): Promise<void> {
    await this.page.keyboard.press('F8')
    await this.page.getByRole('button', { name: to === 'back' ? /^Turn the screen/ : /^Turn back/ }).waitFor()
  }

  async openFinish(): Promise<Locator> {
    await this.middle.getByRole('button', { name: /^Finish session \d+$/ }).click()
    const dialog = this.page.getByRole('dialog', { name: /^Finish session \d+\?$/ })
    await dialog.waitFor()
    return dialog
  }

  async finish(): Promise<void> {
    const dialog = await this.openFinish()
    await dialog.getByRole('button', { name: 'Finish session' }).click()
    await this.isFinal()
  }

  /** Waits for the record in the place of the room. */
  async isFinal(): Promise<void> {
    await this.page.getByText('This record is final.').waitFor()
  }

  async openDiscard(): Promise<Locator> {
    await this.middle.getByRole('button', { name: 'Discard this session' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Discard this session?' })
    await dialog.waitFor()
    return dialog
  }

  /** Saves the record of a session that is finished. */
  async saveRecord(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save as PDF' }).click()
  }

  /** Waits until all that was typed is on the disk. */
  async isSaved(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByText(/^Saved \d/)
      .waitFor()
  }
}
