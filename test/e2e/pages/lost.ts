import type { Page } from 'playwright-core'

/** An address that leads nowhere, and the way back. */
export class LostRoom {
  constructor(private readonly page: Page) {}

  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.page.url()).href)
    await this.page
      .getByRole('main')
      .getByText(/\bis not (there|here)\.$|leads to no room\.$/)
      .waitFor()
  }

  async goHome(): Promise<void> {
    await this.page.goto(new URL('/', this.page.url()).href)
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }
}
