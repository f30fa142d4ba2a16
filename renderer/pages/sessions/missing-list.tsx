import type { ReactElement } from 'react'
import { quoted } from '../../../shared/domain/in-words'
import { spokenName } from '../../../shared/domain/isolated-name'
import { wordingFor } from '../../../shared/domain/question-wording'
import type { Missing } from '../../../shared/domain/session'
import { questionOf } from '../../../shared/domain/template'
import styles from './finish-step.module.css'
import type { RoomProps } from './step-view'
import { placeOfMissing, stepOfMissing } from './steps'

/** Everything that is missing, each by its name and with the way to its field. */
export function MissingList(room: RoomProps): ReactElement {
  const { missing, steps, onGoToMissing } = room
  const here = missing.filter((each) => stepOfMissing(steps, each) >= 0)
  return (
    <>
      <ul className={styles.missing}>
        {here.map((each) => (
          <li key={`${each.kind} ${placeOfMissing(each)} ${'fault' in each ? each.fault : ''}`}>
            <button type="button" className="link" onClick={() => onGoToMissing(each)}>
              {wordsFor(each, room)}
            </button>
          </li>
        ))}
      </ul>
      {here.length === missing.length ? null : (
        <p className="muted">Turn the screen back to see what else is missing.</p>
      )}
    </>
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
