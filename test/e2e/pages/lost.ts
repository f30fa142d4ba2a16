import type { Page } from 'playwright-core'

/** An address that leads nowhere, a window that cannot be shown, and the way back. */
export class LostRoom {
  constructor(private readonly page: Page) {}

  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.page.url()).href)
    await this.isShown()
  }

  /** Waits until what was shown is told to be gone. */
  async isShown(): Promise<void> {
    await this.page
      .getByRole('main')
      .getByText(/\bis not (there|here)\.$|leads to no room\.$/)
      .waitFor()
  }

  async goHome(): Promise<void> {
    await this.page.goto(new URL('/', this.page.url()).href)
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }

  /** Goes to a room of which the page does not get the program. */
  async openWithoutProgram(path: string, script: RegExp): Promise<void> {
    await this.page.route(script, (route) => route.abort())
    await this.page.goto(new URL(path, this.page.url()).href)
    await this.page.getByRole('heading', { name: 'This window could not be shown.' }).waitFor()
    await this.page.unroute(script)
  }

  async loadAgain(): Promise<void> {
    await this.page.getByRole('button', { name: 'Load it again' }).click()
  }
}
