/** What can be done to the words in hand: the marks of `rich-text.ts` are put around or before them, or taken away. */
export const richTextActs = ['strong', 'light', 'list', 'numbers', 'subheading'] as const
export type RichTextAct = (typeof richTextActs)[number]

/** A part of a text by the places of its ends, in UTF-16 units. */
export type Stretch = { readonly from: number; readonly to: number }

/** A part of a text, and what comes in its place; afterwards the stretch `selected` of the new text is in hand. */
export type TextChange = Stretch & { readonly put: string; readonly selected: Stretch }

const marks = { strong: '**', light: '*' } as const

/** What an act does to the words that are selected. Done twice it takes back what it did. */
export function richTextChange(text: string, selected: Stretch, act: RichTextAct): TextChange {
  return act === 'strong' || act === 'light'
    ? aroundWords(text, selected, marks[act])
    : beforeLines(text, selected, act)
}

/** Marks stand close to the words; spaces at the ends of what is selected stay outside. Other marks give way. */
function aroundWords(text: string, selected: Stretch, mark: string): TextChange {
  const words = text.slice(selected.from, selected.to)
  const from = selected.from + (words.length - words.trimStart().length)
  const to = Math.max(from, selected.to - (words.length - words.trimEnd().length))
  const before = /\**$/u.exec(text.slice(0, from))?.[0] ?? ''
  const after = /^\**/u.exec(text.slice(to))?.[0] ?? ''
  const around = before === after && (before === '*' || before === '**') ? before : ''
  const put = around === mark ? '' : mark
  const outer = { from: from - around.length, to: to + around.length }
  const first = outer.from + put.length
  return {
    ...outer,
    put: `${put}${text.slice(from, to)}${put}`,
    selected: { from: first, to: first + to - from },
  }
}

/** Every line that is touched gets its mark, or loses it where all have it. */
function beforeLines(
  text: string,
  selected: Stretch,
  act: Exclude<RichTextAct, 'strong' | 'light'>,
): TextChange {
  const from = text.lastIndexOf('\n', selected.from - 1) + 1
  const end = text.indexOf('\n', Math.max(selected.from, selected.to - 1))
  const to = end < 0 ? text.length : end
  const lines = text.slice(from, to).split('\n')
  const bare = lines.map((line) => line.replace(/^(?:- |\d+\. |## )/u, ''))
  const marked = bare.map((line, index) => `${markOf(act, index)}${line}`)
  const isMarked = lines.every((line, index) => line === marked[index])
  const put = (isMarked ? bare : marked).join('\n')
  return { from, to, put, selected: { from, to: from + put.length } }
}

function markOf(act: Exclude<RichTextAct, 'strong' | 'light'>, index: number): string {
  if (act === 'numbers') return `${index + 1}. `
  return act === 'list' ? '- ' : '## '
}

/**
 * What Enter does at a place within a list, where nothing is selected: the next line begins with the next mark, and an
 * item without words ends the list. Null where Enter is to do what it does anywhere.
 */
export function nextLineChange(text: string, at: number): TextChange | null {
  const from = text.lastIndexOf('\n', at - 1) + 1
  const line = text.slice(from, at)
  const [whole, dash, number] = /^(?:(- )|(\d{1,3})\. )/u.exec(line) ?? []
  if (whole === undefined) return null
  if (line.trim() === whole.trim()) {
    const isAlone = text.slice(at).split('\n', 1)[0]?.trim() === ''
    return isAlone ? { from, to: at, put: '', selected: { from, to: from } } : null
  }
  const put = `\n${dash ?? `${Number(number) + 1}. `}`
  return { from: at, to: at, put, selected: { from: at + put.length, to: at + put.length } }
}
