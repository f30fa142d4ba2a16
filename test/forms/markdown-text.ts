/** A part of a Markdown text under a heading, up to the next heading of the same or a higher level. */
export type Part = { readonly title: string; readonly text: string }

/** Parts under the headings of a level, and what stands before the first of them. */
export function partsOf(
  markdown: string,
  level: number,
): { readonly before: string; readonly parts: Part[] } {
  const mark = `${'#'.repeat(level)} `
  const lines = markdown.split('\n')
  const starts = lines.flatMap((line, index) => (line.startsWith(mark) ? [index] : []))
  return {
    before: lines.slice(0, starts[0]).join('\n').trim(),
    parts: starts.map((start, index) => ({
      title: plain(lines[start] ?? ''),
      text: lines
        .slice(start + 1, starts[index + 1])
        .join('\n')
        .trim(),
    })),
  }
}

/** Rows of all pipe tables of a text, without their heads. */
export function tableRows(text: string): string[][] {
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').slice(1, -1).map(plain))
  return rows.slice(2)
}

/** The head of the first pipe table of a text. */
export function tableHead(text: string): string[] {
  const head = text.split('\n').find((line) => line.startsWith('|')) ?? ''
  return head.split('|').slice(1, -1).map(plain)
}

/** A text without its pipe tables. */
export function withoutTables(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('|'))
    .join('\n')
    .trim()
}

/** The items of a numbered list, each with what is indented below it. */
export function numberedItems(text: string): string[] {
  return text
    .split(/^\d+\. /mu)
    .slice(1)
    .map((item) => item.trim())
}

/** The words of a Markdown or HTML text, one space apart: without marks and points, in small letters. */
export function wordsOf(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A text without the marks of Markdown and HTML. */
export function plain(text: string): string {
  return text
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\{#[^}]*\}/gu, ' ')
    .replace(/&#39;/gu, "'")
    .replace(/[*#|>[\]`_]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}
