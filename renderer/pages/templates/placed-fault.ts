import { nameOfQuestion } from '../../../shared/domain/new-question'
import { savingFaults } from '../../../shared/domain/saving-faults'
import type { Section, TemplateContent } from '../../../shared/domain/template'
import { publishingFaults } from '../../../shared/domain/template-draft'
import type { TemplateFault, TemplatePath } from '../../../shared/domain/template-fault'
import { type InHand, nameOfSection } from './in-hand'

/** Something to be put right, with the thing it stands in and the field there. */
export type PlacedFault = {
  readonly inHand: InHand
  /** What it stands in, in words: the question, and which of its levels or options. */
  readonly where: string
  /** The name of the field; `''` where no field is meant. */
  readonly field: string
  readonly message: string
}

/** All that keeps the content from being saved or published, each by the thing it stands in. */
export function placedFaults(content: TemplateContent): PlacedFault[] {
  return [...savingFaults(content), ...publishingFaults(content)].map((fault) => placed(content, fault))
}

function placed({ sections }: TemplateContent, { path, message }: TemplateFault): PlacedFault {
  const [list, sectionAt, inner, questionAt, ...rest] = path
  const section = list === 'sections' && typeof sectionAt === 'number' ? sections[sectionAt] : undefined
  if (section === undefined) {
    return {
      inHand: (path.length === 0 ? firstWeighed(sections) : null) ?? { kind: 'template' },
      where: 'The template',
      field: path.length === 0 ? 'weight' : path.join('.'),
      message,
    }
  }
  const question =
    inner === 'questions' && typeof questionAt === 'number' ? section.questions[questionAt] : undefined
  if (question === undefined) {
    return {
      inHand: (inner === undefined ? firstWeighedQuestion([section]) : null) ?? {
        kind: 'section',
        id: section.id,
      },
      where: nameOfSection(section, Number(sectionAt)),
      field: inner === undefined ? 'weight' : path.slice(2).join('.'),
      message,
    }
  }
  return {
    inHand: { kind: 'question', id: question.id },
    where: [nameOfQuestion(question), ...partInWords(rest)].join(', '),
    field: rest.join('.'),
    message,
  }
}

/** Where weights that do not total 100 are put right: the first section that has one, else the first question. */
function firstWeighed(sections: readonly Section[]): InHand | null {
  const section = sections.find(({ weight }) => weight !== null)
  return section === undefined ? firstWeighedQuestion(sections) : { kind: 'section', id: section.id }
}

function firstWeighedQuestion(sections: readonly Section[]): InHand | null {
  const question = sections.flatMap(({ questions }) => questions).find(({ weight }) => weight !== null)
  return question === undefined ? null : { kind: 'question', id: question.id }
}

const partWords: Readonly<Record<string, string>> = {
  options: 'option',
  rows: 'row',
  items: 'item',
  columns: 'column',
  levels: 'level',
}

/** Which part of a question is meant: `['scale', 'levels', 2, 'level']` → `['level 3']`, in the order of the screen. */
function partInWords(path: TemplatePath): string[] {
  return path.flatMap((part, index) => {
    const word = partWords[String(path[index - 1])]
    return typeof part === 'number' && word !== undefined ? [`${word} ${part + 1}`] : []
  })
}
