import type { Page } from 'playwright-core'

/** All that a page holds: its text, and the values of its fields. */
export function everythingIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')].map((field) =>
      'value' in field ? String(field.value) : '',
    )
    return [document.documentElement.outerHTML, ...fields].join('\n')
  })
}
