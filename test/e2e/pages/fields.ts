import type { Locator } from 'playwright-core'

/** A file as a manager has it at hand. */
export type HandedFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** Picks one of a list by its label and its words. */
export async function choose(within: Locator, label: string, option: string | RegExp): Promise<void> {
  await listBeside(within, label).click()
  await within.page().getByRole('option', { name: option }).first().click()
}

/** The button that opens a list: it is called after its value and its label. */
function listBeside(within: Locator, label: string): Locator {
  return within.getByRole('button', { name: new RegExp(`${escaped(label)}$`) })
}

/** Types a day into its parts, whichever order the locale puts them in. */
export async function setDay(within: Locator, label: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  const group = within.getByRole('group', { name: label, exact: true }).first()
  for (const [part, digits] of Object.entries({ month, day: date, year })) {
    const segment = group.getByRole('spinbutton', { name: new RegExp(`^${part},`) })
    await segment.click()
    await segment.pressSequentially(digits)
  }
}

/** Ticks a box, or one answer of a few, by its words. */
export async function tick(
  within: Locator,
  kind: 'checkbox' | 'radio',
  words: string | RegExp,
): Promise<void> {
  await within.getByRole(kind, { name: words }).check({ force: true })
}

/** Rates each row of a matrix with a digit, as its keys do. */
export async function rateRows(within: Locator, level: number): Promise<void> {
  for (const row of await within.getByRole('radiogroup').all()) {
    await row.getByRole('radio').first().focus()
    await within.page().keyboard.press(String(level))
    await row.getByRole('radio', { name: new RegExp(`^${level}\\b`), checked: true }).waitFor()
  }
}

/** Hands over a file by the system's dialog. */
export async function chooseFile(within: Locator, { name, type, bytes }: HandedFile): Promise<void> {
  const [chooser] = await Promise.all([
    within.page().waitForEvent('filechooser'),
    within.getByRole('button', { name: 'Choose a file' }).click(),
  ])
  await chooser.setFiles({ name, mimeType: type, buffer: Buffer.from(bytes) })
}

/** Drops a file of the disk on what is invited to, as the system's file manager does. */
export async function dropFile(target: Locator, path: string): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (box === null) throw new Error('There is nothing to drop a file on')
  const page = target.page()
  const debuggerOfPage = await page.context().newCDPSession(page)
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    // 1 stands for a copy
    const data = { items: [], files: [path], dragOperationsMask: 1 }
    await debuggerOfPage.send('Input.dispatchDragEvent', { type, ...place, data })
  }
  await debuggerOfPage.detach()
}

/** The words of a table, row by row, heads included. */
export async function rowsOf(table: Locator): Promise<string[][]> {
  const rows = await table.getByRole('row').all()
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.getByRole('cell').or(row.getByRole('rowheader')).allInnerTexts()
      return cells.map((text) => text.replaceAll(/\s+/g, ' ').trim())
    }),
  )
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
