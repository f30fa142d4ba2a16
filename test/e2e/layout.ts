import type { Page } from 'playwright-core'

/** How many pictures a chart may take to follow its window. */
const pictures = 20

/** What does not fit on a page: sideways scrolling, and words of headings and controls that are cut off. */
export async function misfitsIn(page: Page): Promise<string[]> {
  let found = await misfitsNow(page)
  for (let picture = 0; found.length > 0 && picture < pictures; picture += 1) {
    await page.evaluate(() => new Promise(requestAnimationFrame))
    found = await misfitsNow(page)
  }
  return found
}

function misfitsNow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 60)}”`
    const isShown = (element: HTMLElement): boolean =>
      element.checkVisibility({ visibilityProperty: true }) && element.clientWidth > 1
    const widest = (): string[] =>
      [...document.body.querySelectorAll('*')]
        .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .slice(-4)
        .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
    const { scrollWidth, clientWidth } = document.documentElement
    const sideways =
      scrollWidth > clientWidth
        ? [`the page is ${scrollWidth} wide in ${clientWidth}: ${widest().join(', ')}`]
        : []
    const isCut = (element: HTMLElement): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element)
      const wide =
        overflowX !== 'visible' && overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1
      const high = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1
      return wide || high
    }
    const words = document.querySelectorAll<HTMLElement>('h1, h2, h3, button, a, label, th, legend, summary')
    const cut = [...words]
      .flatMap((element) => [element, ...element.querySelectorAll<HTMLElement>('span, b, small')])
      .filter((element) => isShown(element) && isCut(element))
      .map((element) => `${nameOf(element)} is cut off`)
    const beyond = [...words]
      .filter((element) => isShown(element) && element.closest('[class*=scroll i], table') === null)
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${nameOf(element)} ends beyond the right edge`)
    return [...new Set([...sideways, ...cut, ...beyond])]
  })
}
