import { mkdirSync } from 'node:fs'
import { run } from '../helpers/outside-tool'

/** What pdfsig counts in a file. */
export type FoundSignatures = {
  readonly valid: number
  readonly trusted: number
  /** Signatures that cover the file to its end. */
  readonly wholeFile: number
  readonly mismatches: number
}

/** Asks pdfsig about a file; with the path of a certificate, that certificate is trusted. */
export function signaturesOf(file: string, authority: string | null): FoundSignatures {
  const trust = authority === null ? [] : ['-nssdir', `sql:${trustIn(`${file}-trust`, authority)}`]
  const { text } = run('pdfsig', ...trust, file)
  const count = (words: RegExp): number => text.match(words)?.length ?? 0
  return {
    valid: count(/Signature is Valid\./g),
    trusted: count(/Certificate is Trusted\./g),
    wholeFile: count(/ {2}- Total document signed/g),
    mismatches: count(/Digest Mismatch/g),
  }
}

/** A store of certificates with this one alone in it. */
function trustIn(folder: string, authority: string): string {
  mkdirSync(folder)
  run('certutil', '-N', '-d', `sql:${folder}`, '--empty-password')
  run('certutil', '-A', '-d', `sql:${folder}`, '-n', 'authority', '-t', 'C,C,C', '-i', authority)
  return folder
}
