import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Fault, tried } from './fault'
import { scriptNamed } from './run-writer'
import { filesBelow, inFolder } from './scratch'

/** Fifty names and fifty notes that nobody else writes. */
function words(): string[] {
  const mark = randomUUID().replaceAll('-', '').slice(0, 6)
  return Array.from({ length: 50 }, (_, index) => [
    `Żółw${mark}n${index}e`,
    `Note ${mark}${index} on leaving`,
  ]).flat()
}

export const plainTextHunt: Fault = {
  name: 'plain-text hunt through data, mirror, backups, temp, logs and crash files',
  bar: '0 hits; files 0600, folders 0700',
  async run(scale) {
    const rounds = scale === 'full' ? 5 : 1
    let [searched, hits, open] = [0, 0, 0]
    for (let round = 0; round < rounds; round++) {
      await inFolder(async (place) => {
        const all = words()
        const temp = join(place, 'temp')
        const list = join(place, 'words.json')
        await mkdir(temp, { mode: 0o700 })
        await writeFile(list, JSON.stringify(all))
        const env = { ...process.env, TMPDIR: temp }
        const args = [
          '--report-uncaught-exception',
          `--report-directory=${temp}`,
          await scriptNamed('keeper'),
          place,
          list,
        ]
        // it ends by an error on purpose: what it says of itself then is searched too
        const said = await promisify(execFile)(process.execPath, args, { env, cwd: temp }).catch(
          (error: unknown) =>
            String(error instanceof Error ? [error.message, Reflect.get(error, 'stderr')] : error),
        )
        await writeFile(join(temp, 'log'), JSON.stringify(said), { mode: 0o600 })
        const files = (await filesBelow(place)).filter((path) => path !== list)
        if (!files.some((path) => path.includes('/backups/'))) throw new Error('The keeper made no backup')
        searched += files.length
        for (const path of files) {
          const bytes = await readFile(path)
          for (const word of all) {
            const forms = [Buffer.from(word), Buffer.from(word, 'utf16le'), Buffer.from(word, 'latin1')]
            hits += Number(forms.some((form) => bytes.includes(form)))
          }
          const isOurs = !path.startsWith(temp)
          if (isOurs && ((await stat(path)).mode & 0o077) !== 0) open++
        }
      })
    }
    return tried(rounds * 100, `${hits} hits in ${searched} files, ${open} open to others`, hits + open === 0)
  },
}
