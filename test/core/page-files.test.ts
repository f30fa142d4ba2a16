import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageFile, pageHeaders } from '../../electron/core/page-files'

describe('a file of the page', () => {
  let folder = ''
  let page = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-page-'))
    page = join(folder, 'page')
    await mkdir(join(page, 'assets'), { recursive: true })
    await mkdir(join(folder, 'page-beside'))
    await writeFile(join(page, 'index.html'), 'the page')
    await writeFile(join(page, 'assets/a b.js'), 'the script')
    await writeFile(join(page, 'assets/secret.key'), 'of no type that a page has')
    await writeFile(join(folder, 'outside.txt'), 'outside')
    await writeFile(join(folder, 'page-beside/beside.txt'), 'beside')
  })
  afterAll(() => rm(folder, { recursive: true }))

  const textAt = async (path: string): Promise<string | null> => {
    const file = await pageFile(page, path)
    return file === null ? null : Buffer.from(file.bytes).toString()
  }

  test('is found by its path', async () => {
    expect(await textAt('/assets/a%20b.js')).toBe('the script')
  })

  test.each(['/', '/index.html', '/people', '/people/p-1/sessions', ''])(
    'is the page itself at %j',
    async (path) => {
      expect(await textAt(path)).toBe('the page')
    },
  )

  test.each([
    '/missing.js',
    '/assets/secret.key',
    '/../outside.txt',
    '/assets/../../outside.txt',
    '/..%2Foutside.txt',
    '/%2e%2e/outside.txt',
    '/..%5Coutside.txt',
    '/..\\outside.txt',
    '/../page-beside/beside.txt',
    '/outside.txt%00.js',
    '/%',
    '/index.html/',
    '/assets.js',
  ])('is none at %s', async (path) => {
    expect(await textAt(path)).toBeNull()
  })

  test('has the type of its name', async () => {
    expect(await pageFile(page, '/')).toMatchObject({ type: 'text/html; charset=utf-8' })
    expect(await pageFile(page, '/assets/a b.js')).toMatchObject({ type: 'text/javascript; charset=utf-8' })
  })
})

describe('the policy of the page', () => {
  const policy = pageHeaders['content-security-policy'] ?? ''

  test('allows nothing inline, nothing made from text, and nothing from elsewhere', () => {
    expect(policy).not.toMatch(/unsafe|nonce|sha256|https?:|\*/)
    expect(policy).toContain("default-src 'none'")
  })

  test('lets nobody frame the page', () => {
    expect(policy).toContain("frame-ancestors 'none'")
  })
})
