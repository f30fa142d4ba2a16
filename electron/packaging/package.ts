import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build, type Configuration, Platform } from 'electron-builder'
import { electronBinary, fetchElectron } from '../electron-binary'
import { freshBuild } from '../fresh-build'
import { configurationFor } from './configuration'
import { writeStandinDistribution } from './standin-distribution'

// `npm run package`: an installer for this system. Where Electron cannot be had, the folder that would go into one,
// on a stand-in: `--standin` asks for that directly, `--output DIR` names the folder.

const root = resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    output: { type: 'string', default: join(root, 'dist') },
    standin: { type: 'boolean', default: false },
  },
})
const say = (sentence: string): void => console.log(sentence)

type Targets = ReturnType<Platform['createTarget']>

await freshBuild({ onBuild: () => say('Building Plumbline …') })
const binary = values.standin ? null : (electronBinary() ?? (await fetchElectron(say)))
if (binary === null) await packStandin(resolve(values.output))
else await packInstaller(binary, resolve(values.output))

async function packInstaller(binary: string, output: string): Promise<void> {
  const targets = Platform.current().createTarget()
  const config = { ...configurationFor(process.platform), electronDist: distributionOf(binary) }
  await pack({ targets, config }, output)
  say(`The installer is in ${output}.`)
}

async function packStandin(output: string): Promise<void> {
  say(
    'Electron is not used here, so what is packed stands on a stand-in: to be looked at, not to be given away.',
  )
  const electronDist = await mkdtemp(join(tmpdir(), 'plumbline-electron-'))
  try {
    await writeStandinDistribution(electronDist)
    const targets = Platform.LINUX.createTarget('dir')
    await pack({ targets, config: { ...configurationFor('linux'), electronDist } }, output)
  } finally {
    await rm(electronDist, { recursive: true, force: true })
  }
  say(`The folder is in ${output}.`)
}

async function pack(what: { targets: Targets; config: Configuration }, output: string): Promise<void> {
  const config = { ...what.config, directories: { output } }
  await build({ targets: what.targets, projectDir: root, publish: 'never', config })
}

/** The folder of Electron's distribution, which on macOS holds the program inside an application. */
function distributionOf(binary: string): string {
  return process.platform === 'darwin' ? resolve(binary, '../../../..') : dirname(binary)
}
