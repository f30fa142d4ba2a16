import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf, isBarrel } from './helpers/source-imports'

/**
 * Who may import whom. `may` names folders by a slash at their end, packages, `node:*` for Node's own modules, and
 * `*` for any package; `never` takes some of them back. `instead` is what to do where the wish comes up.
 */
type Rule = {
  readonly folder: string
  readonly may: readonly string[]
  readonly never?: readonly string[]
  readonly instead: string
}

/** The first rule whose folder a file is in counts. */
const rules: readonly Rule[] = [
  {
    folder: 'shared/domain/',
    may: ['shared/domain/', 'zod'],
    instead: 'pass the value in',
  },
  {
    folder: 'shared/contract/',
    may: ['shared/contract/', 'shared/domain/', 'zod', '@orpc/contract'],
    instead: 'decide in shared/domain and do in electron/core',
  },
  {
    folder: 'electron/core/',
    may: ['electron/core/', 'shared/', 'node:*', '*'],
    never: ['electron', 'node:http', 'node:http2', 'node:https', 'react', 'react-dom', '@orpc/client'],
    instead: 'a message or a port that each host carries',
  },
  {
    folder: 'electron/preload/',
    may: ['electron/preload/', 'shared/', 'electron'],
    instead: 'a function of the bridge that main answers',
  },
  {
    folder: 'electron/main/',
    may: ['electron/main/', 'electron/core/', 'shared/', 'electron', 'node:*'],
    instead: 'electron/core, which both hosts carry',
  },
  {
    folder: 'electron/web/',
    may: ['electron/web/', 'electron/core/', 'shared/', 'node:*'],
    instead: 'electron/core, which both hosts carry',
  },
  {
    folder: 'electron/command-line/',
    may: ['electron/command-line/', 'electron/core/', 'electron/fresh-build', 'shared/', 'node:*', 'zod'],
    instead: 'electron/core, which the hosts carry as well',
  },
  {
    folder: 'electron/',
    may: ['electron/', 'node:*', 'electron-builder', 'electron-vite', 'vite'],
    never: ['electron/core/', 'electron/main/', 'electron/preload/'],
    instead: 'the built program: what starts, develops and packages it is no part of it',
  },
  {
    folder: 'renderer/components/',
    may: ['renderer/components/', 'renderer/charts/', 'renderer/styles/', 'shared/domain/', '*'],
    never: ['electron', '@orpc/client', '@orpc/tanstack-query', '@tanstack/react-query'],
    instead: 'props and events: the page asks and passes the answer down',
  },
  {
    folder: 'renderer/charts/',
    may: ['renderer/charts/', 'renderer/styles/', 'shared/domain/', '*'],
    never: ['electron', '@orpc/client', '@orpc/tanstack-query', '@tanstack/react-query'],
    instead: 'props and events: the page asks and passes the answer down',
  },
  {
    folder: 'renderer/pages/',
    may: ['renderer/components/', 'renderer/charts/', 'renderer/api/', 'renderer/styles/', 'shared/', '*'],
    never: ['electron'],
    instead: 'renderer/api to ask, renderer/components to share',
  },
  {
    folder: 'renderer/',
    may: ['renderer/', 'shared/', '*'],
    never: ['electron'],
    instead: 'renderer/api',
  },
]

const root = resolve(import.meta.dirname, '..')
const folders = ['electron', 'renderer', 'shared', 'test']
const tops = [...folders, 'resources'].map((folder) => `${folder}/`)
const files = folders.flatMap((folder) => filesBelow(folder))
const sources = files.filter((file) => /\.(ts|tsx|js|mjs)$/.test(file))
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

describe('the house', () => {
  test('lets each folder import only what it may', () => {
    expect(sources.flatMap((file) => importViolations(file, textOf(file)))).toEqual([])
  })

  test('keeps every file to one idea: 320 lines at most', () => {
    expect(sources.filter((file) => textOf(file).split('\n').length > 321)).toEqual([])
  })

  test('has no file that only passes on what others export', () => {
    expect(sources.filter((file) => isBarrel(file, textOf(file)))).toEqual([])
  })

  test('names files in kebab-case, by what they are', () => {
    const drawers = /(^|-)(utils?|helpers?|common|misc|v2)(-|$)|-manager$/
    const nameOf = (file: string): string => file.split('/').at(-1)?.split('.')[0] ?? ''
    expect(sources.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(nameOf(file)))).toEqual([])
    expect(sources.filter((file) => drawers.test(nameOf(file)))).toEqual([])
  })

  test('has nothing at its top but the four folders, the resources and what tools need there', () => {
    const known = [...folders, 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
    const made = ['node_modules', 'out', 'dist', 'coverage']
    const all = readdirSync(root).filter((name) => !name.startsWith('.'))
    expect(all.filter((name) => ![...known, ...made, 'tsconfig.json', 'README.md'].includes(name))).toEqual(
      [],
    )
  })
})

describe('the check of imports', () => {
  test.each([
    ['shared/domain/goal.ts', "import { readFile } from 'node:fs/promises'", 'node:fs/promises'],
    [
      'shared/domain/goal.ts',
      "import type { Store } from '../../electron/core/store/store'",
      'electron/core/store/store',
    ],
    [
      'shared/contract/goals.ts',
      "export { router } from '../../electron/core/router'",
      'electron/core/router',
    ],
    ['electron/core/goals.ts', "const { app } = await import('electron')", 'electron'],
    ['electron/core/goals.ts', "import { createServer } from 'node:http'", 'node:http'],
    ['electron/core/goals.ts', "export * from '../main/window'", 'electron/main/window'],
    ['electron/preload/index.ts', "import { join } from 'node:path'", 'node:path'],
    ['electron/main/menu.ts', "import { App } from '../../renderer/app'", 'renderer/app'],
    ['electron/web/server.ts', "type Window = import('electron').BrowserWindow", 'electron'],
    ['electron/start.ts', "import './core/process'", 'electron/core/process'],
    ['renderer/components/button.tsx', "import { api } from '../api/client'", 'renderer/api/client'],
    [
      'renderer/components/button.tsx',
      "import { useQuery } from '@tanstack/react-query'",
      '@tanstack/react-query',
    ],
    [
      'renderer/pages/team/board.tsx',
      "import { Sheet } from '../people/sheet'",
      'renderer/pages/people/sheet',
    ],
    ['renderer/pages/team/board.tsx', "import fs = require('node:fs')", 'node:fs'],
    ['renderer/app.tsx', "import { router } from '../electron/core/router'", 'electron/core/router'],
  ])('finds that %s must not: %s', (file, text, target) => {
    expect(importViolations(file, text)).toEqual([expect.stringContaining(`${file} imports ${target}: use `)])
  })

  test.each([
    ['shared/domain/goal.ts', "import * as z from 'zod'\nimport { lineOf } from './text'"],
    ['electron/core/goals.ts', "import { Low } from 'lowdb'\nimport { join } from 'node:path'"],
    ['renderer/pages/team/board.tsx', "import { Row } from './row'\nimport { api } from '../../api/client'"],
    ['renderer/components/button.tsx', "const text = 'import { app } from electron' // import 'electron'"],
  ])('lets %s import what it may', (file, text) => {
    expect(importViolations(file, text)).toEqual([])
  })

  test('knows a file that only passes on', () => {
    expect(isBarrel('a.ts', "export * from './b'\nexport { c } from './c'")).toBe(true)
    expect(isBarrel('a.ts', "export { b } from './b'\nexport const c = 1")).toBe(false)
  })
})

/** Each import that a file must not have, with what to use in its place. */
function importViolations(file: string, text: string): string[] {
  const rule = rules.find(({ folder }) => covers(folder, file))
  if (rule === undefined) return []
  return importsOf(file, text)
    .filter((target) => !mayImport(rule, file, target))
    .map((target) => `${file} imports ${target}: use ${rule.instead} instead`)
}

function mayImport({ may, never = [] }: Rule, file: string, target: string): boolean {
  if (never.some((one) => covers(one, target))) return false
  // a page's own folder: renderer/pages/people/, but not that of another page
  const [ownFolder] = /^renderer\/pages\/[^/]+\//.exec(file) ?? []
  if (ownFolder !== undefined && covers(ownFolder, target)) return true
  if (target.startsWith('node:')) return may.includes('node:*')
  const isPackage = !tops.some((top) => covers(top, target))
  return may.some((one) => covers(one, target) || (one === '*' && isPackage))
}

function covers(folderOrName: string, target: string): boolean {
  return folderOrName.endsWith('/') ? target.startsWith(folderOrName) : target === folderOrName
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (!entry.isDirectory()) return [path]
    return entry.name === 'fixtures' || entry.name === 'node_modules' ? [] : filesBelow(path)
  })
}
