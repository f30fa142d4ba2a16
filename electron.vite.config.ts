import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { build, type Plugin } from 'vite'

/** Systems that Plumbline runs on; the folder names of the prebuilt kernel lock. */
const systems = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-arm64', 'win32-x64']

/**
 * Ships the prebuilt kernel lock beside the bundle instead of its package: copies one small library a system into
 * `native/`, and lets the package's JavaScript load the one for this system from there.
 */
function nativeLock(): Plugin {
  const prebuilds = resolve('node_modules/fs-native-extensions/prebuilds')
  return {
    name: 'plumbline-native-lock',
    load(id) {
      if (!id.endsWith('fs-native-extensions/binding.js')) return null
      return [
        "const { join } = require('node:path')",
        "const load = require('node:module').createRequire(__filename)",
        "module.exports = load(join(__dirname, 'native', process.platform + '-' + process.arch + '.node'))",
      ].join('\n')
    },
    async writeBundle({ dir }) {
      const folder = join(dir ?? 'out/main', 'native')
      await mkdir(folder, { recursive: true })
      for (const system of await readdir(prebuilds)) {
        if (!systems.includes(system)) continue
        await copyFile(join(prebuilds, system, 'fs-native-extensions.node'), join(folder, `${system}.node`))
      }
    },
  }
}

/** What every part that a browser shows is made for: the same page opens in Electron and in whatever browser there is. */
const browserTargets = { target: 'es2022', cssTarget: ['chrome111', 'firefox114', 'safari16.4'] }

/**
 * Makes the form of a self-assessment one HTML file, `self-form.html` beside the core, which puts the questions into it:
 * script and style stand in the page, and its policy lets nothing else run and nothing be loaded.
 */
function selfFormFile(): Plugin {
  const folder = resolve('renderer/self-form')
  return {
    name: 'plumbline-self-form-file',
    async writeBundle({ dir }) {
      const built = await build({
        configFile: false,
        root: folder,
        publicDir: false,
        logLevel: 'warn',
        plugins: [react(), withoutHints()],
        define: { 'process.env.NODE_ENV': '"production"' },
        build: {
          ...browserTargets,
          write: false,
          minify: true,
          cssCodeSplit: false,
          modulePreload: false,
          rollupOptions: { input: join(folder, 'main.tsx'), output: { format: 'iife' } },
        },
      })
      if (!('output' in built)) throw new Error('The form of a self-assessment was not built once')
      const script = built.output.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n')
      const style = built.output
        .flatMap((part) =>
          part.fileName.endsWith('.css') && part.type === 'asset' ? [String(part.source)] : [],
        )
        .join('\n')
      const page = await readFile(join(folder, 'index.html'), 'utf8')
      await writeFile(join(dir ?? 'out/main', 'self-form.html'), selfContained(page, { script, style }))
    },
  }
}

/** Leaves out what reads a text for hints on its wording: they are for managers, and need a worker of their own. */
function withoutHints(): Plugin {
  return {
    name: 'plumbline-without-hints',
    load: (id) =>
      id.endsWith('wording/ask-worker.ts') ? 'export const hintsOn = () => Promise.resolve([])' : null,
  }
}

/** A page with its script and its style in it, and a policy that knows them by their digests. */
function selfContained(page: string, given: { script: string; style: string }): string {
  // what would end the element, or hide its end, written so that the script means the same
  const script = given.script.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--')
  const policy = [
    "default-src 'none'",
    `script-src ${digestOf(script)}`,
    `style-src ${digestOf(given.style)}`,
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ')
  const parts: Readonly<Record<string, string>> = { policy, script, style: given.style }
  return page.replaceAll(/%(policy|script|style)%/g, (_, name: string) => parts[name] ?? '')
}

function digestOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** Addresses from the root: `./assets` would be looked for below every room of the page, such as `/people/`. */
function addressesFromRoot(): Plugin {
  return { name: 'plumbline-addresses-from-root', enforce: 'post', config: () => ({ base: '/' }) }
}

export default defineConfig({
  main: {
    plugins: [nativeLock(), selfFormFile()],
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: resolve('electron/main/index.ts'),
          core: resolve('electron/core/process.ts'),
          'import-desk': resolve('electron/core/imports/desk-thread.ts'),
          'pack-press': resolve('electron/core/documents/press-thread.ts'),
          'file-judge': resolve('electron/core/documents/judge-thread.ts'),
          'judging-process': resolve('electron/command-line/judging-process.ts'),
          web: resolve('electron/web/index.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    publicDir: resolve('resources/public'),
    plugins: [react(), addressesFromRoot()],
    build: {
      minify: true,
      ...browserTargets,
      // fonts and pictures stay files: the content security policy allows no data: URL for fonts
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve('renderer/index.html') },
    },
  },
})
