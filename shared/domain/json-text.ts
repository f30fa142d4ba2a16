/** What a JSON text holds, or the first place at which it is none. Lines and columns count from 1. */
export type ReadJson =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly line: number; readonly column: number; readonly message: string }

const space = /[\t\n\r ]*/y
const token = /[{}[\]:,]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

type Open = { readonly kind: 'object'; readonly keys: Set<string> } | { readonly kind: 'list' }
/** What may come next: a value, a value or the end of the list, a key, a key or the end, a colon, a comma or the end. */
type Wanted = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing'

/**
 * Reads JSON (RFC 8259) and, unlike `JSON.parse`, tells where it is broken, and refuses an object that has a key twice,
 * of which one would otherwise be lost in silence. `readJson('{"a": }')` → line 1, column 7.
 */
export function readJson(text: string): ReadJson {
  const fault = faultIn(text)
  return fault === null ? { kind: 'value', value: JSON.parse(text) } : fault
}

function faultIn(text: string): Extract<ReadJson, { kind: 'fault' }> | null {
  const open: Open[] = []
  let wanted: Wanted = 'value'
  for (let at = afterSpace(text, 0); ; ) {
    if (at >= text.length) {
      return wanted === 'nothing' ? null : faultAt(text, at, 'The text ends before it is complete')
    }
    const found = text[at] === '"' ? quotedFrom(text, at) : matched(token, text, at)
    if (found === null) return faultAt(text, at, oddWords(text, at))
    const next = step(found, wanted, open)
    if ('message' in next) return faultAt(text, at, next.message)
    wanted = next.wanted
    at = afterSpace(text, at + found.length)
  }
}

function step(
  found: string,
  wanted: Wanted,
  open: Open[],
): { readonly wanted: Wanted } | { readonly message: string } {
  const inside = open.at(-1)
  const afterValue: Wanted = open.length === 0 ? 'nothing' : 'commaOrEnd'
  const isValueDue = wanted === 'value' || wanted === 'valueOrEnd'
  const isKeyDue = wanted === 'key' || wanted === 'keyOrEnd'
  if (found === '{' && isValueDue) {
    open.push({ kind: 'object', keys: new Set() })
    return { wanted: 'keyOrEnd' }
  }
  if (found === '[' && isValueDue) {
    open.push({ kind: 'list' })
    return { wanted: 'valueOrEnd' }
  }
  const closes =
    (found === '}' && inside?.kind === 'object' && (wanted === 'keyOrEnd' || wanted === 'commaOrEnd')) ||
    (found === ']' && inside?.kind === 'list' && (wanted === 'valueOrEnd' || wanted === 'commaOrEnd'))
  if (closes) {
    open.pop()
    return { wanted: open.length === 0 ? 'nothing' : 'commaOrEnd' }
  }
  if (found === ',' && wanted === 'commaOrEnd') return { wanted: inside?.kind === 'object' ? 'key' : 'value' }
  if (found === ':' && wanted === 'colon') return { wanted: 'value' }
  if (found.startsWith('"') && isKeyDue && inside?.kind === 'object') {
    const key: unknown = JSON.parse(found)
    if (inside.keys.has(String(key))) return { message: `The field ${found} is there twice` }
    inside.keys.add(String(key))
    return { wanted: 'colon' }
  }
  if (isValueDue && !/^[{}[\]:,]/.test(found)) return { wanted: afterValue }
  return { message: `${expected[wanted]}, not ${found.length > 40 ? `${found.slice(0, 40)}…` : found}` }
}

const expected: Readonly<Record<Wanted, string>> = {
  value: 'A value is expected here',
  valueOrEnd: 'A value or ] is expected here',
  key: 'The name of a field in double quotes is expected here',
  keyOrEnd: 'The name of a field in double quotes or } is expected here',
  colon: 'A colon is expected here',
  commaOrEnd: 'A comma or the closing bracket is expected here',
  nothing: 'Nothing more is expected after the end',
}

function oddWords(text: string, at: number): string {
  return text[at] === '"'
    ? 'This text has no end on its line, or something in it that JSON does not know'
    : `JSON does not know “${[...text.slice(at, at + 12)].slice(0, 1).join('')}” here`
}

/** A text in double quotes; null where it does not end, has a control character or an escape that JSON does not know. */
function quotedFrom(text: string, from: number): string | null {
  for (let at = from + 1; at < text.length; at++) {
    const character = text[at] ?? ''
    if (character === '"') return text.slice(from, at + 1)
    if (character < ' ') return null
    if (character !== '\\') continue
    const escaped = matched(escapeSequence, text, at)
    if (escaped === null) return null
    at += escaped.length - 1
  }
  return null
}

function matched(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

function afterSpace(text: string, from: number): number {
  space.lastIndex = from
  space.exec(text)
  return space.lastIndex
}

function faultAt(text: string, at: number, message: string): Extract<ReadJson, { kind: 'fault' }> {
  const before = text.slice(0, at).split(/\r\n|\r|\n/)
  return { kind: 'fault', line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message }
}
