const placeholders: ReadonlySet<string> = new Set([
  '-',
  '–',
  '—',
  '--',
  'n/a',
  '#n/a',
  'na',
  'n.a.',
  'k.a.',
  'null',
  'none',
  'nil',
  '(blank)',
  '(null)',
  '(none)',
  '(empty)',
  '(leer)',
  '(vide)',
  '(vacío)',
  '(vuoto)',
  '(leeg)',
  // databases, and programs that write tables of numbers
  '\\n',
  'nan',
  'nat',
  '<na>',
  '<null>',
])

/**
 * Whether a cell says in place of a number, a day or a duration that there is none: a dash, `N/A`, `NULL`. Like a blank
 * cell it is not 0.
 */
export function isPlaceholder(text: string): boolean {
  return text.length <= 8 && placeholders.has(text.trim().toLowerCase())
}
