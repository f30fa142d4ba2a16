import type { Locator, Page } from 'playwright-core'
import { choose, rowsOf } from './fields'

/** A target as a manager sets it. */
export type TargetWords = {
  readonly metric: string
  readonly forWhom: string
  readonly value: string
  /** `September 2026`; the running month without it. */
  readonly from?: string
  readonly reason?: string
}

/** The numbers room: metrics, their targets, and the imports. */
export class NumbersRoom {
  constructor(private readonly page: Page) {}

  async openTarget(metric: string): Promise<Locator> {
    await this.page.getByRole('button', { name: `Set a target for ${metric}` }).click()
    const dialog = this.page.getByRole('dialog', { name: /^A target for / })
    await dialog.waitFor()
    return dialog
  }

  async setTarget({ metric, forWhom, value, from, reason }: TargetWords): Promise<void> {
    const dialog = await this.openTarget(metric)
    await choose(dialog, 'For', forWhom)
    if (reason !== undefined) {
      await dialog.getByRole('textbox', { name: 'Why this person has another target' }).fill(reason)
    }
    await dialog.getByRole('textbox', { name: /a month$|^Percent$|^Minutes and seconds$/ }).fill(value)
    if (from !== undefined) await choose(dialog, 'From', from)
    await dialog.getByRole('button', { name: 'Set the target' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  /** For whom, from when and how much, for every target that counts now. */
  async targets(metric: string): Promise<string[][]> {
    const table = this.page.getByRole('table', { name: `Targets for ${metric}`, exact: true })
    await table.waitFor()
    return (await rowsOf(table)).filter((row) => row.length > 0)
  }

  async toImport(): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: 'Import a file' }).first().click()
    await this.page.getByRole('heading', { name: 'Import numbers' }).waitFor()
  }

  async openUndo(fileName: string): Promise<Locator> {
    await this.page.getByRole('button', { name: `Undo the import of ${fileName}` }).click()
    const dialog = this.page.getByRole('dialog', { name: `Undo the import of ${fileName}?` })
    await dialog.waitFor()
    return dialog
  }

  async undo(fileName: string): Promise<void> {
    const dialog = await this.openUndo(fileName)
    await dialog.getByRole('button', { name: 'Undo the import' }).click()
    await this.page
      .getByText(/undone since/)
      .first()
      .waitFor()
  }

  /** The dialogs for a figure by hand and for a metric of one's own. */
  async openDialog(button: 'Enter a figure' | 'Add a metric'): Promise<Locator> {
    await this.page.getByRole('button', { name: button }).click()
    const dialog = this.page.getByRole('dialog', { name: button })
    await dialog.waitFor()
    return dialog
  }
}
