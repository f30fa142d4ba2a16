import type { Page } from 'playwright-core'
import type { Rail } from './rail'

/** The room that opens the day. */
export class TodayRoom {
  constructor(
    private readonly page: Page,
    private readonly rail: Rail,
  ) {}

  /** Drafts the document that takes the place of one whose term is near. */
  async renew(title: string): Promise<void> {
    await this.rail.goTo('Today')
    await this.page.getByRole('button', { name: `Renew: ${title}` }).click()
    await this.page.getByRole('link', { name: 'What has changed' }).waitFor()
  }

  /** The manager's own reviews, as the scorecard counts them. */
  async scorecard(): Promise<{ held: number; due: number }> {
    await this.rail.goTo('Today')
    const glance = this.page.getByRole('complementary', { name: 'At a glance' })
    const words = await glance.getByRole('definition').first().innerText()
    const [held = 0, due = 0] = words.split(' of ').map(Number)
    return { held, due }
  }
}
