import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** A PDF that this project did not write, by its name in `test/fixtures/pdf`. */
export function pdfFixture(name: string): { readonly name: string; readonly bytes: Uint8Array } {
  return { name, bytes: readFileSync(resolve(import.meta.dirname, '../fixtures/pdf', name)) }
}
