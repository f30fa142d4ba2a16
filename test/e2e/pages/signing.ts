import { tick } from './fields'
import { SignatureField } from './signature-field'

/** The quiet page on which both sign. */
export class SigningRoom extends SignatureField {
  /** Puts the laptop in the hands of the person, whose turn it is. */
  async handOver(): Promise<void> {
    await this.page.getByRole('button', { name: /^Hand the laptop to / }).click()
    await this.page.getByRole('heading', { name: /this is yours to sign$/ }).waitFor()
  }

  /** Puts the laptop in the hands of somebody who signs after others. */
  async isHandedOverTo(name: string): Promise<void> {
    await this.page.getByRole('heading', { name: /signs next$/ }).waitFor()
    await this.page.getByRole('button', { name: /^Hand the laptop to / }).click()
    await this.page.getByRole('heading', { name: /, now you$/ }).waitFor()
    await this.page.getByRole('button', { name: `Sign as ${name}` }).waitFor()
  }

  /** Reads every page of the document to its end. */
  async readAll(): Promise<void> {
    const document = this.page.getByRole('region', { name: 'The document' })
    const seen = document.getByText(/^Page \d+ of \d+, all seen$/)
    await document.getByText(/^Page 1 of [1-9]/).waitFor()
    while ((await seen.count()) === 0) {
      const next = document.getByRole('button', { name: /^(Read on ↓|Page \d+ ›|Last page)$/ })
      // at the last line it becomes “Last page”, which has nowhere to go, perhaps just before the click
      if (await next.isEnabled()) await next.click({ timeout: 1_000 }).catch(() => undefined)
    }
  }

  /** Whether every page was turned. */
  async isAllSeen(): Promise<boolean> {
    const status = this.page.getByRole('region', { name: 'The document' }).getByRole('status')
    await status.filter({ hasText: /of [1-9]/ }).waitFor()
    return (await status.innerText()).endsWith('all seen')
  }

  async tickAll(): Promise<void> {
    for (const box of await this.page.getByRole('checkbox').all()) await box.check({ force: true })
  }

  async disagree(words: string): Promise<void> {
    await tick(this.page.getByRole('main'), 'radio', /^I do not agree/)
    await this.page.getByRole('textbox', { name: 'In your own words' }).fill(words)
  }

  async agree(): Promise<void> {
    await tick(this.page.getByRole('main'), 'radio', /^I agree$/)
  }

  /** The person's signature; then the laptop goes back. */
  async signAsPerson(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Sign as ${name}` }).click()
    await this.page.getByText(/It is signed and sealed\.$/).waitFor()
  }

  /** The person’s signature without a time stamp, where the service stood in the way of one. */
  async signAsPersonUnstamped(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sign without a time stamp' }).click()
    await this.page.getByText(/It is signed and sealed\.$/).waitFor()
  }

  /** The manager has the laptop again; null where there is no passphrase. */
  async takeBack(name: string, passphrase: string | null): Promise<void> {
    await this.page.getByRole('button', { name: `I am ${name}, go on` }).click()
    await this.prove(passphrase)
    await this.page.getByRole('heading', { name: /, now you$/ }).waitFor()
  }

  /** The manager stops in the middle of somebody's turn, and is at the document again. */
  async stop(passphrase: string | null): Promise<void> {
    await this.page.getByRole('button', { name: 'Stop, nothing is lost' }).click()
    await this.prove(passphrase)
    await this.page.getByRole('navigation').waitFor()
  }

  private async prove(passphrase: string | null): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: /^Are you / })
    if (passphrase !== null) await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
    await dialog.getByRole('button', { name: 'Take the laptop back' }).click()
  }

  async signAsManager(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Sign as ${name}` }).click()
    await this.page.getByRole('button', { name: 'Save the signed PDF' }).waitFor()
  }

  /** The manager signs where others sign after them. */
  async signBeforeOthers(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Sign as ${name}` }).click()
    await this.page.getByRole('heading', { name: /signs next$/ }).waitFor()
  }

  /** The person would rather not, and says why; nothing is decided yet. */
  async sayWhyNot(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'I do not want to sign' }).click()
    await this.page.getByRole('textbox', { name: /^Why you do not sign/ }).fill(reason)
  }

  /** The person does not sign; the laptop is still with them. */
  async decline(): Promise<void> {
    await this.page.getByRole('button', { name: 'I do not sign', exact: true }).click()
    await this.page.getByRole('heading', { name: /You have not signed\.$/ }).waitFor()
  }

  /** The person does not sign, says why, and turns the laptop back to the manager. */
  async refuse(given: { reason: string; manager: string; passphrase: string | null }): Promise<void> {
    await this.sayWhyNot(given.reason)
    await this.decline()
    await this.takeBack(given.manager, given.passphrase)
  }

  /** The manager gives the laptop back to the person, who would sign after all. */
  async backToSigning(note: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'What happened' }).fill(note)
    await this.page.getByRole('button', { name: 'Back to signing' }).click()
    await this.page.getByRole('heading', { name: /this is yours to sign$/ }).waitFor()
  }

  /** The next signer takes the laptop from the one before. */
  async goOnAs(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `I am ${name}, go on` }).click()
    await this.page.getByRole('heading', { name: /, now you$/ }).waitFor()
  }

  /** Whether the signer can say that they have read everything. */
  async canSayRead(): Promise<boolean> {
    return this.page.getByRole('checkbox', { name: /^I have read every page/ }).isEnabled()
  }

  /** What stands on the page of the document that is open. */
  async onThisPage(): Promise<string> {
    return (await this.page.getByRole('region', { name: /^Page \d+$/ }).textContent()) ?? ''
  }

  /** Says something to a document that is only received. */
  async add(words: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Anything you want to add' }).fill(words)
  }

  /** Turns the document to what the signer says to it. */
  async seeInDocument(): Promise<void> {
    await this.page.getByRole('button', { name: 'See it in the document' }).click()
    await this.page
      .getByRole('region', { name: 'The document', exact: true })
      .getByRole('heading', { name: /says to it$/ })
      .waitFor()
  }

  /** The signer would rather sign on paper; nothing is decided yet. */
  async wouldSignOnPaper(): Promise<void> {
    await this.page.getByRole('button', { name: 'I would rather sign on paper' }).click()
    await this.page.getByRole('heading', { name: 'You do not have to sign on a screen' }).waitFor()
  }

  /** The signer signs on paper; the laptop is still with them. */
  async askForPaper(): Promise<void> {
    await this.page.getByRole('button', { name: 'I sign on paper' }).click()
    await this.page.getByRole('heading', { name: 'Thank you. You sign on paper.' }).waitFor()
  }

  /** The manager has the laptop again, to print the document. */
  async takeBackToPrint(name: string, passphrase: string | null): Promise<void> {
    await this.page.getByRole('button', { name: `I am ${name}, go on` }).click()
    await this.prove(passphrase)
    await this.page.getByRole('heading', { name: /would rather sign on paper$/ }).waitFor()
  }

  /** The manager gives the laptop back to who would sign on it after all. */
  async signsHereAfterAll(): Promise<void> {
    await this.page.getByRole('button', { name: /signs here after all$/ }).click()
    await this.page.getByRole('heading', { name: /(this is yours to sign|, now you)$/ }).waitFor()
  }

  /** Asks to seal the document without somebody who may sign. */
  async askToSealWithout(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Seal without ${name}` }).click()
    await this.page.getByRole('dialog', { name: `Seal it without ${name}?` }).waitFor()
  }

  async sealWithout(reason: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: /^Seal it without / })
    await dialog.getByRole('textbox', { name: 'Why they do not sign' }).fill(reason)
    await dialog.getByRole('button', { name: 'Seal without them' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  /** The manager names a witness of a refusal, whose part of the page opens. */
  async nameWitness(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Witness' }).fill(name)
    await this.page.getByRole('button', { name: /^Sign, and hand the laptop to / }).waitFor()
  }

  /** What the manager has noted of a refusal, and whom they named as its witness. */
  async noted(): Promise<{ note: string; witness: string }> {
    return {
      note: await this.page.getByRole('textbox', { name: 'What happened' }).inputValue(),
      witness: await this.page.getByRole('textbox', { name: 'Witness' }).inputValue(),
    }
  }

  /** What is typed in the words of the signer. */
  words(): Promise<string> {
    return this.page.getByRole('textbox', { name: 'In your own words' }).inputValue()
  }

  /** Waits until the person’s turn is on the screen. */
  async isTheirs(): Promise<void> {
    await this.page.getByRole('heading', { name: /this is yours to sign$/ }).waitFor()
  }

  /** The manager notes what happened, draws with a finger and gives the laptop to a witness, who types their name. */
  async closeAsRefused(given: {
    note: string
    witness: string
    manager: string
    passphrase: string | null
  }): Promise<void> {
    await this.note(given.note)
    await this.nameWitness(given.witness)
    await this.drawByFinger()
    await this.handToWitness()
    await this.tickAll()
    await this.typeName()
    await this.signAsWitness(given.witness)
    await this.page.getByRole('button', { name: `I am ${given.manager}, go on` }).click()
    await this.prove(given.passphrase)
    await this.page.getByRole('button', { name: 'Save the signed PDF' }).waitFor()
  }

  /** The manager notes what happened. */
  async note(words: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'What happened' }).fill(words)
  }

  /** The manager has signed a refusal, and the witness takes the laptop. */
  async handToWitness(): Promise<void> {
    await this.tickAll()
    await this.page.getByRole('button', { name: /^Sign, and hand the laptop to / }).click()
    await this.page.getByText(/has not signed it\. You say that it was so/).waitFor()
  }

  async signAsWitness(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Sign as ${name}` }).click()
    await this.page.getByText(/It is closed: presented, and not signed\.$/).waitFor()
  }

  /** Signs without having done what is asked; what the page says then. */
  async trySigning(name: string): Promise<string> {
    await this.page.getByRole('button', { name: `Sign as ${name}` }).click()
    return this.page.getByRole('main').getByRole('alert').innerText()
  }
}
