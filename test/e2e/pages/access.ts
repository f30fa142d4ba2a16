import type { Locator, Page } from 'playwright-core'

/** What stands in the place of the rooms while nobody may read them. */
export class AccessPages {
  constructor(private readonly page: Page) {}

  private get main(): Locator {
    return this.page.getByRole('main')
  }

  async choosePassphrase(passphrase: string, again = passphrase): Promise<void> {
    await this.main.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
    await this.main.getByRole('textbox', { name: 'The same once more' }).fill(again)
    await this.main.getByRole('button', { name: /^(Go on to the recovery code|Encrypt)$/ }).click()
  }

  /** The nine words as they are shown. */
  async code(): Promise<string[]> {
    const words = this.main.getByRole('list', { name: 'Recovery code' }).getByRole('listitem')
    await words.first().waitFor()
    return (await words.allInnerTexts()).map((text) => text.replace(/[^a-z]/g, ''))
  }

  /** Types the two words back that are asked for; all nine of them. */
  async keepCode(): Promise<string> {
    const words = await this.code()
    for (const field of await this.main.getByRole('textbox').all()) {
      const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.innerText ?? '')
      await field.fill(words[Number(label.replace('Word ', '')) - 1] ?? '')
    }
    await this.main.getByRole('button', { name: 'I have kept the code' }).click()
    return words.join(' ')
  }

  async isLocked(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Locked', level: 1 }).waitFor()
  }

  async tryPassphrase(passphrase: string): Promise<void> {
    await this.main.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
    await this.main.getByRole('button', { name: 'Unlock' }).click()
  }

  async unlock(passphrase: string): Promise<void> {
    await this.isLocked()
    await this.tryPassphrase(passphrase)
    await this.page.getByRole('heading', { name: 'Locked' }).waitFor({ state: 'detached' })
  }

  async tryCode(words: string): Promise<void> {
    const field = this.main.getByRole('textbox', { name: 'Recovery code' })
    if ((await field.count()) === 0) {
      await this.main.getByRole('button', { name: 'Use the recovery code' }).click()
    }
    await field.fill(words)
    await this.main.getByRole('button', { name: 'Unlock' }).click()
  }

  async unlockByCode(words: string): Promise<void> {
    await this.tryCode(words)
    await this.page.getByRole('heading', { name: 'Locked' }).waitFor({ state: 'detached' })
  }

  /** What was found damaged and what is readable, as it is told before anything is done. */
  async damage(): Promise<string> {
    await this.page.getByRole('heading', { name: 'Part of this workspace is damaged' }).waitFor()
    return this.main.innerText()
  }

  async openReadOnly(): Promise<void> {
    await this.main.getByRole('button', { name: 'Open to read only' }).click()
    await this.isIn()
  }

  async askToGoOn(): Promise<Locator> {
    await this.main.getByRole('button', { name: 'Go on with what is readable' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Go on with what is readable?' })
    await dialog.waitFor()
    return dialog
  }

  /** Goes on with what is readable; the consequence as it was told before. */
  async goOn(): Promise<string> {
    const dialog = await this.askToGoOn()
    const told = await dialog.innerText()
    await dialog.getByRole('button', { name: 'Go on' }).click()
    await this.isIn()
    return told
  }

  async isIn(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Rooms' }).waitFor()
  }

  /** Lets this computer alone open the workspace. */
  async chooseThisComputer(): Promise<void> {
    await this.main.getByRole('button', { name: 'This computer only' }).click()
  }

  async openByThisComputer(): Promise<void> {
    await this.main.getByRole('button', { name: 'Open with this computer' }).click()
    await this.isIn()
  }

  async saveCode(): Promise<void> {
    await this.main.getByRole('button', { name: 'Save as a text file' }).click()
  }

  /** Waits until a refusal says so. */
  async isRefused(words: RegExp): Promise<void> {
    await this.main.getByRole('alert').filter({ hasText: words }).waitFor()
  }

  /** What was refused, in words. */
  refusal(): Promise<string> {
    return this.main.getByRole('alert').innerText()
  }

  /** Restores the newest backup of a folder; what it holds, as it was told before. */
  async restore(folder: string, passphrase: string): Promise<string> {
    await this.main.getByRole('button', { name: 'Restore from a backup' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Restore from a backup' })
    await dialog.getByRole('textbox', { name: 'Folder with backups' }).fill(folder)
    await dialog.getByRole('button', { name: 'Look for backups' }).click()
    await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
    await dialog.getByRole('button', { name: 'See what it holds' }).click()
    await dialog.getByText(/Every byte of it was read/).waitFor()
    const told = await dialog.innerText()
    await dialog.getByRole('button', { name: 'Restore this backup' }).click()
    await dialog.waitFor({ state: 'detached' })
    return told
  }
}
