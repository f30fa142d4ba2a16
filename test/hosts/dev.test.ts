import { spawn } from 'node:child_process'
import { chromium } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { chromiumFlags, requireChromium } from '../chromium'
import { Child } from './child'
import { coreThrough } from './page-client'
import { descendants, isRunning } from './processes'
import { root } from './root'
import { newRunFolder } from './run-folder'

test('npm run dev -- --web serves the page from its sources, with the core behind it', async () => {
  const folder = await newRunFolder()
  const program = new Child(
    spawn(process.execPath, ['--import', 'tsx', 'electron/dev.ts', '--web', '--data', folder.workspace], {
      cwd: root,
      env: folder.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
  const address = await program.printed(/^Plumbline is in development at (\S+)$/m)
  const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags })
  const page = await browser.newPage()
  await page.goto(address)
  await page.locator('#root > *').first().waitFor()
  expect(await page.locator('script[src="/@vite/client"]').count()).toBe(1)
  expect(await coreThrough(() => page).workspace.status()).toMatchObject({ folder: folder.workspace })
  await browser.close()
  const headers = { origin: 'https://elsewhere.example' }
  expect((await fetch(new URL('/rpc/workspace/status', address), { method: 'POST', headers })).status).toBe(
    403,
  )

  const started = await descendants(program.id)
  expect(await program.end('SIGINT')).toBe(0)
  await vi.waitUntil(() => !started.some(isRunning), { timeout: 20_000, interval: 10 })
  await folder.remove()
})
