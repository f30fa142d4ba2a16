import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests that run the built program, and so need the build, a Chromium and the machine for themselves. */
const onTheBuild = ['test/hosts/**/*.test.ts', 'test/e2e/**/*.test.ts', 'test/packaging/**/*.test.ts']

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...onTheBuild, 'test/bench/**', 'test/validators/**'],
          // a new process for each of some 250 small files took longer than what they test; none leaves anything behind
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'program',
          include: onTheBuild,
          globalSetup: 'test/fresh-build.ts',
          maxWorkers: 2,
          // whole stories in a real browser, on whatever else this computer does
          testTimeout: 120_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
