import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Child } from '../hosts/child'
import { runElectron } from '../hosts/electron-run'
import { root } from '../hosts/root'
import { newRunFolder } from '../hosts/run-folder'
import { type ArchivedFile, extractArchive, readArchive } from './archive'

describe.skipIf(process.platform !== 'linux')('npm run package', () => {
  let output = ''
  let archive = ''
  let files: ArchivedFile[] = []
  beforeAll(async () => {
    output = await mkdtemp(join(tmpdir(), 'plumbline-dist-'))
    const script = ['--import', 'tsx', 'electron/packaging/package.ts', '--standin', '--output', output]
    const packager = new Child(
      spawn(process.execPath, script, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }),
    )
    expect(await packager.ended, packager.output).toBe(0)
    archive = join(output, 'linux-unpacked/resources/app.asar')
    files = await readArchive(archive)
  })
  afterAll(() => rm(output, { recursive: true, force: true }))

  const pathsIn = (folder: string): string[] =>
    files.map(({ path }) => path).filter((path) => path.startsWith(folder))

  test('packs the build and the resources, and nothing else', async () => {
    expect([...new Set(files.map(({ path }) => path.split('/')[0]))].sort()).toEqual([
      'out',
      'package.json',
      'resources',
    ])
    const built = (await readdir(join(root, 'out'), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('/native'))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    expect(
      pathsIn('out/')
        .filter((path) => !path.includes('/native/'))
        .sort(),
    ).toEqual(built.sort())
  })

  test('packs no test, no source, no package and no map of the code', () => {
    const unwanted = /(^|\/)(test|node_modules)\/|\.(ts|tsx|map)$|\.test\./
    expect(pathsIn('').filter((path) => unwanted.test(path))).toEqual([])
  })

  test('packs what the program reads when it runs', () => {
    for (const path of [
      'out/main/index.js',
      'out/main/core.js',
      'out/main/import-desk.js',
      'out/preload/index.cjs',
      'out/renderer/index.html',
    ]) {
      expect(pathsIn(path)).toEqual([path])
    }
    expect(pathsIn('resources/public/fonts/').length).toBeGreaterThan(0)
  })

  test('packs the libraries of this system as real files, and those of no other', () => {
    const libraries = pathsIn('out/main/native/')
    expect(libraries).toContain(`out/main/native/linux-${process.arch}.node`)
    expect(libraries.every((path) => path.startsWith('out/main/native/linux-'))).toBe(true)
    expect(libraries.every((path) => existsSync(join(`${archive}.unpacked`, path)))).toBe(true)
    expect(files.filter(({ bytes }) => bytes === null).map(({ path }) => path)).toEqual(libraries)
  })

  test('leaves nothing for development in the program', () => {
    const code = files.filter(({ path }) => /^out\/(main|preload)\/.*js$/.test(path))
    for (const { path, bytes } of code) {
      const text = Buffer.from(bytes ?? []).toString()
      expect({
        path,
        found: /ELECTRON_RENDERER_URL|toggleDevTools|unsafe-(inline|eval)/.exec(text)?.[0],
      }).toEqual({
        path,
        found: undefined,
      })
    }
  })

  test('describes the program without the tools that made it', () => {
    const bytes = files.find(({ path }) => path === 'package.json')?.bytes ?? new Uint8Array()
    const description = JSON.parse(Buffer.from(bytes).toString())
    expect(description).toMatchObject({ name: 'plumbline', main: 'out/main/index.js', type: 'module' })
    expect(Object.keys(description)).not.toContain('devDependencies')
  })

  test('sets the fuses of Electron: no Node, no inspector, no other code than the archive', async () => {
    const program = await readFile(join(output, 'linux-unpacked/plumbline'))
    const wire = program.toString('latin1').split('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')[1] ?? ''
    const fuses = [...wire.slice(2)]
    // in the order of Electron's fuses; 0 is off, 1 is on
    expect({ runAsNode: fuses[0], nodeOptions: fuses[2], inspect: fuses[3], asarOnly: fuses[5] }).toEqual({
      runAsNode: '0',
      nodeOptions: '0',
      inspect: '0',
      asarOnly: '1',
    })
  })

  test('packs a program that opens its page with nothing beside it', async () => {
    const folder = await newRunFolder()
    const program = join(folder.saved, 'program')
    await extractArchive(archive, program)
    const run = await runElectron({
      program,
      args: [`--data=${folder.workspace}`],
      env: folder.env,
    })
    expect(await run.page.title()).toBe('Plumbline')
    expect(await run.close()).toBe(0)
    await folder.remove()
  })
})
