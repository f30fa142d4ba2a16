import type { NoteDifference } from './note-differences'
import type { TemplateContent } from './template'
import { headingOf } from './template-use'

/**
 * Where the drafts of two windows differ, so that whoever saves later sees what the other changed: in the order of the
 * template, each place by its name. `''` stands for nothing.
 */
export function differencesInTemplates(given: {
  mine: TemplateContent
  theirs: TemplateContent
}): NoteDifference[] {
  const mine = textsIn(given.mine)
  const theirs = textsIn(given.theirs)
  const keys = [...mine.keys(), ...[...theirs.keys()].filter((key) => !mine.has(key))]
  return keys.flatMap((key) => {
    const [here, there] = [mine.get(key), theirs.get(key)]
    if (here?.text === there?.text) return []
    const place = here?.place ?? there?.place ?? ''
    return [{ place, mine: here?.text ?? '', theirs: there?.text ?? '', isPrivate: false }]
  })
}

type Placed = readonly [string, { readonly place: string; readonly text: string }]

/** Everything that a template says, by the place where it is said. */
function textsIn({ sections, use, ...content }: TemplateContent): Map<string, Placed[1]> {
  return new Map<string, Placed[1]>([
    ...Object.entries(content).map(([field, value]) => placed(field, named('The template', field), value)),
    placed('use', 'The template: its heading in the list', headingOf(use)),
    placed('sections', 'The order of the sections', sections.map(({ title }) => title).join('\n')),
    ...sections.flatMap(({ id, questions, ...section }) => [
      ...Object.entries(section).map(([field, value]) =>
        placed(`${id} ${field}`, named(`“${section.title}”`, field), value),
      ),
      placed(
        `${id} questions`,
        `“${section.title}”: its questions`,
        questions.map(({ wording }) => wording).join('\n'),
      ),
      ...questions.flatMap(({ id: questionId, ...question }) =>
        Object.entries(question).map(([field, value]) =>
          placed(`${questionId} ${field}`, named(`“${question.wording}”`, field), value),
        ),
      ),
    ]),
  ])
}

function placed(key: string, place: string, value: unknown): Placed {
  return [key, { place, text: inLines(value) }]
}

/** `wordingForPerson` → “…: wording for person”. */
function named(what: string, field: string): string {
  return `${what}: ${field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`
}

/** A value of a template as lines to compare: one for each thing in a list, without its id. */
function inLines(value: unknown): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.map((each) => inLines(each).replaceAll('\n', ', ')).join('\n')
  if (typeof value !== 'object') return String(value)
  return Object.entries(Object(value))
    .filter(([field, each]) => field !== 'id' && each !== null && each !== '')
    .map(([, each]) => inLines(each))
    .join('\n')
}
