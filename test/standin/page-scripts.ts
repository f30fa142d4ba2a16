import { readFileSync } from 'node:fs'
import { runInThisContext } from 'node:vm'
import * as z from 'zod'

// The scripts that run in the page are files of plain JavaScript, each one expression: what Chromium runs must not
// carry the marks of whatever compiled this process.

/** The expression in a file beside this one. */
function expressionOf(file: string): string {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return text.replace(/^(\/\/.*\n)+;?/, '').trim()
}

const codecSource = expressionOf('./codec.js')

type Codec = { encode(value: unknown): string; decode(text: string): unknown }
const codecSchema = z.custom<Codec>(
  (value) => typeof value === 'object' && value !== null && 'encode' in value,
)

/** Values of structured cloning as text, and back. */
export const { encode, decode } = codecSchema.parse(runInThisContext(codecSource))

const onPagesOnly = "window === top && location.protocol !== 'about:'"

/** Builds in the page what the preload exposes. */
export const mainWorldScript = `if (${onPagesOnly}) ${expressionOf('./main-world.js')}`

/** Runs a built preload as a sandboxed one: with `electron`, and with nothing else to require. */
export function preloadScript(file: string): string {
  const preload = `(require, module = { exports: {} }, exports = module.exports) => {${readFileSync(file, 'utf8')}\n}`
  return `if (${onPagesOnly}) (${expressionOf('./preload-world.js')})(${codecSource}, ${preload})`
}
