import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { SavedFile } from '../hosts/host'

/** The files that the demo leaves behind, each told in a sentence. */
export class Wishes {
  constructor(
    private readonly folder: string,
    private readonly tell: (sentence: string) => void,
  ) {}

  /** Keeps what the program saved, under the name that it has in the demo. */
  async keep(name: string, saved: SavedFile, what: string): Promise<void> {
    await writeFile(join(this.folder, name), saved.bytes)
    this.tell(`${name} is ${what}.`)
  }

  /** A picture of a screen, at the size of a small laptop. */
  async picture(page: Page, name: string, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    // a chart has its size once it is drawn
    await page.waitForFunction(() =>
      [...document.querySelectorAll('figure canvas')].every(
        (canvas) => canvas instanceof HTMLCanvasElement && canvas.style.width !== '',
      ),
    )
    await page.screenshot({ path: join(this.folder, 'screens', `${name}.png`) })
    await page.emulateMedia({ colorScheme: 'light' })
    this.tell(`screens/${name}.png is a picture of ${name.replaceAll('-', ' ')}.`)
  }
}
