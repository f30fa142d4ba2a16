import type { Question, QuestionKind } from '../../shared/domain/question'
import { type TemplateContent, templateContentSchema } from '../../shared/domain/template'
import { aQuestion, scaleOfFive } from '../builders/question'
import { partsOf, plain, tableRows } from './markdown-text'

let count = 0
const id = (what: string): string => `${what}-${++count}`

function ask(kind: QuestionKind, wording: string, point: object = {}): Question {
  return aQuestion(kind, { id: id(kind), wording, ...point })
}

/** What stands in brackets for a choice: `[High/Med/Low]` → High, Med, Low. */
function choicesIn(text: string): string[] {
  return (/\[([^\]]*\/[^\]]*)\]/u.exec(text)?.[1] ?? '').split('/').map((each) => each.trim())
}

/** One line of a form: `**Call Type:** [a / b]` is a choice, `**Duration:** [if known]` a line to write on. */
function lineQuestion(line: string): Question {
  const [, label = '', rest = ''] = /^\*\*(.*?):\*\*\s*(.*)$/u.exec(line) ?? []
  if (/\[1-5 stars\]/u.test(rest)) return ask('rating', label, { hint: plain(rest), scale: scaleOfFive })
  const choices = choicesIn(line).filter((choice) => /^\D{2,}/u.test(choice))
  if (choices.length < 2) return ask('shortText', label, { hint: plain(rest) })
  return ask('oneOf', label, {
    hint: plain(rest),
    options: choices.map((choice) => ({ id: id('option'), label: choice })),
  })
}

/** A part of the form by what it holds: a table, boxes to tick, lines to fill in, numbered places, or words. */
function questionsOf(title: string, text: string): Question[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && line.trim() !== '---')
  const tables = lines.filter((line) => line.startsWith('|'))
  const filled = lines.filter((line) => /^\*\*.*:\*\*/u.test(line))
  if (tables.length > 0) return [...filled.map(lineQuestion), ...tableQuestions(title, tables)]
  if (lines.some((line) => line.startsWith('- [ ]'))) return checklists(lines)
  if (lines.some((line) => /^\d+\. /u.test(line))) return numbered(title, lines)
  if (filled.length > 0) return filled.map(lineQuestion)
  return [ask('longText', title, { hint: lines.map(plain).join('\n') })]
}

function tableQuestions(title: string, lines: readonly string[]): Question[] {
  const [head = '', , ...body] = lines
  const headings = head.split('|').slice(1, -1).map(plain)
  const rows = tableRows(lines.join('\n'))
  if (headings.includes('Rating')) return assessment(headings, rows, body)
  const hint = rows.map((cells) => cells.join(' · ')).join('\n')
  const isNamed = new Set(rows.map(([name]) => name)).size === rows.length
  return [
    ask('table', title, {
      hint,
      columns: (isNamed ? headings.slice(1) : headings).map((heading) => ({ heading })),
      rows: isNamed ? rows.map(([name]) => name) : [],
    }),
  ]
}

/** Competency × rating with evidence, and once more competency × priority. */
function assessment(headings: readonly string[], rows: string[][], body: readonly string[]): Question[] {
  const [what = '', rating = '', evidence = '', priority = ''] = headings
  const named = rows.map(([name = '']) => ({ id: id('row'), text: name }))
  const priorities = choicesIn(body[0]?.split('|').at(-2) ?? '')
  return [
    ask('matrix', `${what}: ${rating}`, {
      hint: rows.map((cells) => cells.join(' · ')).join('\n'),
      rows: named,
      scale: scaleOfFive,
      notePrompt: evidence,
      weight: 100,
    }),
    ask('matrix', priority, {
      rows: named,
      scale: {
        name: priority,
        levels: priorities.map((label, index) => ({ level: index + 1, label, points: 0 })),
      },
    }),
  ]
}

function checklists(lines: readonly string[]): Question[] {
  const groups: { title: string; items: string[] }[] = []
  const asked: Question[] = []
  for (const line of lines) {
    if (line.startsWith('### ')) groups.push({ title: plain(line), items: [] })
    else if (line.startsWith('- [ ]')) groups.at(-1)?.items.push(plain(line.slice(5)))
    else asked.push(lineQuestion(line))
  }
  const lists = groups.map(({ title, items }) =>
    ask('checklist', title, { items: items.map((text) => ({ id: id('item'), text })) }),
  )
  return [...asked, ...lists]
}

/** Questions of their own where they are asked in quotes; otherwise places for a moment, a quotation, a better way. */
function numbered(title: string, lines: readonly string[]): Question[] {
  const asked = lines.flatMap((line) => /^\d+\. "(.*)"$/u.exec(line)?.[1] ?? [])
  if (asked.length > 0) {
    const intro = lines.filter((line) => !/^\d+\. /u.test(line)).map(plain)
    return asked.map((wording, index) =>
      ask('longText', plain(wording), { hint: index === 0 ? intro.join('\n') : '' }),
    )
  }
  const columns = ['Moment', 'Why', 'Quotation', 'Better approach'].map((heading) => ({ heading }))
  return [ask('table', title, { hint: lines.map(plain).join('\n'), columns })]
}

/** A guide to coaching with its forms: each form in a code block is a section for each of its parts. */
export function callReview(markdown: string): TemplateContent {
  count = 0
  const blocks = [...markdown.matchAll(/```markdown\n(.*?)```/gsu)].map(([, block = '']) => block)
  const around = markdown.replace(/```markdown\n.*?```/gsu, '')
  const sections = blocks.flatMap((block) => {
    const { before, parts } = partsOf(block, 2)
    const [, ...headLines] = before.split('\n')
    const head = { title: plain(before.split('\n')[0] ?? ''), text: headLines.join('\n') }
    return [head, ...parts].map(({ title, text }) => ({ title, questions: questionsOf(title, text) }))
  })
  return templateContentSchema.parse({
    name: 'Sales coaching',
    purpose: 'A form that somebody else wrote, as a template.',
    instructions: around,
    sinceLastTimeMinutes: 0,
    sections: sections.map((section, index) => ({
      id: `section-${index}`,
      minutes: 5,
      visibility: 'shared',
      ...section,
    })),
    agreementMinutes: 0,
  })
}
