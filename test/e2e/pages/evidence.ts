import type { Locator, Page } from 'playwright-core'

/** The keys that open the dialog from anywhere. */
export const captureKeys = 'Control+Shift+E'

/** The dialog in which something that happened is noted, and what a session makes of it. */
export class EvidenceDialog {
  constructor(private readonly page: Page) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Note what happened' })
  }

  get words(): Locator {
    return this.dialog.getByRole('textbox', { name: 'What you saw or heard' })
  }

  /** Waits until the fields are there and one has the focus. */
  async isOpen(): Promise<void> {
    await this.words.waitFor()
    await this.dialog.locator(':focus').waitFor()
  }

  async isClosed(): Promise<void> {
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** Who it is about, as it stands in the field. */
  who(): Promise<string> {
    return this.dialog.getByRole('combobox', { name: 'Who' }).inputValue()
  }

  async discard(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Discard' }).click()
    await this.isClosed()
  }

  /** Puts an entry on the table of the session that is open. */
  async use(what: string): Promise<void> {
    await this.page.getByRole('button', { name: `Use: ${what}` }).click()
    await this.page.getByRole('button', { name: `Leave for later: ${what}` }).waitFor()
  }

  /** The entries that wait for the session that is open, of which there is one at least. */
  async waiting(): Promise<string[]> {
    const use = this.page.getByRole('button', { name: /^Use: / })
    await use.first().waitFor()
    const buttons = await use.all()
    const labels = await Promise.all(buttons.map((button) => button.getAttribute('aria-label')))
    return labels.map((label) => label?.replace('Use: ', '') ?? '')
  }

  /** What the timeline of a person says of one entry. */
  onTimeline(what: string): Promise<string> {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: what }).innerText()
  }

  /** Shows only the evidence on the timeline of a person. */
  async showOnlyEvidence(): Promise<void> {
    await this.page.getByRole('button', { name: 'Evidence only' }).click()
    await this.page.getByRole('heading', { name: 'What was seen, latest first' }).waitFor()
  }
}
