import type { AgreementDraft, Clause } from './agreement'
import { formatLongDay } from './calendar-format'
import { partyNames } from './document-kind'
import { languageNames, languageOf } from './document-language'
import { termWords } from './document-term'
import type { NoteDifference } from './note-differences'

/**
 * Where the drafts of one document in two windows differ, so that whoever saves later sees what the other wrote: in the
 * order of the document, a clause by its number and heading. `''` stands for nothing; days are written as in `locale`.
 */
export function differencesInDrafts(given: {
  mine: AgreementDraft
  theirs: AgreementDraft
  locale: string
}): NoteDifference[] {
  const mine = textsIn(given.mine, given.locale)
  const theirs = textsIn(given.theirs, given.locale)
  const keys = [...mine.keys(), ...[...theirs.keys()].filter((key) => !mine.has(key))]
  return keys.flatMap((key) => {
    const [here, there] = [mine.get(key), theirs.get(key)]
    if (here?.text === there?.text) return []
    const place = here?.place ?? there?.place ?? ''
    return [{ place, mine: here?.text ?? '', theirs: there?.text ?? '', isPrivate: false }]
  })
}

/** Everything that a draft says, by the place where it is said. */
function textsIn(draft: AgreementDraft, locale: string): Map<string, { place: string; text: string }> {
  const { title, from, term, language, others, clauses } = draft
  return new Map([
    ['title', { place: 'Title', text: title }],
    ['from', { place: 'Counts from', text: from === '' ? '' : formatLongDay(from, locale) }],
    [
      'term',
      {
        place: 'How long it counts',
        text: term === undefined || term.on === '' ? '' : termWords(term, locale),
      },
    ],
    ['language', { place: 'Language', text: languageNames[languageOf({ language })] }],
    [
      'others',
      {
        place: 'Who else signs',
        text: others.map(({ party, name }) => `${partyNames[party]}: ${name}`).join('\n'),
      },
    ],
    ['order', { place: 'The order of the clauses', text: clauses.map(({ heading }) => heading).join('\n') }],
    ...clauses.map((clause, index): [string, { place: string; text: string }] => [
      clause.id,
      { place: `Clause ${index + 1}, ${clause.heading}`, text: textOf(clause) },
    ]),
  ])
}

/** A clause as lines: its heading, its text, its table a row each line, and whether initials are asked for. */
function textOf({ heading, body, table, initials }: Clause): string {
  const rows = table === null ? [] : [table.columns, ...table.rows].map((cells) => cells.join(' | '))
  return [heading, body, ...rows, ...(initials === true ? ['With initials'] : [])]
    .filter((line) => line !== '')
    .join('\n')
}
