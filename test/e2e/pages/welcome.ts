import type { Page } from 'playwright-core'
import { AccessPages } from './access'
import { type HandedFile, tick } from './fields'

/** What opens the workspaces that the tests start. */
export const passphrase = 'correct horse battery staple'

/** Who the manager is, as they type it. */
export type FirmWords = {
  readonly managerName: string
  readonly organisation: string
  readonly team: string
  readonly currency: string
}

/** The first thing a manager sees. */
export class WelcomeRoom {
  private readonly access: AccessPages

  constructor(private readonly page: Page) {
    this.access = new AccessPages(page)
  }

  async open(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Welcome to Plumbline' }).waitFor()
  }

  async exploreSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Explore with a sample team' }).click()
    await this.page.getByRole('navigation', { name: 'Rooms' }).waitFor()
  }

  async openForm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start mine' }).click()
    await this.page.getByRole('heading', { name: 'Start your own' }).waitFor()
  }

  /** Tries to start without a word. */
  async submitEmpty(): Promise<void> {
    await this.page.getByRole('button', { name: 'Go on', exact: true }).click()
    await this.page.getByText('Your name is missing').waitFor()
  }

  /** Says who the manager is; who may open the workspace is asked next. */
  async nameFirm(firm: FirmWords): Promise<void> {
    const form = this.page.getByRole('main')
    await form.getByRole('textbox', { name: 'Your name' }).fill(firm.managerName)
    await form.getByRole('textbox', { name: 'Organisation' }).fill(firm.organisation)
    await form.getByRole('textbox', { name: 'Team' }).fill(firm.team)
    await form.getByRole('combobox', { name: 'Currency' }).fill(firm.currency)
    await form.getByRole('combobox', { name: 'Currency' }).press('Tab')
    await tick(form, 'radio', 'A4')
    await form.getByRole('button', { name: 'Go on', exact: true }).click()
    await this.page.getByRole('heading', { name: 'Who may open it?' }).waitFor()
  }

  /** Hands over an export; who may open the workspace is asked next. */
  async bringIn(file: HandedFile): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page.getByRole('button', { name: 'Bring in an export of Plumbline' }).click(),
    ])
    await chooser.setFiles({ name: file.name, mimeType: file.type, buffer: Buffer.from(file.bytes) })
  }

  /** From the welcome to the rooms; what opens the workspace from then on. */
  async startMine(firm: FirmWords): Promise<{ passphrase: string; code: string }> {
    await this.openForm()
    await this.nameFirm(firm)
    await this.access.choosePassphrase(passphrase)
    const code = await this.access.keepCode()
    await this.page.getByRole('navigation', { name: 'Rooms' }).waitFor()
    return { passphrase, code }
  }
}
