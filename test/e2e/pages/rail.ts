import type { Locator, Page } from 'playwright-core'
import { isolated } from '../../../shared/domain/isolated-name'

/** Every room that the rail leads to. */
export type RoomName =
  | 'Today'
  | 'Team'
  | 'Numbers'
  | 'Goals'
  | 'Templates'
  | 'Documents'
  | 'Notes'
  | 'Workspace'

/** What is beside and above every room: the rail, the palette, and the slips that say what happened. */
export class Rail {
  constructor(private readonly page: Page) {}

  get nav(): Locator {
    return this.page.getByRole('navigation', { name: 'Rooms' })
  }

  /** Goes to a room; its head is there afterwards. */
  async goTo(room: RoomName): Promise<void> {
    await this.nav.getByRole('link', { name: new RegExp(`^${room}\\s*\\d*$`) }).click()
    await this.isOpen(room)
  }

  /** Waits until the head of a room is there, which comes with what is in it. */
  async isOpen(room: RoomName): Promise<void> {
    const title = room === 'Today' ? /day, / : room
    await this.page.getByRole('heading', { name: title, level: 1 }).waitFor()
  }

  async goToPerson(name: string): Promise<void> {
    await this.nav.getByRole('link', { name: isolated(name), exact: true }).click()
    await this.page.getByRole('heading', { name: isolated(name), level: 1 }).waitFor()
  }

  /** Whether what happened can be noted from here. */
  async canNote(): Promise<boolean> {
    return (await this.nav.getByRole('button', { name: 'Note it' }).count()) > 0
  }

  /** The palette, by its keys. */
  async openPalette(): Promise<Locator> {
    await this.page.keyboard.press('Control+k')
    const palette = this.page.getByRole('dialog', { name: 'Find anything' })
    await palette.getByRole('menuitem').first().waitFor()
    return palette
  }

  /** What the slips say that are there now. */
  slips(): Promise<string[]> {
    return this.page.getByRole('alertdialog').allInnerTexts()
  }

  slip(words: string | RegExp): Locator {
    return this.page.getByRole('alertdialog').filter({ hasText: words })
  }

  /** Waits until a slip says so, and puts it away. */
  async told(words: string | RegExp): Promise<void> {
    const slip = this.slip(words)
    await slip.waitFor()
    await slip.getByRole('button', { name: 'Close' }).click()
    await slip.waitFor({ state: 'detached' })
  }

  /** What the one indicator says of saving. */
  async saveMark(): Promise<string> {
    const mark = this.nav.getByText(/^(Saved |Saving|Everything is saved|NOT saved|Read-only)/)
    return mark.filter({ visible: true }).first().innerText()
  }

  /** What has to be known of the workspace, above the room. */
  get notices(): Locator {
    return this.page.getByRole('region', { name: 'About this workspace' })
  }

  async understand(): Promise<void> {
    await this.notices.getByRole('button', { name: 'I have read this' }).click()
    await this.notices.waitFor({ state: 'detached' })
  }

  async lockNow(): Promise<void> {
    await this.nav.getByRole('button', { name: 'Lock now' }).click()
  }
}
