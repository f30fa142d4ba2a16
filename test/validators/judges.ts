import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const cache = join(here, '.cache')
const javaFolder = join(cache, 'verapdf')
const python = join(cache, 'pyhanko')

/** The parts of the standards that veraPDF judges by: archiving with full structure, and accessibility. */
export type Flavour = '3a' | 'ua1'

/** Installs veraPDF (by Maven) and pyHanko (by pip) in a folder that git ignores. Throws what went wrong. */
export function installJudges(): void {
  mkdirSync(cache, { recursive: true })
  if (!existsSync(javaFolder)) {
    console.log('Installing veraPDF …')
    succeed(
      'mvn',
      '-q',
      '-f',
      join(here, 'pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${javaFolder}`,
    )
  }
  if (!existsSync(python)) {
    console.log('Installing pyHanko …')
    succeed('python3', '-m', 'venv', python)
    succeed(join(python, 'bin/pip'), 'install', '-q', 'pyhanko-cli==0.6.0')
  }
}

/** Whether veraPDF finds the file to be what it claims. */
export function veraPdfPasses(file: string, flavour: Flavour): boolean {
  const { stdout } = spawnSync(
    'java',
    [
      '-cp',
      join(javaFolder, '*'),
      'org.verapdf.apps.GreenfieldCliWrapper',
      '-f',
      flavour,
      '--format',
      'text',
      file,
    ],
    { encoding: 'utf8' },
  )
  return stdout.startsWith('PASS ')
}

/**
 * Whether pyHanko judges every signature valid and trusted, finds nothing but signing and form filling between
 * them, and the last one over the whole file.
 */
export function pyHankoPasses(file: string, authority: string, signatures: number): boolean {
  const { stdout } = spawnSync(
    join(python, 'bin/pyhanko'),
    ['sign', 'validate', '--pretty-print', '--trust', authority, file],
    { encoding: 'utf8' },
  )
  const count = (words: string): number => stdout.split(words).length - 1
  return (
    count('The signature is judged VALID.') === signatures &&
    count("The signer's certificate is trusted.") === signatures &&
    count('The signature covers the entire file.') === 1 &&
    count('All modifications relate to signing and form filling operations') === signatures - 1
  )
}

function succeed(program: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} could not be run: ${error?.message ?? stderr}`)
}
