import type { Locator, Page } from 'playwright-core'
import { dropFile, type HandedFile } from './fields'

/** The documents room: agreements, and the place where any file is verified. */
export class DocumentsRoom {
  constructor(private readonly page: Page) {}

  /** Drops a file and gives what is said of it: the verdict, and everything beside. */
  async verify(file: HandedFile): Promise<{ verdict: string; words: string }> {
    await dropFile(this.page.getByText('Drop a PDF here.'), file)
    const result = this.result(file.name)
    const verdict = result.getByRole('heading', { level: 3 })
    await verdict.waitFor()
    return { verdict: await verdict.innerText(), words: await result.innerText() }
  }

  async open(title: string): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: new RegExp(title) }).click()
    await this.page.getByRole('heading', { name: title, level: 1 }).waitFor()
  }

  /** The part of the page that says what was found about a file of this name. */
  private result(name: string): Locator {
    return this.page.getByRole('region', { name: `What was found in ${name}` })
  }
}
