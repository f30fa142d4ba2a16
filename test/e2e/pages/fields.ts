import type { Locator } from 'playwright-core'

/** A file as a manager has it at hand. */
export type HandedFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** Picks one of a list by its label and its words. */
export async function choose(within: Locator, label: string, option: string | RegExp): Promise<void> {
  await listBeside(within, label).click()
  await within.page().getByRole('option', { name: option }).first().click()
}

/** The button that opens a list: it is called after its value and its label. */
export function listBeside(within: Locator, label: string): Locator {
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
export async function tick(within: Locator, kind: 'checkbox' | 'radio', words: string | RegExp): Promise<void> {
  await within.getByRole(kind, { name: words }).check({ force: true })
}

/** Hands over a file by the system's dialog. */
export async function chooseFile(within: Locator, { name, type, bytes }: HandedFile): Promise<void> {
  const [chooser] = await Promise.all([
    within.page().waitForEvent('filechooser'),
    within.getByRole('button', { name: 'Choose a file' }).click(),
  ])
  await chooser.setFiles({ name, mimeType: type, buffer: Buffer.from(bytes) })
}

/** Drops a file on what is invited to. */
export async function dropFile(target: Locator, { name, type, bytes }: HandedFile): Promise<void> {
  const content = Buffer.from(bytes).toString('base64')
  const dataTransfer = await target.evaluateHandle(
    (_element, given) => {
      const dropped = new DataTransfer()
      const all = Uint8Array.from(atob(given.content), (char) => char.charCodeAt(0))
      dropped.items.add(new File([all], given.name, { type: given.type }))
      return dropped
    },
    { name, type, content },
  )
  for (const event of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(event, { dataTransfer })
  await dataTransfer.dispose()
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
