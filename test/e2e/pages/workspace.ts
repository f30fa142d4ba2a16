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

  /** Presses a button of the room. */
  async press(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name, exact: true }).click()
  }
}
