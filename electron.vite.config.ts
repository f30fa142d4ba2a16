import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

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

/** Addresses from the root: `./assets` would be looked for below every room of the page, such as `/people/`. */
function addressesFromRoot(): Plugin {
  return { name: 'plumbline-addresses-from-root', enforce: 'post', config: () => ({ base: '/' }) }
}

export default defineConfig({
  main: {
    plugins: [nativeLock()],
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: resolve('electron/main/index.ts'),
          core: resolve('electron/core/process.ts'),
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
      // the same page opens in Electron and in whatever browser the system has
      target: 'es2022',
      cssTarget: ['chrome111', 'firefox114', 'safari16.4'],
      // fonts and pictures stay files: the content security policy allows no data: URL for fonts
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve('renderer/index.html') },
    },
  },
})
