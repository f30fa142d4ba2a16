import type { Locator, Page } from 'playwright-core'

/** The hints on wording under a field. */
export class WordingHints {
  constructor(private readonly page: Page) {}

  hint(place: number, count: number): Locator {
    return this.page.getByRole('group', { name: `Wording hint ${place} of ${count}` })
  }

  get all(): Locator {
    return this.page.getByRole('group', { name: /^Wording hint/ })
  }

  /** The words that the field has selected. */
  selected(): Promise<string> {
    return this.page.evaluate(() => {
      const field = document.activeElement
      if (!(field instanceof HTMLTextAreaElement)) return ''
      return field.value.slice(field.selectionStart, field.selectionEnd)
    })
  }

  /** Ticks or unticks the setting, in the room of the workspace. */
  async allow(isAllowed: boolean): Promise<void> {
    const box = this.page.getByRole('checkbox', { name: 'Hints on wording while I write' })
    await this.page.getByText('Hints on wording while I write').click()
    await box.and(this.page.locator(isAllowed ? ':checked' : ':not(:checked)')).waitFor({ state: 'attached' })
  }
}
