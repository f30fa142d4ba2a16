import axe from 'axe-core'
import type { Page } from 'playwright-core'
import * as z from 'zod'

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

const resultSchema = z.object({
  passes: z.array(z.object({ id: z.string() })).min(1),
  violations: z.array(
    z.object({
      id: z.string(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string() })),
    }),
  ),
})

/** What axe has against a page as it stands, one line an element; empty when there is nothing. */
export function violationsIn(page: Page): Promise<string[]> {
  return objectionsTo(page, everything)
}

/** What axe has against the colours alone: all that another theme can change. */
export function badColoursIn(page: Page): Promise<string[]> {
  return objectionsTo(page, colours)
}

async function objectionsTo(page: Page, runOnly: typeof everything | typeof colours): Promise<string[]> {
  // through the debugger, which the content policy of the page does not bind
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) await page.evaluate(axe.source)
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] })
  const result: unknown = await page.evaluate(`axe.run(document, ${options})`)
  return resultSchema
    .parse(result)
    .violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    )
}
