import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { begin, unlock } from './begun'
import type { Host } from './host'
import { hosts } from './hosts'
import { coreThrough } from './page-client'

declare global {
  interface Window {
    firstEvent?: string
  }
}

const draft = {
  name: 'Nguyễn Thị Ánh',
  role: 'Account executive',
  startedOn: '2025-03-01',
  employment: 'employee',
  cadence: 'everyTwoWeeks',
} as const

describe.each(hosts)('Plumbline on $name', ({ launch }) => {
  let host: Host
  const core = coreThrough(() => host.page)
  beforeAll(async () => {
    host = await launch()
    await begin(core)
  })
  afterAll(async () => {
    expect(await host.close()).toBe(0)
  })

  test('opens the page without a complaint of the browser', async () => {
    const page = await host.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.reload()
    expect(await page.title()).toContain('Plumbline')
    expect(complaints).toEqual([])
    await page.close()
  })

  test('opens any room of the page by its address', async () => {
    const page = await host.newPage()
    await page.goto(new URL('/people/some-person/sessions', page.url()).href)
    expect(await page.evaluate(() => document.scripts[0]?.src)).toBe(
      await host.page.evaluate(() => document.scripts[0]?.src),
    )
    await page.waitForSelector('#root > *', { state: 'attached' })
    await page.close()
  })

  test('tells every page when something became durable', async () => {
    const other = await host.newPage()
    await other.evaluate(listenInPage)
    await core.people.add(draft)
    await other.waitForFunction(() => window.firstEvent === 'saved')
    await other.close()
  })

  test('keeps everything when it is closed and opened again', async () => {
    const added = await core.people.add(draft)
    await host.restart()
    await unlock(core)
    expect(await core.people.list()).toContainEqual(added)
  })

  test('hands over a file that the page saves, byte for byte', async () => {
    const bytes = [37, 80, 68, 70, 0, 255, 10, 13]
    const saved = await host.savedFile(() => host.page.evaluate(saveInPage, bytes))
    expect(saved.name).toBe('Łukasz Żółć.pdf')
    expect([...saved.bytes]).toEqual(bytes)
  })
})

/** Runs in the page: keeps the kind of the first event; resolves once the page is sure to be told. */
async function listenInPage(): Promise<void> {
  const keep = (kind: string): void => {
    if (kind !== 'state') window.firstEvent ??= kind
  }
  if (window.plumbline !== undefined) {
    window.plumbline.onEvent(({ kind }) => keep(kind))
    return
  }
  const events = new EventSource('/events')
  events.onmessage = ({ data }) => keep(JSON.parse(data).kind)
  await new Promise((open) => events.addEventListener('open', open))
}

/** Runs in the page: saves a file in the way that its host has. */
async function saveInPage(numbers: number[]): Promise<void> {
  const file = { name: 'Łukasz Żółć.pdf', bytes: new Uint8Array(numbers) }
  if (window.plumbline !== undefined) {
    await window.plumbline.saveFile(file)
    return
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([file.bytes], { type: 'application/pdf' }))
  link.download = file.name
  link.click()
}
