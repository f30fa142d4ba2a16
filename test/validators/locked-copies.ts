import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockedCopy } from '../../electron/core/locked-copy'
import { anAgreementRecord, madeAt } from '../builders/signed-agreement'

const passphrase = 'correct horse battery'

/**
 * Whether pyzipper, by a Python that has it, finds a PDF in its locked copy byte for byte with the passphrase, and
 * nothing with another one.
 */
export async function opensElsewhere(pdf: Uint8Array, python: string): Promise<boolean> {
  const copy = await lockedCopy(
    { pdf, record: anAgreementRecord() },
    { passphrase, namesPerson: true, at: madeAt },
  )
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-copy-'))
  const path = join(folder, 'copy.zip')
  writeFileSync(path, new Uint8Array(await copy.file.arrayBuffer()))
  const opened = (words: string): string =>
    spawnSync(python, [join(import.meta.dirname, 'open_copy.py'), path, words], { encoding: 'utf8' }).stdout
  const [right, wrong] = [opened(passphrase), opened(`${passphrase}!`)]
  rmSync(folder, { recursive: true })
  return right.trim() === createHash('sha256').update(pdf).digest('hex') && wrong === ''
}
