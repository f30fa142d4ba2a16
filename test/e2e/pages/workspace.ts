import type { Locator, Page } from 'playwright-core'

/** The workspace room: the firm, the folder, and the certificate. */
export class WorkspaceRoom {
  constructor(private readonly page: Page) {}

  async saveCertificate(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save the certificate' }).click()
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

  /** Asks for another passphrase; the dialog stays where it is refused. */
  async changePassphrase(words: { current: string; next: string }): Promise<Locator> {
    await this.press('Change the passphrase')
    const dialog = this.page.getByRole('dialog')
    const fields = dialog.getByRole('textbox')
    await fields.nth(0).fill(words.current)
    await fields.nth(1).fill(words.next)
    await fields.nth(2).fill(words.next)
    await dialog.getByRole('button', { name: 'Change the passphrase' }).click()
    return dialog
  }

  /** Presses a button of the room. */
  async press(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name, exact: true }).click()
  }
}
