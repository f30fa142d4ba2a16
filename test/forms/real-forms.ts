import type { Question, QuestionKind } from '../../shared/domain/question'
import { type TemplateContent, templateContentSchema } from '../../shared/domain/template'
import { aQuestion } from '../builders/question'
import { numberedItems, partsOf, plain, tableHead, tableRows, withoutTables } from './markdown-text'

/** Makes ids that count up. */
function counter(): (what: string) => string {
  let count = 0
  return (what) => `${what}-${++count}`
}

type FormSection = { title: string; intro?: string; visibility?: 'shared' | 'private'; questions: Question[] }

function form(name: string, sections: FormSection[], instructions = ''): TemplateContent {
  return templateContentSchema.parse({
    name,
    purpose: 'A form that somebody else wrote, as a template.',
    instructions,
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

function asking(id: (what: string) => string) {
  return (kind: QuestionKind, wording: string, point: object = {}): Question =>
    aQuestion(kind, { id: id(kind), wording, ...point })
}

/** Texts as parts of a question: rows, items. */
function parts(texts: readonly string[], id: (what: string) => string): { id: string; text: string }[] {
  return texts.map((text) => ({ id: id('part'), text }))
}

/** One-to-one meetings of a handbook: its rules become what the manager checks, its document the questions. */
export function oneToOnes(markdown: string): TemplateContent {
  const id = counter()
  const ask = asking(id)
  const { before, parts: chapters } = partsOf(markdown, 2)
  const [how, links] = chapters
  return form(
    '1-1 meetings',
    [
      {
        title: '1-1',
        questions: [
          ask('goals', 'The relevant goals', { askedOf: 'both' }),
          ask('longText', 'Topics to discuss', { askedOf: 'both' }),
          ask('commitments', 'What we do until next time'),
        ],
      },
      {
        title: how?.title ?? '',
        visibility: 'private',
        questions: [
          ask('checklist', 'Do we keep to it?', {
            items: parts(numberedItems(how?.text ?? '').map(plain), id),
          }),
        ],
      },
    ],
    [before, links?.title, links?.text].join('\n\n'),
  )
}

/** A guide through low performance: its steps become sections, its process a checklist, its outcomes a choice. */
export function underperformance(markdown: string): TemplateContent {
  const id = counter()
  const ask = asking(id)
  const { before, parts: steps } = partsOf(markdown, 3)
  const footnote = /^\[\^1\]:.*$/mu.exec(markdown)?.[0] ?? ''
  const sections = steps.map(({ title, text }): FormSection => {
    const { before: intro, parts: chapters } = partsOf(text.replace(footnote, ''), 4)
    const process = chapters.at(-1)
    if (process === undefined) {
      return { title, intro, visibility: 'private', questions: [ask('longText', 'What was done?')] }
    }
    const items = tableRows(process.text).map((cells) => cells.join(' · '))
    const details = numberedItems(withoutTables(process.text))
    const outcomes = (details.at(-1) ?? '').split(/^ {3}- /mu)
    return {
      title,
      intro: [intro, ...chapters.slice(0, -1).flatMap((chapter) => [chapter.title, chapter.text])].join(
        '\n\n',
      ),
      visibility: 'private',
      questions: [
        ask('checklist', process.title, {
          hint: [withoutTables(process.text).split(/^\d+\. /mu)[0], tableHead(process.text).join(' · ')].join(
            '\n\n',
          ),
          items: parts(items, id),
          notePrompt: 'On which day, and with what',
        }),
        ...details
          .slice(0, -1)
          .map((detail) => ask('longText', 'What was said and done?', { guide: detail })),
        ask('oneOf', 'How did it end?', {
          hint: outcomes[0] ?? '',
          options: outcomes.slice(1).map((outcome) => ({
            id: id('outcome'),
            label: plain(outcome).slice(0, 60),
            description: outcome,
          })),
        }),
      ],
    }
  })
  return form('Addressing underperformance', sections, [before, footnote].join('\n\n'))
}

type QuestionList = {
  readonly i18nCategories: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly questions: readonly {
    readonly id: number
    readonly category: string
    readonly question: Readonly<Record<string, string>>
  }[]
}

/** A list of questions by category, in one of its languages. */
export function questionList(list: QuestionList, language: string): TemplateContent {
  return form(
    `1-on-1 questions (${language})`,
    Object.entries(list.i18nCategories).map(([category, names]) => ({
      title: names[language] ?? category,
      questions: list.questions
        .filter((each) => each.category === category)
        .map(({ id, question }) => aQuestion('longText', { id: `q${id}`, wording: question[language] })),
    })),
  )
}

const seen = {
  name: 'Seen in the work',
  levels: ['Not yet', 'Sometimes', 'Reliably', 'Others learn from it'].map((label, index) => ({
    level: index + 1,
    label,
    points: index,
  })),
}

/** A competency framework in an HTML table: categories are sections, competencies matrices, behaviours their rows. */
export function competencies(html: string): TemplateContent {
  const id = counter()
  const sections: FormSection[] = []
  for (const [, row = ''] of html.matchAll(/<tr>(.*?)<\/tr>/gsu)) {
    const cells = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gsu)].map(([, cell = '']) => cell)
    const [behaviours = '', competency = '', category] = cells.reverse()
    if (plain(competency) === 'Competencies') continue
    if (category !== undefined) {
      const [title = '', ...intro] = category.split('<p>').map(plain)
      sections.push({ title, intro: intro.join('\n'), questions: [] })
    }
    const rows = behaviours.split('<p>').map((text) => plain(text).replace(/^[-–] /u, ''))
    sections.at(-1)?.questions.push(
      aQuestion('matrix', {
        id: id('matrix'),
        wording: plain(competency),
        rows: parts(rows, id),
        scale: seen,
        notePrompt: 'Where it was seen',
        allowsNotApplicable: true,
        askedOf: 'both',
      }),
    )
  }
  return form(
    plain(/^# (.*)$/mu.exec(html)?.[1] ?? ''),
    sections,
    'Category · Competencies · Description of Associated Behaviors',
  )
}

/** A ladder: a position is one of its levels, and each of its five sides a scale with a name and a sentence a level. */
export function ladder(markdown: string): TemplateContent {
  const id = counter()
  const { before, parts: chapters } = partsOf(markdown.split('# Other Pages')[0] ?? '', 2)
  const sides = chapters.map(({ text }) =>
    [...text.matchAll(/^\* \*\*(.*?)\*\*: (.*)$/gmu)].map(([, label = '', anchor = '']) => ({
      label,
      anchor,
    })),
  )
  const names = ['Technology', 'System', 'People', 'Process', 'Influence']
  const positions = tableRows(before).map((cells) => cells.join(' · '))
  return form(
    'Developer',
    [
      {
        title: 'Position',
        questions: [
          aQuestion('oneOf', {
            id: id('position'),
            wording: 'Level · Senior · Position',
            options: positions.map((label, index) => ({ id: id('level'), label, points: index + 1 })),
          }),
        ],
      },
      {
        title: 'Five sides',
        questions: names.map((name, side) =>
          aQuestion('rating', {
            id: id('side'),
            wording: name,
            scale: {
              name,
              levels: sides.map((level, index) => ({ level: index + 1, points: index + 1, ...level[side] })),
            },
          }),
        ),
      },
    ],
    [withoutTables(before), markdown.split('# Other Pages')[1]].join('\n\nOther Pages\n\n'),
  )
}
