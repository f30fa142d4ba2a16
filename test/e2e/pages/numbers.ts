import type { Locator, Page } from 'playwright-core'
import { choose, rowsOf, tick } from './fields'

/** A target as a manager sets it. */
export type TargetWords = {
  readonly metric: string
  readonly forWhom: string | RegExp | RegExp
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
    await dialog
      .getByRole('textbox', { name: /^How m|^Percent$|^Minutes and seconds$|^Points from / })
      .fill(value)
    if (from !== undefined) await choose(dialog, 'From', from)
    await dialog.getByRole('button', { name: 'Set the target' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  /** Sets both ends of a range for a role. */
  async setRange(metric: string, given: { forWhom: string; atLeast: string; atMost: string }): Promise<void> {
    const dialog = await this.openTarget(metric)
    await choose(dialog, 'For', given.forWhom)
    await dialog.getByRole('textbox', { name: /^At least, / }).fill(given.atLeast)
    await dialog.getByRole('textbox', { name: /^At most, / }).fill(given.atMost)
    await dialog.getByRole('button', { name: 'Set the target' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  /** Asks for the folder that exports are imported from. */
  async openFolder(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Choose a folder to import from' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Which folder do exports come into?' })
    await dialog.waitFor()
    return dialog
  }

  /** Adds a metric that comes with Plumbline, and gives what it was said to count. */
  async addPreset(name: string): Promise<string> {
    const dialog = await this.openDialog('Add a metric')
    await choose(dialog, 'Which one', name)
    const counts = await dialog.getByText(/ is better\. /).innerText()
    await dialog.getByRole('button', { name: 'Add the metric' }).click()
    await dialog.waitFor({ state: 'detached' })
    return counts
  }

  /** Adds a share of two counts that is best within a range. */
  async addShareInRange(share: { name: string; counted: string; outOf: string }): Promise<void> {
    const dialog = await this.openDialog('Add a metric')
    await choose(dialog, 'What it is', 'A share of two counts, in percent')
    await dialog.getByRole('textbox', { name: 'Name' }).fill(share.name)
    await dialog.getByRole('textbox', { name: 'What is counted' }).fill(share.counted)
    await dialog.getByRole('textbox', { name: 'Out of what' }).fill(share.outOf)
    await tick(dialog, 'radio', 'Within a range')
    await dialog.getByRole('button', { name: 'Add the metric' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  /** Enters a figure of today by hand, field by field; the dialog stays where it is refused. */
  async enterFigure(
    metric: string,
    person: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<Locator> {
    const dialog = await this.openDialog('Enter a figure')
    await choose(dialog, 'Metric', metric)
    await choose(dialog, 'Person', person)
    for (const [label, figure] of Object.entries(fields)) {
      await dialog.getByRole('textbox', { name: label, exact: true }).fill(figure)
    }
    await dialog.getByRole('button', { name: 'Enter the figure' }).click()
    return dialog
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
