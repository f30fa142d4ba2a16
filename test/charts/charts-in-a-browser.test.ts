import axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyCases, quarterCases } from './cases'
import { drawingCases } from './drawing-cases'
import type { Difference } from './harness/compare-pictures'
import { type Harness, type HarnessPage, launchHarness } from './open-harness'
import { planCases } from './plan-cases'

const names = [
  ...quarterCases.map(({ name }) => `quarter ${name}`),
  ...historyCases.map(({ name }) => `history ${name}`),
  ...planCases.map(({ name }) => name),
  ...drawingCases.map(({ name }) => name),
]

let harness: Harness
let wide: HarnessPage
let narrow: HarnessPage

beforeAll(async () => {
  harness = await launchHarness()
  wide = await harness.open()
  narrow = await harness.open({ widthPx: 360 })
  await lookAt(wide.page)
  await lookAt(narrow.page)
})
afterAll(() => harness.close())

const chart = (page: Page, name: string): Locator => page.locator(`[data-case="${name}"]`)

/** Photographs the page, or only what is in the window, to compare its parts as they are seen now. */
async function lookAt(page: Page, fullPage = true): Promise<void> {
  const png = await page.screenshot({ fullPage })
  await page.evaluate((given) => window.takeIn(given), png.toString('base64'))
}

/** How the chart on the screen differs from the drawing that was recorded of it. */
async function differenceOnPaper(page: Page, name: string): Promise<Difference> {
  const [screen, paper] = [
    await chart(page, name).locator('canvas').boundingBox(),
    await chart(page, name).locator('.paper svg').boundingBox(),
  ]
  if (screen === null || paper === null) throw new Error(`${name} is not to be seen`)
  return page.evaluate(([one, other]) => window.compareRegions(one, other), [screen, paper] as const)
}

async function photograph(part: Locator): Promise<string> {
  return (await part.screenshot()).toString('base64')
}

/**
 * Measured when this was written: at most 0.0096 of the pixels, 1.33 on average and 2.2 pixels of ink in the worst square, all
 * from the smoothing of edges. A label moved by one pixel is 3.0 on average.
 */
const alike = { share: 0.012, mean: 1.6, worst: 3 }
const isAlike = ({ share, mean, worst }: Difference): boolean =>
  share <= alike.share && mean <= alike.mean && worst <= alike.worst

/** A chart of each kind, of which some marks are taken out one by one. */
const kinds = [
  'quarter behind',
  'quarter with a forecast',
  'history conversion',
  'history deals',
  ...planCases.map(({ name }) => name).filter((name) => name !== 'quarter with a forecast'),
  ...drawingCases.map(({ name }) => name),
]

describe('a chart on paper', () => {
  test.each(names)('looks as it does on the screen: %s', async (name) => {
    for (const { page } of [wide, narrow]) {
      const found = await differenceOnPaper(page, name)
      expect(found.drawnPixels).toBeGreaterThan(drawingCases.some((each) => each.name === name) ? 200 : 1000)
      expect(found.share).toBeLessThanOrEqual(alike.share)
      expect(found.mean).toBeLessThanOrEqual(alike.mean)
      expect(found.worst).toBeLessThanOrEqual(alike.worst)
    }
  })

  test.each(kinds)('is told from one in which a mark is missing: %s', async (name) => {
    const { page } = wide
    const paper = chart(page, name).locator('.paper svg')
    await paper.scrollIntoViewIfNeeded()
    const marks = paper.locator('path, text')
    const all = await marks.count()
    const looked = Array.from({ length: 5 }, (_, part) => Math.floor((part * (all - 1)) / 4))
    let seen = 0
    await lookAt(page, false)
    const region = await paper.boundingBox()
    if (region === null) throw new Error(`${name} is not to be seen`)
    for (const place of new Set(looked)) {
      await marks.nth(place).evaluate((mark) => mark.setAttribute('visibility', 'hidden'))
      await lookAt(page, false)
      const missing = await page.evaluate((given) => window.changedInk(given), region)
      const found = await differenceOnPaper(page, name)
      await marks.nth(place).evaluate((mark) => mark.removeAttribute('visibility'))
      await lookAt(page, false)
      // a faint one, or one that lies wholly under others, is not missed
      if (missing <= 2 * alike.worst) continue
      seen += 1
      expect(isAlike(found), `mark ${place} of ${all}, ${missing} pixels of ink`).toBe(false)
    }
    expect(seen).toBeGreaterThan(0)
    await page.evaluate(() => scrollTo(0, 0))
    await lookAt(page)
  })

  test.each([
    ['a label one pixel to the side', 'text:last-of-type', 'transform', 'translate(1 0)'],
    ['a solid line for a dotted one', 'path[stroke-dasharray]', 'stroke-dasharray', 'none'],
    ['a value in another ink', 'path[stroke="#1b2430"]', 'stroke', '#5a6472'],
    ['a missing bob', 'path[fill="#124a6b"]', 'opacity', '0'],
  ])('is told from one with %s', async (_, selector, attribute, value) => {
    const drawing = chart(wide.page, 'quarter behind').locator('.paper svg')
    const mark = await drawing.locator(selector).first().elementHandle()
    const before = await mark?.getAttribute(attribute)
    await mark?.evaluate((element, to) => element.setAttribute(...to), [attribute, value] as const)
    await lookAt(wide.page, false)
    const found = await differenceOnPaper(wide.page, 'quarter behind')
    await mark?.evaluate((element, name) => element.removeAttribute(name), attribute)
    if (typeof before === 'string') {
      await mark?.evaluate((element, to) => element.setAttribute(...to), [attribute, before] as const)
    }
    expect(isAlike(found)).toBe(false)
  })

  test('has no words under 12 px', async () => {
    for (const { page } of [wide, narrow]) {
      const sizes = await page
        .locator('svg text')
        .evaluateAll((texts) => texts.map((text) => Number(text.getAttribute('font-size'))))
      expect(sizes.length).toBeGreaterThan(300)
      expect(Math.min(...sizes)).toBe(12)
    }
  })

  test('names where it stands today and what is to go, however little room there is', async () => {
    for (const { page } of [wide, narrow]) {
      const words = await chart(page, 'quarter German amounts').locator('.paper text').allTextContents()
      const said = words.join(' | ').replaceAll('\u00a0', ' ')
      expect(said).toContain('37.520.615,25 € today')
      expect(said).toContain('4.468.930 € under')
      expect(said).toContain('37.379.654,10 € to go')
    }
  })
})

describe('a recording context', () => {
  test('writes transforms, dashes, opacity and the baseline of text into the marks', async () => {
    const marks = await wide.page.evaluate(() => {
      const real = document.createElement('canvas').getContext('2d')
      if (real === null) throw new Error('No canvas')
      const { context, marks } = window.recordingContext(real)
      context.save()
      context.translate(10, 20)
      context.scale(2, 2)
      context.setLineDash([1, 4])
      context.lineWidth = 3
      context.strokeStyle = 'rgba(255, 0, 0, 0.5)'
      context.beginPath()
      context.moveTo(0, 0)
      context.lineTo(5, 0)
      context.stroke()
      context.restore()
      context.fillStyle = 'rebeccapurple'
      context.fillRect(1, 2, 3, 4)
      context.font = '600 14px "Source Sans 3"'
      context.textBaseline = 'middle'
      context.textAlign = 'right'
      context.fillText('42', 100, 50)
      context.fillStyle = 'transparent'
      context.fillRect(0, 0, 9, 9)
      return [...marks()]
    })
    expect(marks).toHaveLength(3)
    expect(marks[0]).toMatchObject({
      d: 'M10 20L20 20',
      stroke: '#ff0000',
      strokeWidth: 6,
      dash: [2, 8],
    })
    expect(marks[0]).toHaveProperty('opacity', expect.closeTo(0.5, 1))
    expect(marks[1]).toMatchObject({ d: 'M1 2L4 2L4 6L1 6Z', fill: '#663399', opacity: 1 })
    expect(marks[2]).toMatchObject({ text: '42', x: 100, size: 14, strong: true, anchor: 'end' })
    expect(marks[2]).toHaveProperty('y', expect.closeTo(53, 0))
  })

  test('forgets what was drawn before the canvas was cleared', async () => {
    const left = await wide.page.evaluate(() => {
      const real = document.createElement('canvas').getContext('2d')
      if (real === null) throw new Error('No canvas')
      const { context, marks } = window.recordingContext(real)
      context.fillRect(0, 0, 5, 5)
      context.clearRect(0, 0, 300, 150)
      return marks().length
    })
    expect(left).toBe(0)
  })

  test.each([
    [
      'a gradient',
      'context.fillStyle = context.createLinearGradient(0, 0, 1, 1); context.fillRect(0, 0, 9, 9)',
    ],
    ['a path in a clip', 'context.rect(0, 0, 5, 5); context.clip(); context.fillRect(0, 0, 9, 9)'],
    ['translucent text', 'context.globalAlpha = 0.5; context.fillText("a", 0, 9)'],
    ['outlined text', 'context.strokeText("a", 0, 9)'],
    ['a picture', 'context.drawImage(context.canvas, 0, 0)'],
    ['a ready-made path', 'context.stroke(new Path2D("M0 0L1 1"))'],
  ])('refuses %s', async (what, drawing) => {
    const refused = wide.page.evaluate(`{
      const { context } = window.recordingContext(document.createElement('canvas').getContext('2d'))
      ${drawing}
    }`)
    await expect(refused).rejects.toThrow(`A chart on paper cannot have`)
    await expect(refused).rejects.toThrow(what)
  })
})

describe('a chart on the screen', () => {
  test('is read point by point with the keyboard', async () => {
    const { page } = wide
    const figure = page.getByRole('figure', { name: /^Closed deals this quarter: 17 of 42/ }).first()
    const slider = figure.getByRole('slider', { name: 'Read the chart point by point' })
    await slider.focus()
    expect(await slider.getAttribute('aria-valuetext')).toBe('20 November: 17 of 42, even pace 24')
    await page.keyboard.press('Home')
    expect(await slider.getAttribute('aria-valuetext')).toBe('5 October: 1 of 42, even pace 1.9')
    await page.keyboard.press('ArrowRight')
    expect(await slider.getAttribute('aria-valuetext')).toBe('7 October: 2 of 42, even pace 3')
    expect(await figure.getByText('7 October').first().isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await figure.locator('strong').count()).toBe(0)
    await slider.blur()
  })

  test('shows the point that is nearest to the pointer, until the pointer leaves', async () => {
    const { page } = wide
    const figure = chart(page, 'history conversion').getByRole('figure')
    await figure.getByRole('slider').hover({ position: { x: 130, y: 60 } })
    expect(await figure.locator('strong').textContent()).toBe('24.7\u00a0%')
    await page.mouse.move(0, 0)
    expect(await figure.locator('strong').count()).toBe(0)
  })

  test('opens the same numbers as a table', async () => {
    const { page } = wide
    const figure = chart(page, 'history deals').getByRole('figure')
    await figure.getByRole('button', { name: 'Show as table' }).click()
    expect(await figure.getByRole('row').count()).toBe(14)
    expect(await figure.getByRole('row', { name: /^October 2026/ }).textContent()).toBe(
      'October 2026101471\u00a0%',
    )
    await figure.getByRole('button', { name: 'Hide table' }).click()
    expect(await figure.getByRole('row').count()).toBe(0)
  })

  test('changes with the theme while it is open', async () => {
    const only = 'behind'
    const { page } = await harness.open({ only })
    const canvas = chart(page, 'quarter behind').locator('canvas')
    const light = await photograph(canvas)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark')
    const changed = await photograph(canvas)
    expect(changed).not.toBe(light)
    const { page: dark } = await harness.open({ only, theme: 'dark' })
    expect(changed).toBe(await photograph(chart(dark, 'quarter behind').locator('canvas')))
    await page.emulateMedia({ colorScheme: 'light' })
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'light')
    expect(await photograph(canvas)).toBe(light)
  })

  test('is sharp again when the page is zoomed', async () => {
    const { page } = await harness.open({ only: 'behind' })
    const width = (): Promise<number> =>
      chart(page, 'quarter behind')
        .locator('canvas')
        .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.width : 0))
    expect(await width()).toBe(668)
    const session = await page.context().newCDPSession(page)
    const screen = { width: 740, height: 500, deviceScaleFactor: 2, mobile: false }
    await session.send('Emulation.setDeviceMetricsOverride', screen)
    await expect.poll(width).toBe(1336)
    await session.send('Emulation.setDeviceMetricsOverride', { ...screen, width: 493, deviceScaleFactor: 3 })
    await expect.poll(width).toBe(2004)
  })

  test('fetches chart.js apart from the page, when the first chart is wanted', async () => {
    const entry = await wide.page.evaluate(async () => {
      const script = document.querySelector('script[src]')?.getAttribute('src') ?? ''
      return (await fetch(script)).text()
    })
    expect(entry.length).toBeGreaterThan(10_000)
    expect(entry).not.toContain('registerables')
    expect(entry).not.toContain('acquireContext')
  })

  test.each(['light', 'dark'] as const)('has no barrier that axe can find: %s', async (theme) => {
    const { page } = await harness.open({ only: 'German amounts', theme })
    const figure = chart(page, 'quarter German amounts')
    await figure.getByRole('button', { name: 'Show as table' }).click()
    await figure.getByRole('slider').focus()
    await page.evaluate(axe.source)
    const { violations, passes } = await page.evaluate(() => window.axe.run())
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    expect(passes.length).toBeGreaterThan(10)
  })

  test('breaks no rule of the content policy and complains of nothing', () => {
    expect(wide.complaints).toEqual([])
    expect(narrow.complaints).toEqual([])
  })
})
