import { posix } from 'node:path'
import { parseSync } from 'vite'
import * as z from 'zod'

/**
 * What a file imports, in whatever way: static, dynamic, re-exported, or as a type only. A relative address becomes
 * a path from the repository's root; a package is its name alone: `@orpc/server/fetch` → `@orpc/server`.
 */
export function importsOf(file: string, text: string): string[] {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`)
  return sourcesIn(program).map((source) => targetOf(file, source))
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
  'TSExternalModuleReference',
])

const sourceSchema = z.object({ type: z.string(), source: z.object({ value: z.string() }) })
const referenceSchema = z.object({ type: z.string(), expression: z.object({ value: z.string() }) })

/** Every module that a syntax tree (ESTree, with TypeScript's additions) names as a source. */
function sourcesIn(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return []
  const below = Object.values(node).flatMap(sourcesIn)
  const named = sourceSchema.safeParse(node).data ?? null
  if (named !== null && importing.has(named.type)) return [named.source.value, ...below]
  const reference = referenceSchema.safeParse(node).data ?? null
  if (reference !== null && importing.has(reference.type)) return [reference.expression.value, ...below]
  return below
}

function targetOf(file: string, source: string): string {
  if (source.startsWith('.')) return posix.join(posix.dirname(file), source)
  if (source.startsWith('node:')) return source
  const [first = '', second = ''] = source.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

/** Whether a file does nothing but pass on what other files export. */
export function isBarrel(file: string, text: string): boolean {
  const { body } = parseSync(file, text).program
  const passesOn = (node: (typeof body)[number]): boolean =>
    node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source !== null)
  return body.some(passesOn) && body.every((node) => passesOn(node) || node.type === 'ImportDeclaration')
}
