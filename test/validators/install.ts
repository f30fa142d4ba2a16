import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const cache = join(here, '.cache')

/** No registry is waited for longer than this, in milliseconds. */
const patience = 180_000

/** The folder with the libraries of veraPDF and EU DSS; null, with a sentence said, where they cannot be had. */
export function javaJudges(): string | null {
  return installed('java', 'veraPDF and EU DSS', (folder) => [
    [
      'mvn',
      '-q',
      '-B',
      '-f',
      join(here, 'pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${folder}`,
    ],
  ])
}

/** The folder of a Python of its own with pyHanko; null, with a sentence said, where it cannot be had. */
export function pythonJudges(): string | null {
  return installed('python', 'pyHanko', (folder) => [
    ['python3', '-m', 'venv', folder],
    [join(folder, 'bin/python'), '-m', 'pip', 'install', '-q', '-r', join(here, 'requirements.txt')],
  ])
}

/** A folder that git ignores, made by the commands unless it is there already: whole or not at all. */
function installed(
  name: string,
  what: string,
  commands: (folder: string) => readonly (readonly [string, ...string[]])[],
): string | null {
  const folder = join(cache, name)
  const finished = join(cache, `${name}.finished`)
  if (existsSync(finished)) return folder
  console.log(`Installing ${what} …`)
  mkdirSync(cache, { recursive: true })
  rmSync(folder, { recursive: true, force: true })
  for (const [program, ...args] of commands(folder)) {
    const { status, error } = spawnSync(program, args, { stdio: 'ignore', timeout: patience })
    if (status === 0) continue
    const reason = error === undefined ? `${program} ended with ${status}` : error.message
    console.log(`${what} cannot be had here (${reason}), so nothing is judged by it.`)
    return null
  }
  mkdirSync(finished)
  return folder
}
