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
    const button = this.page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name: stop })
    await button.click()
    await button.and(this.page.locator('[aria-current=step]')).waitFor()
  }

  /** The stops of the agenda, in their order. */
  async stops(): Promise<string[]> {
    const stops = await this.page.getByRole('navigation', { name: 'Agenda' }).getByRole('button').all()
    const words = await Promise.all(stops.map((stop) => stop.innerText()))
    return words.map((text) => text.split('\n')[0] ?? '')
  }

  /** The cells of a table that is answered, by their heading and their row. */
  cells(name: string): Locator {
    return this.middle.getByRole('textbox', { name, exact: true })
  }

  /** Leaves the room for the page of the person. */
  async leave(): Promise<void> {
    await this.page.getByRole('link', { name: /^‹ / }).click()
    await this.page.getByRole('navigation', { name: 'Rooms' }).waitFor()
  }

  /** What leads out of the room, as it is called. */
  async waysOut(): Promise<string[]> {
    return this.page
      .getByRole('banner')
      .getByRole('button')
      .or(this.page.getByRole('banner').getByRole('link'))
      .filter({ hasText: /leave/i })
      .allInnerTexts()
  }

  /** Waits for the page that stands before every other room while the screen is turned. */
  async isTurnedAway(): Promise<void> {
    await this.page.getByRole('heading', { name: 'The screen is turned.' }).waitFor()
  }

  /** Says of every question that is missing that it was not talked about. */
  async leaveOutTheRest(): Promise<void> {
    const next = this.middle.getByRole('button', { name: /^Not talked about: / })
    for (let left = await next.count(); left > 0; left -= 1) {
      await next.first().click()
      await next.nth(left - 1).waitFor({ state: 'detached' })
    }
  }

  /** Takes a question back that was not to be talked about, and goes to it. */
  async talkAbout(question: RegExp): Promise<void> {
    const left = this.middle.getByRole('region', { name: 'Not talked about' })
    await left
      .getByRole('listitem')
      .filter({ hasText: question })
      .getByRole('button', { name: /^Talk about it: / })
      .click()
    await this.middle.getByRole('heading', { level: 2, name: question }).waitFor()
  }

  get discardButton(): Locator {
    return this.middle.getByRole('button', { name: 'Discard this session' })
  }

  async goToFinish(): Promise<void> {
    await this.turnTo('What we agree')
    await this.goOnTo(/complete\.$|still missing\.$/)
  }

  /** Says the same to every question, and rates each with 3. */
  async answerAll(words: string): Promise<void> {
    const end = 'Who does what, and by when?'
    for (let question = await this.question(); question !== end; question = await this.question()) {
      const isRating = (await this.middle.getByRole('radiogroup', { name: 'Rating' }).count()) > 0
      if (isRating) await this.rateByKey(3)
      for (const field of await this.middle.getByRole('textbox').all()) await field.fill(words)
      await this.goOnTo(/./)
    }
  }

  /** What has the focus, as assistive technology hears it: `textbox "What was said"`. */
  async focused(): Promise<string> {
    const told = await this.page.locator(':focus').ariaSnapshot()
    return (told.split('\n')[0] ?? '').replace(/^- /, '')
  }

  /** The stops of the agenda that are done. */
  async stopsDone(): Promise<string[]> {
    const agenda = this.page.getByRole('navigation', { name: 'Agenda' })
    const done = await agenda.getByRole('button', { name: /, done/ }).allInnerTexts()
    return done.map((text) => text.split('\n')[0]?.replace(/,? ?done$/, '') ?? '')
  }

  /** Looks at what another window saved, once saving has stopped for it. */
  async compare(): Promise<Locator> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Compare' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Changed in another window' })
    await dialog.waitFor()
    return dialog
  }

  async write(label: string | RegExp, text: string): Promise<void> {
    await this.middle.getByRole('textbox', { name: label }).fill(text)
  }

  /** What stands as the answer to a question in words. */
  answer(): Promise<string> {
    return this.middle.getByRole('textbox', { name: 'What was said' }).inputValue()
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
    await this.turnTo('Since last time')
    const items = this.middle.getByRole('listitem').filter({ has: this.page.getByRole('radio') })
    for (const item of await items.all()) {
      await item.getByRole('radio', { name: outcome }).check({ force: true })
      if (outcome !== 'Done') await item.getByRole('textbox', { name: 'A word why' }).fill(why)
    }
  }

  /** Opens what a session is held as, in the step in which it is prepared. */
  async openSetup(): Promise<Locator> {
    await this.middle.getByRole('button', { name: /^Change the day/ }).click()
    const dialog = this.page.getByRole('dialog', { name: /^Day and template of session/ })
    await dialog.waitFor()
    return dialog
  }

  /** Holds the session on another day, and with another template where one is named. */
  async holdOn(day: string, template?: RegExp): Promise<void> {
    const dialog = await this.openSetup()
    await setDay(dialog, 'Held on', day)
    if (template !== undefined) await choose(dialog, 'Template', template)
    await dialog.getByRole('button', { name: 'Change', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  /** Types what is to be added to a record, and leaves it so. */
  async beginToAdd(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add to this record' }).click()
    await this.page.getByRole('textbox', { name: 'What is to be added' }).fill(text)
  }

  /** What was typed to be added before, once its form is open again. */
  async begunAddendum(): Promise<string> {
    await this.page.getByRole('button', { name: 'Go on with what you began to add' }).click()
    return this.page.getByRole('textbox', { name: 'What is to be added' }).inputValue()
  }

  /** The record as a link of the chain of its person. */
  get link(): Locator {
    return this.page.getByRole('region', { name: 'Fingerprint of this record' })
  }

  /** Puts something on the agenda, in the step in which it is prepared. */
  async putDown(whose: 'mine' | 'theirs', what: string): Promise<void> {
    const list = this.middle.getByRole('group', { name: whose === 'mine' ? 'From me' : /^From (?!me)/ })
    await list.getByRole('textbox').last().fill(what)
  }

  /** An item of the agenda, to be ticked, in the step that opens the conversation. */
  agendaItem(what: string): Locator {
    return this.middle.getByRole('checkbox', { name: what })
  }

  /** Says that something on the agenda was talked about. */
  async tickOff(what: string): Promise<void> {
    await this.agendaItem(what).check({ force: true })
  }

  async decide(what: string): Promise<void> {
    await this.middle.getByRole('textbox', { name: 'Decision' }).last().fill(what)
  }

  /** Adds to a record that is final, and says yes to its being final too. */
  async addToRecord(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add to this record' }).click()
    await this.page.getByRole('textbox', { name: 'What is to be added' }).fill(text)
    await this.page.getByRole('button', { name: 'Add for good' }).click()
    await this.page.getByRole('button', { name: 'Add it' }).click()
    await this.page
      .getByText(/^Addendum \d+, /)
      .last()
      .waitFor()
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

  /** Says which goal a promise serves. */
  async serve(index: number, goal: string): Promise<void> {
    await choose(this.middle.getByRole('listitem').nth(index), 'Serves the goal', goal)
  }

  setDay(label: string, day: string, within = this.middle): Promise<void> {
    return setDay(within, label, day)
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
    await this.discardButton.click()
    const dialog = this.page.getByRole('dialog', { name: 'Discard this session?' })
    await dialog.waitFor()
    return dialog
  }

  async discard(): Promise<void> {
    await this.goToFinish()
    const dialog = await this.openDiscard()
    await dialog.getByRole('button', { name: 'Discard session' }).click()
    await dialog.waitFor({ state: 'detached' })
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
