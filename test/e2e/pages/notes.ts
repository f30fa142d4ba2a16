import type { Locator, Page } from 'playwright-core'
import { choose, setDay } from './fields'

/** The room in which everything that was written is looked for. */
export class NotesRoom {
  constructor(private readonly page: Page) {}

  /** Looks for words, and waits until it is said what was found. */
  async lookFor(words: string): Promise<void> {
    const field = this.page.getByRole('searchbox', { name: 'Words' })
    await field.fill(words)
    await this.page.waitForURL((url) => url.searchParams.get('q') === words)
    await this.count.waitFor()
  }

  async of(person: string): Promise<void> {
    await choose(this.page.getByRole('main'), 'Person', person)
  }

  async from(day: string): Promise<void> {
    await setDay(this.page.getByRole('main'), 'From', day)
  }

  /** How much was found, in words. */
  get count(): Locator {
    return this.page.getByRole('status').filter({ hasText: /note/ })
  }

  /** What was found, each with its place and the words round the hit. */
  get hits(): Locator {
    return this.page.getByRole('region', { name: 'Found' }).getByRole('listitem')
  }
}
