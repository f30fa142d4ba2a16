import type { Locator, Page } from 'playwright-core'
import { chooseFile, type HandedFile } from './fields'

/** The workspace room: the firm, the folder, and the certificate. */
export class WorkspaceRoom {
  constructor(private readonly page: Page) {}

  async saveCertificate(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save the certificate' }).click()
  }

  /** Names the service that stamps the time of signatures. */
  async stampBy(address: string): Promise<void> {
    const main = this.page.getByRole('main')
    await main.getByRole('textbox', { name: /^Address of a time stamp service/ }).fill(address)
    await this.press('Save the address')
    await main.getByText(/^The service below stamps the time of every signature/).waitFor()
  }

  /** Chooses the logo of the letterhead. */
  async takeLogo(file: HandedFile): Promise<void> {
    await chooseFile(this.letterhead, file)
    await this.letterhead.getByRole('img', { name: 'The logo, as it stands on agreements' }).waitFor()
  }

  /** Chooses a file that is no logo; says what is said to it. */
  async takeNoLogo(file: HandedFile): Promise<string> {
    await chooseFile(this.letterhead, file)
    return this.letterhead.getByRole('alert').innerText()
  }

  /** Gives the letterhead an address, and saves it. */
  async saveLetterhead(address: string): Promise<void> {
    await this.letterhead.getByRole('textbox', { name: 'Address' }).fill(address)
    await this.press('Save the letterhead')
    await this.page.getByText('Saved. New agreements will have it at their head.').waitFor()
    await this.page.getByText(/^NOT saved yet/).waitFor({ state: 'detached' })
  }

  private get letterhead(): Locator {
    return this.page
      .getByRole('main')
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: 'Letterhead' }) })
  }

  async openLeave(): Promise<Locator> {
    await this.page.getByRole('main').getByRole('button', { name: 'Leave the sample team' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Leave the sample team?' })
    await dialog.waitFor()
    return dialog
  }

  /** Chooses a folder for backups by its path, and makes one. */
  async backUpTo(folder: string): Promise<void> {
    await this.press('Choose a folder for backups')
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Folder' }).fill(folder)
    await dialog.getByRole('button', { name: 'Use this folder' }).click()
    await dialog.waitFor({ state: 'detached' })
    await this.press('Back up now')
  }

  canBackUp(): Promise<boolean> {
    return this.page.getByRole('main').getByRole('button', { name: 'Back up now' }).isEnabled()
  }

  words(): Promise<string> {
    return this.page.getByRole('main').innerText()
  }

  /** The backups that are listed, the newest first. */
  async backups(): Promise<string[]> {
    const main = this.page.getByRole('main')
    await main.getByText('All backups').click()
    return main.getByRole('list', { name: 'Backups' }).getByRole('listitem').allInnerTexts()
  }

  async exportAll(): Promise<void> {
    await this.press('Export everything')
    await this.page.getByRole('button', { name: 'Export without encryption' }).click()
  }

  /** Changes the passphrase, or chooses a first one where there is none. */
  async changePassphrase(words: { current: string | null; next: string }): Promise<void> {
    await this.press(words.current === null ? 'Choose a passphrase' : 'Change the passphrase')
    const dialog = this.page.getByRole('dialog')
    if (words.current !== null) {
      await dialog.getByRole('textbox', { name: 'The passphrase of now' }).fill(words.current)
    }
    await dialog.getByRole('textbox', { name: 'New passphrase' }).fill(words.next)
    await dialog.getByRole('textbox', { name: 'The same once more' }).fill(words.next)
    await dialog.getByRole('textbox', { name: 'The same once more' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
  }

  /** Makes a new recovery code; its page is shown then. */
  async newCode(passphrase: string | null): Promise<void> {
    await this.press('New recovery code')
    const dialog = this.page.getByRole('dialog')
    if (passphrase !== null) await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
    await dialog.getByRole('button', { name: 'Make a new code' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  /** Presses a button of the room. */
  async press(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name, exact: true }).click()
  }
}
