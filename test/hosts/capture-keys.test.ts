import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { begin } from './begun'
import { type ElectronHost, launchElectron } from './launch-electron'
import { coreThrough } from './page-client'

const begun = 'Told Mara about the'
const keys = 'CommandOrControl+Shift+E'

// Nothing presses a key in every program on a real Electron but a hand, so this runs on the stand-in alone.
describe.skipIf(process.env.PLUMBLINE_ELECTRON !== undefined)('the keys that work in every program', () => {
  let host: ElectronHost
  beforeAll(async () => {
    host = await launchElectron()
    await begin(coreThrough(() => host.page))
    await host.page.reload()
  })
  afterAll(async () => {
    await host.close()
  })

  const isHeld = (): Promise<boolean> =>
    host.evaluate(({ globalShortcut }, held) => globalShortcut.isRegistered(held), keys)
  /** `press` and `take` are the stand-in's own; Electron has neither. */
  const does = (act: 'press' | 'take'): Promise<void> =>
    host.evaluate(({ globalShortcut }, told) => {
      const [name = '', held] = told.split(' ')
      Reflect.apply(Reflect.get(globalShortcut, name), globalShortcut, [held])
    }, `${act} ${keys}`)
  const dialog = () => host.page.getByRole('dialog', { name: 'Note what happened' })
  const setEverywhere = (captureEverywhere: boolean): Promise<unknown> =>
    coreThrough(() => host.page).workspace.revise({
      idleMinutes: 15,
      retentionMonths: null,
      captureEverywhere,
    })

  test('are held once the workspace is open, and bring the dialog up', async () => {
    // held since the page before: this one has to listen first
    await host.page.getByRole('navigation', { name: 'Rooms' }).waitFor()
    await vi.waitUntil(isHeld, { timeout: 20_000, interval: 20 })
    await does('press')
    await dialog().waitFor()
    await host.page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })

  test('are given back where the manager wants them in Plumbline alone', async () => {
    await setEverywhere(false)
    await host.page.reload()
    await vi.waitUntil(async () => !(await isHeld()), { timeout: 20_000, interval: 20 })
    await setEverywhere(true)
    await host.page.reload()
    await vi.waitUntil(isHeld, { timeout: 20_000, interval: 20 })
  })

  test('bring up the lock, and nothing else, while the workspace is locked', async () => {
    // held since the page before: this one has to listen first
    await host.page.getByRole('navigation', { name: 'Rooms' }).waitFor()
    await does('press')
    await dialog().getByRole('textbox', { name: 'What you saw or heard' }).fill(begun)
    // without a pause in which it would be kept anyway
    await coreThrough(() => host.page).access.lock()
    await host.page.getByRole('heading', { name: 'Locked', level: 1 }).waitFor()
    await host.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
    await does('press')
    const isUp = () =>
      host.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized() === false)
    await vi.waitUntil(isUp, { timeout: 20_000, interval: 20 })
    expect(await dialog().count()).toBe(0)
  })

  test('go on with what was being typed at the lock, and are told of quietly where another program holds them', async () => {
    await does('take')
    await host.page.getByRole('textbox', { name: 'Passphrase' }).fill('correct horse battery staple')
    await host.page.getByRole('button', { name: 'Unlock' }).click()
    await host.page
      .getByRole('navigation', { name: 'Rooms' })
      .getByRole('link', { name: 'Workspace' })
      .click()
    await host.page.keyboard.press('Control+Shift+E')
    const words = dialog().getByRole('textbox', { name: 'What you saw or heard' })
    await words.waitFor()
    expect(await words.inputValue()).toBe(begun)
    await host.page.keyboard.press('Escape')
    await host.page.getByText(/^Another program holds these keys/).waitFor()
  })
})
