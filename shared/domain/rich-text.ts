/** A stretch of text, plain or emphasised. */
export type Inline = { readonly text: string; readonly emphasis: 'none' | 'strong' | 'light' }

/** A part of a text: a paragraph, a heading between paragraphs, or a list. */
export type RichBlock =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'subheading'; readonly text: string }
  | {
      readonly kind: 'list'
      readonly isNumbered: boolean
      /** The marker is `-` or the number as it was typed: `2.` */
      readonly items: readonly { readonly marker: string; readonly content: readonly Inline[] }[]
    }

/**
 * Reads the small notation of clauses:
 * - an empty line parts paragraphs; a single line end is kept
 * - `## ` at the start of a line makes it a sub-heading
 * - two or more lines that start with `- `, or with `1. `, `2. ` and so on, make a list
 * - `**words**` are strong, `*words*` are emphasised, within one line
 * - a backslash before any of these marks takes them as they are
 *
 * What is not surely one of these stays as it was typed: `2*3*4`, `5 * 3`, `snake_case`, `***`, one line with a dash.
 */
export function richText(text: string): RichBlock[] {
  return text
    .split(/\n[^\S\n]*\n\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => blocksOf(part.split('\n')))
}

function blocksOf(lines: readonly string[]): RichBlock[] {
  const blocks: RichBlock[] = []
  let plain: string[] = []
  const endParagraph = (): void => {
    if (plain.length > 0) blocks.push({ kind: 'paragraph', content: inlinesOf(plain.join('\n')) })
    plain = []
  }
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? ''
    const subheading = /^## +(\S.*)$/u.exec(line)?.[1]
    const list = listAt(lines, at)
    if (subheading !== undefined) {
      endParagraph()
      blocks.push({ kind: 'subheading', text: subheading.trim() })
      at += 1
    } else if (list !== null) {
      endParagraph()
      blocks.push(list)
      at += list.items.length
    } else {
      plain.push(line.replace(/^\\(?=## |- |\d+\. )/u, ''))
      at += 1
    }
  }
  endParagraph()
  return blocks
}

/** The list that begins with a line; null where fewer than two lines make one. */
function listAt(lines: readonly string[], from: number): Extract<RichBlock, { kind: 'list' }> | null {
  const isNumbered = /^1\. /u.test(lines[from] ?? '')
  const items: { marker: string; content: Inline[] }[] = []
  for (const line of lines.slice(from)) {
    const marker = isNumbered ? `${items.length + 1}.` : '-'
    const words = line.startsWith(`${marker} `) ? line.slice(marker.length).trim() : ''
    if (words === '') break
    items.push({ marker, content: inlinesOf(words) })
  }
  return items.length < 2 ? null : { kind: 'list', isNumbered, items }
}

/** Marks around words: before them no letter, digit, star or backslash, after them no letter, digit or star. */
const emphasised =
  /(?<![\p{L}\p{N}*\\])(\\?)(\*\*?)((?=[\p{L}\p{N}\p{Pi}\p{Ps}\p{Sc}"'])[^*\n]*(?!\*)[\p{L}\p{N}\p{Pi}\p{Pf}\p{Pe}\p{Po}\p{Sc}])\2(?![\p{L}\p{N}*])/gu

function inlinesOf(text: string): Inline[] {
  const inlines: Inline[] = []
  let plain = ''
  let at = 0
  const endPlain = (): void => {
    if (plain !== '') inlines.push({ text: plain, emphasis: 'none' })
    plain = ''
  }
  for (const match of text.matchAll(emphasised)) {
    const [whole, backslash = '', marks = '', words = ''] = match
    plain += text.slice(at, match.index)
    at = match.index + whole.length
    if (backslash !== '') plain += whole.slice(1)
    else {
      endPlain()
      inlines.push({ text: words, emphasis: marks === '**' ? 'strong' : 'light' })
    }
  }
  plain += text.slice(at)
  endPlain()
  return inlines
}
