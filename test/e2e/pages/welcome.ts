import type { Page } from 'playwright-core'
import { tick } from './fields'

/** Who the manager is, as they type it. */
export type FirmWords = {
  readonly managerName: string
  readonly organisation: string
  readonly team: string
  readonly currency: string
}

/** The first thing a manager sees. */
export class WelcomeRoom {
  constructor(private readonly page: Page) {}

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
    await this.page.getByRole('button', { name: 'Start', exact: true }).click()
    await this.page.getByText('Your name is missing').waitFor()
  }

  async startMine(firm: FirmWords): Promise<void> {
    await this.openForm()
    const form = this.page.getByRole('main')
    await form.getByRole('textbox', { name: 'Your name' }).fill(firm.managerName)
    await form.getByRole('textbox', { name: 'Organisation' }).fill(firm.organisation)
    await form.getByRole('textbox', { name: 'Team' }).fill(firm.team)
    await form.getByRole('combobox', { name: 'Currency' }).fill(firm.currency)
    await form.getByRole('combobox', { name: 'Currency' }).press('Tab')
    await tick(form, 'radio', 'A4')
    await form.getByRole('button', { name: 'Start', exact: true }).click()
    await this.page.getByRole('navigation', { name: 'Rooms' }).waitFor()
  }
}
