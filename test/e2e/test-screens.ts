import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../hosts/host'
import { launchWeb } from '../hosts/launch-web'
import { badColoursIn, violationsIn } from './axe'
import { misfitsIn } from './layout'
import { Rooms } from './pages/rooms'
import type { See } from './walk'

/** What was found wrong, by screen: empty when all is well. */
type Findings = { readonly seen: Set<string>; readonly wrong: Record<string, readonly string[]> }

/** How a screen is looked at: by which light, and on how many CSS pixels. */
type Look = {
  readonly name: string
  readonly colorScheme: 'light' | 'dark'
  readonly size: { width: number; height: number }
  readonly judge: (page: Page) => Promise<readonly string[]>
}

const laptop = { width: 1280, height: 720 }
// what is left of it at a zoom of 200 %
const zoomed = { width: 640, height: 360 }

const looks: readonly Look[] = [
  {
    name: 'has nothing that axe objects to in the light',
    colorScheme: 'light',
    size: laptop,
    judge: violationsIn,
  },
  {
    name: 'has no colours that axe objects to in the dark',
    colorScheme: 'dark',
    size: laptop,
    judge: badColoursIn,
  },
  { name: 'fits at 1280 × 720', colorScheme: 'dark', size: laptop, judge: misfitsIn },
  { name: 'fits at a zoom of 200 %', colorScheme: 'light', size: zoomed, judge: misfitsIn },
]

type Walk = {
  readonly name: string
  /** Whether it goes through the sample team; else it begins at the welcome. */
  readonly sample: boolean
  readonly walk: (host: Host, see: See) => Promise<void>
}

/** Tests of every screen on a way through the program: by axe in both themes, and whether it fits on two sizes. */
export function testScreens(walks: readonly Walk[]): void {
  describe.each(walks)('every screen of $name', ({ sample, walk }) => {
    let host: Host
    const findings = new Map<Look, Findings>(looks.map((look) => [look, { seen: new Set(), wrong: {} }]))

    beforeAll(async () => {
      host = await launchWeb()
      await host.page.emulateMedia({ reducedMotion: 'reduce' })
      if (sample) await new Rooms(host.page).welcome.exploreSample()
      const see: See = async (screen) => {
        for (const [look, { seen, wrong }] of findings) {
          await host.page.emulateMedia({ colorScheme: look.colorScheme })
          await host.page.setViewportSize(look.size)
          const found = await look.judge(host.page)
          seen.add(screen)
          if (found.length > 0) wrong[screen] = found
        }
        await host.page.setViewportSize(laptop)
      }
      await walk(host, see)
    }, 600_000)
    afterAll(async () => {
      await host.close()
    })

    test.each(looks)('$name', (look) => {
      const { seen, wrong } = findings.get(look) ?? { seen: new Set(), wrong: {} }
      expect(seen.size).toBeGreaterThan(9)
      expect(wrong).toEqual({})
    })
  })
}
