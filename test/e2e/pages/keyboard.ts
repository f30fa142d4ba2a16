import type { Page } from 'playwright-core'

/** More stops than any room has: a document with a row of fields for every target is the longest. */
const enough = 400
/** How long a page may take to show what comes next. */
const patienceMs = 30_000

/** Where Tab stops on a page, and whether that can be seen. */
export type Stop = { readonly what: string; readonly isSeen: boolean }

/** A manager who uses no mouse. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys)
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.insertText(text)
  }

  /** Key by key, as a field of digits wants it. */
  typeSlowly(text: string): Promise<void> {
    return this.page.keyboard.type(text)
  }

  /** Goes on by Tab, round and round, until what is called so is there: `tabTo('button "Start mine"')`. */
  async tabTo(what: string | RegExp): Promise<void> {
    const passed: string[] = []
    for (const until = Date.now() + patienceMs; Date.now() < until; ) {
      const here = await this.here()
      if (typeof what === 'string' ? here.startsWith(what) : what.test(here)) return
      passed.push(here)
      await this.press('Tab')
    }
    throw new Error(`Tab never came to ${what}, but to ${[...new Set(passed)].join(', ')}`)
  }

  /** Goes there and presses Enter, as on a button or a link. */
  async enter(what: string | RegExp): Promise<void> {
    await this.tabTo(what)
    await this.press('Enter')
  }

  /** Goes there and writes in the place of what is there. */
  async write(what: string | RegExp, text: string): Promise<void> {
    await this.tabTo(what)
    await this.press('Control+a')
    await this.type(text)
  }

  /** Goes there and ticks it. */
  async tick(what: string | RegExp): Promise<void> {
    await this.tabTo(what)
    await this.press('Space')
  }

  /**
   * Once round the page by Tab. Rejects where Tab does not come back to its first stop: then something holds the
   * focus and lets it go no further.
   */
  async round(): Promise<Stop[]> {
    const stops: Stop[] = []
    await this.press('Tab')
    for (let number = 1; number < enough; number += 1) {
      const what = await this.here()
      const focused = await this.page.evaluate(lookOfStop, { number, arriving: true })
      if (focused === null && stops.length > 0) return stops
      await this.press('Tab')
      if (focused === null) continue
      const left = await this.page.evaluate(lookOfStop, { number, arriving: false })
      // what vanished with its focus cannot be compared
      stops.push({ what, isSeen: left === null || left !== focused })
    }
    throw new Error(`Tab does not come round, but stops at ${stops.map(({ what }) => what).join(', ')}`)
  }

  /** Role and name of what has the focus, as assistive technology hears it. */
  private async here(): Promise<string> {
    const focused = this.page.locator(':focus')
    if ((await focused.count()) === 0) return 'nothing'
    // the focus may go while we ask, when what had it goes
    const told = await focused
      .first()
      .ariaSnapshot({ timeout: 1000 })
      .catch(() => '- nothing')
    const [line = ''] = told.split('\n')
    return line.replace(/^- /, '')
  }
}

/**
 * Runs in the page: how a stop looks, with its label and its group. Arriving, it is what has the focus, and gets its
 * number; else it is the one of that number. Null where there is none, or Tab has been there before.
 */
function lookOfStop({ number, arriving }: { number: number; arriving: boolean }): string | null {
  const element = arriving ? document.activeElement : document.querySelector(`[data-stop="${number}"]`)
  if (!(element instanceof HTMLElement) || element === document.body) return null
  if (arriving) {
    if (element.dataset.stop !== undefined) return null
    element.dataset.stop = String(number)
  }
  const label = element.closest('label')
  const around = [element, label, element.closest('[role=group]'), ...(label?.querySelectorAll('span') ?? [])]
  const looks = around.map((each) => {
    if (each === null) return null
    const { outline, boxShadow, backgroundColor, borderColor } = getComputedStyle(each)
    return [outline, boxShadow, backgroundColor, borderColor]
  })
  return JSON.stringify(looks)
}
