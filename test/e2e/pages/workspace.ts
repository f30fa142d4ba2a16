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
}
