import type { AgreementDraft } from './agreement'
import { type DraftClause, type DraftSources, draftOf, longDay, namesOf, paragraphs } from './draft-sources'
import { gap } from './marked-gap'
import { goalsClause, targetsClause } from './measured-clauses'
import { wordingFor } from './question-wording'
import { promisesClause } from './recorded-clauses'

/** The first draft of a notice of a review: when, about what, what to bring, and what was open last time. */
export function draftReviewNotice(sources: DraftSources): AgreementDraft {
  const { given, full, fullManager } = namesOf(sources)
  const [last] = sources.sessions
  const { planned } = sources
  const on = planned === null ? gap('the day') : longDay(planned.on, sources)
  const time = planned?.time ?? gap('the time')
  const open = sources.commitments.filter(({ state }) => state === 'open')
  return draftOf(sources, {
    title: 'Notice of a review',
    clauses: [
      {
        heading: 'When and where',
        body: paragraphs(
          `${fullManager} invites ${full} to a review on ${on} at ${time}. The place: ${gap('the room, or how to join')}.`,
          ...(last === undefined
            ? []
            : [
                `The last one on record was session ${last.number}, held on ${longDay(last.heldOn, sources)}.`,
              ]),
        ),
      },
      {
        heading: 'What it is about',
        body: 'What we promised last time, the figures, and the part of the work that figures do not show. The questions are known beforehand.',
      },
      questionsClause(sources),
      promisesClause({ ...sources, commitments: open }),
      targetsClause(sources),
      goalsClause(sources),
      {
        heading: 'How to prepare',
        body: `${given} notes what went well, what was hard and what help is wanted, and names what else should be talked about. If the day does not fit, another one is found.`,
      },
      {
        heading: 'What signing confirms',
        body: 'That this notice was received. It says nothing about how the review will come out.',
      },
    ],
  })
}

/** The questions of the template that was used last, without those that only the manager sees; null where none is known. */
function questionsClause({ template }: DraftSources): DraftClause | null {
  const shared = (template?.sections ?? []).filter(
    ({ visibility, questions }) => visibility === 'shared' && questions.length > 0,
  )
  if (shared.length === 0) return null
  return {
    heading: 'The questions',
    body: paragraphs(
      ...shared.map(({ title, questions }) =>
        [
          `## ${oneLine(title)}`,
          // one line alone is no list
          ...questions.map(
            (question) =>
              `${questions.length === 1 ? '' : '- '}${oneLine(wordingFor(question, { kind: 'person' }))}`,
          ),
        ].join('\n'),
      ),
    ),
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
