import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { javaJudges, pythonJudges } from './install'
import type { JudgedFile } from './judged-file'

export type Judge = 'PDF/A-3a' | 'PDF/UA-1' | 'EU DSS' | 'pyHanko'

/** What a judge says of a file: `ok` and what it counted, or what is wrong with it. */
export type Judgement = { readonly file: JudgedFile; readonly judge: Judge; readonly words: string }

/** What every judge that can be had says of every file. Writes the files to a folder that is gone afterwards. */
export async function judged(files: readonly JudgedFile[]): Promise<Judgement[]> {
  const [java, python] = [javaJudges(), pythonJudges()]
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-validators-'))
  try {
    const paths = new Map(files.map((file, index) => [join(folder, `${index}.pdf`), file]))
    const lines = [...paths].map(([path, file]) => {
      writeFileSync(path, file.pdf)
      const certificates = file.trusted.map((pem, index) => {
        const certificate = path.replace('.pdf', `-${index}.pem`)
        writeFileSync(certificate, pem)
        return certificate
      })
      return `${path}\t${certificates.join(',')}\n`
    })
    const list = join(folder, 'list')
    writeFileSync(list, lines.join(''))
    const said = await Promise.all([
      java === null
        ? ''
        : outputOf('java', '-cp', join(java, '*'), join(import.meta.dirname, 'Judge.java'), list),
      python === null
        ? ''
        : outputOf(join(python, 'bin/python'), join(import.meta.dirname, 'judge.py'), list),
    ])
    return said.flatMap((text) => text.split('\n')).flatMap((line) => judgementIn(line, paths))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function judgementIn(line: string, paths: ReadonlyMap<string, JudgedFile>): Judgement[] {
  const [path, judge, words] = line.split('\t')
  const file = paths.get(path ?? '')
  return file === undefined || words === undefined ? [] : [{ file, judge: judge as Judge, words }]
}

/** What a program prints. Rejects where it does not end well. */
function outputOf(program: string, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString())
      else reject(new Error(`${program} ended with ${code}`))
    })
  })
}
