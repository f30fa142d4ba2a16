import type { ReactElement } from 'react'
import { useController } from 'react-hook-form'
import { quoted } from '../../../shared/domain/in-words'
import { spokenName } from '../../../shared/domain/isolated-name'
import { isLeftOut, isSaid, type Missing } from '../../../shared/domain/missing-answers'
import { wordingFor } from '../../../shared/domain/question-wording'
import { questionOf } from '../../../shared/domain/template'
import { Button } from '../../components/button'
import styles from './finish-step.module.css'
import type { RoomProps } from './step-view'
import { placeOfMissing, stepOfMissing } from './steps'

/**
 * Everything that is missing, each by its name and with the way to its field. A question for which there was no time can
 * be marked as not talked about.
 */
export function MissingList(room: RoomProps): ReactElement {
  const { control, missing, steps, onGoToMissing } = room
  const { field } = useController({ control, name: 'leftOut' })
  const here = missing.filter((each) => stepOfMissing(steps, each) >= 0)
  return (
    <>
      <ul className={styles.missing}>
        {here.map((each) => (
          <li key={`${each.kind} ${placeOfMissing(each)} ${'fault' in each ? each.fault : ''}`}>
            <button type="button" className="link" onClick={() => onGoToMissing(each)}>
              {wordsFor(each, room)}
            </button>
            {each.kind === 'question' ? (
              <Button
                small
                look="quiet"
                aria-label={`Not talked about: ${wordsFor(each, room)}`}
                onPress={() => field.onChange([...(field.value ?? []), each.questionId])}
              >
                Not talked about
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {here.length === missing.length ? null : (
        <p className="muted">Turn the screen back to see what else is missing.</p>
      )}
    </>
  )
}

/** The required questions that were not talked about, each with the way back to it; nothing where there are none. */
export function LeftOutList(room: RoomProps): ReactElement | null {
  const { control, notes, steps, onGoToMissing } = room
  const { field } = useController({ control, name: 'leftOut' })
  const here = steps.flatMap((step) =>
    step.kind === 'question' && isLeftOut(step.question, notes) && !isSaid(step.question, notes)
      ? [step.question.id]
      : [],
  )
  if (here.length === 0) return null
  return (
    <section className={styles.leftOut} aria-label="Not talked about">
      <h3>Not talked about</h3>
      <p className="small muted">The record says that nothing was noted.</p>
      <ul className={styles.missing}>
        {here.map((questionId) => (
          <li key={questionId}>
            <span>{questionWords(questionId, room)}</span>
            <Button
              small
              look="quiet"
              aria-label={`Talk about it: ${questionWords(questionId, room)}`}
              onPress={() => {
                field.onChange((field.value ?? []).filter((id) => id !== questionId))
                onGoToMissing({ kind: 'question', questionId })
              }}
            >
              Talk about it
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function wordsFor(missing: Missing, room: RoomProps): string {
  switch (missing.kind) {
    case 'carryOver': {
      const what = room.notes.carryOver.find(
        ({ commitmentId }) => commitmentId === missing.commitmentId,
      )?.what
      const name = quoted(what ?? '')
      return missing.fault === 'noOutcome'
        ? `What became of ${name}`
        : `Fewer words on what became of ${name}`
    }
    case 'commitment': {
      const what = room.notes.commitments.find(({ id }) => id === missing.commitmentId)?.what
      const name = quoted(what ?? '')
      if (missing.fault === 'tooLong') return `Fewer words for ${name}`
      return missing.fault === 'noDay' ? `By when: ${name}` : `A day between 1900 and 2199: ${name}`
    }
    case 'question':
      return questionWords(missing.questionId, room)
  }
}

function questionWords(
  id: Extract<Missing, { kind: 'question' }>['questionId'],
  { version, person, isFaceToFace }: RoomProps,
): string {
  const question = questionOf(version, id)
  if (question === undefined) return 'A question'
  return wordingFor(
    question,
    isFaceToFace ? { kind: 'person' } : { kind: 'manager', givenName: spokenName(person) },
  )
}
