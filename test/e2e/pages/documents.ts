import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import type { SavedFile } from '../../hosts/host'
import { newFolder } from '../new-folder'
import { dropFile } from './fields'

/** The documents room: agreements, and the place where any file is verified. */
export class DocumentsRoom {
  constructor(private readonly page: Page) {}

  /** The agreements on the list, as they are read. */
  async listed(): Promise<string> {
    const list = this.page.getByRole('main').getByRole('list').first()
    return list.innerText()
  }

  /** Drops a file and gives what is said of it: the verdict, and everything beside. */
  async verify(file: Pick<SavedFile, 'name' | 'bytes'>): Promise<{ verdict: string; words: string }> {
    const { folder, remove } = newFolder()
    const path = join(folder, file.name)
    await writeFile(path, file.bytes)
    await dropFile(this.page.getByText('Drop a PDF here.'), path)
    const result = this.result(file.name)
    const verdict = result.getByRole('heading', { level: 3 })
    await verdict.waitFor()
    remove()
    return { verdict: await verdict.innerText(), words: await result.innerText() }
  }

  /** Looks for words in titles, numbers, kinds and names. */
  async find(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Find a document' }).fill(words)
  }

  /** How many are shown, as it is said. */
  count(): Promise<string> {
    return this.page.getByRole('status').filter({ hasText: 'document' }).innerText()
  }

  async open(title: string): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(title) })
      .click()
    // the paper beside it bears the same title
    await this.page.getByRole('heading', { name: title, level: 1 }).first().waitFor()
  }

  /** The part of the page that says what was found about a file of this name. */
  private result(name: string): Locator {
    return this.page.getByRole('region', { name: `What was found in ${name}` })
  }
}
