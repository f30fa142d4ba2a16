import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasTool, needs, run } from '../helpers/outside-tool'
import { Child } from '../hosts/child'
import { root } from '../hosts/root'
import { signaturesOf } from './judged-pdf'
import { newFolder } from './new-folder'
import { namesOfTheTeam } from './the-team'

const papers = ['agreement.pdf', 'person-sheet.pdf', 'session-record.pdf']

/** The pictures that the README has a use for. */
const screens = [
  'today-light',
  'today-dark',
  'team',
  'person',
  'session',
  'face-to-face',
  'signing',
  'import',
  'numbers',
  'documents',
  'sheet',
]

function startDemo(...args: readonly string[]): Child {
  return new Child(
    spawn(process.execPath, ['--import', 'tsx', 'test/demo/demo.ts', ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
}

describe('npm run demo', () => {
  const { folder, remove } = newFolder()
  let demo: Child
  let code: number | null
  beforeAll(async () => {
    demo = startDemo(folder)
    code = await demo.ended
  }, 240_000)
  afterAll(remove)

  test('ends well, and says in a sentence what each file is', () => {
    expect({ code, output: demo.output }).toEqual({
      code: 0,
      output: expect.stringContaining(`Everything is in ${folder}.`),
    })
    for (const paper of [...papers, 'authority.pem']) expect(demo.output).toContain(`${paper} is `)
  })

  test.skipIf(!hasTool('qpdf'))(`writes papers that are sound for qpdf${needs('qpdf')}`, () => {
    for (const paper of papers) {
      expect({ paper, code: run('qpdf', '--check', join(folder, paper)).code }).toEqual({ paper, code: 0 })
    }
  })

  test.skipIf(!hasTool('pdfsig'))(`writes an agreement that both have signed${needs('pdfsig')}`, () => {
    const authority = hasTool('certutil') ? join(folder, 'authority.pem') : null
    expect(signaturesOf(join(folder, 'agreement.pdf'), authority)).toEqual({
      valid: 2,
      trusted: authority === null ? 0 : 2,
      wholeFile: 1,
      mismatches: 0,
    })
  })

  test.skipIf(!hasTool('pdftotext'))(`writes names as they are${needs('pdftotext')}`, () => {
    const { text } = run('pdftotext', join(folder, 'agreement.pdf'), '-')
    const plain = text.replaceAll(/[\u202a-\u202c\u200e\u200f]/g, '').replaceAll(/\s+/g, ' ')
    for (const name of namesOfTheTeam) expect(plain).toContain(name)
  })

  test('takes a picture of every screen of the README', () => {
    const taken = readdirSync(join(folder, 'screens'))
    for (const screen of screens) {
      expect(taken).toContain(`${screen}.png`)
      const file = join(folder, 'screens', `${screen}.png`)
      expect(sizeOf(readFileSync(file))).toEqual({ width: 1280, height: 800 })
      expect(statSync(file).size).toBeGreaterThan(20_000)
    }
  })

  test('says what is missing when it is not told where to write', async () => {
    const lost = startDemo()
    expect(await lost.ended).toBe(1)
    expect(lost.output).toBe('Say where the files shall go: npm run demo -- DIR\n')
  })
})

/** Width and height of a PNG: big-endian in its first chunk (PNG specification, 11.2.1). */
function sizeOf(png: Buffer): { width: number; height: number } {
  expect(png.toString('latin1', 1, 4)).toBe('PNG')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}
