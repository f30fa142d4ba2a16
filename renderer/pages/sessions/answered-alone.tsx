import type { ReactElement } from 'react'
import { type Answer, isAnswered } from '../../../shared/domain/answer'
import { answerInWords } from '../../../shared/domain/answer-words'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Question } from '../../../shared/domain/question'
import { AnswerWords } from '../../components/answers/answer-words'
import styles from './answered-alone.module.css'
import { MatrixAlone } from './matrix-alone'
import type { RoomProps } from './step-view'

/**
 * Above the answer of both, what each had answered alone before they read each other; of what the person alone was
 * asked, that the answer is from the self-assessment, and what it was where it is another by now. Before both are done
 * it says to the manager alone who answers.
 */
export function AnsweredAlone({
  question,
  answer,
  person,
  isFaceToFace,
  selfAssessment: { stand },
}: RoomProps & { question: Question; answer: Answer | undefined }): ReactElement | null {
  if (question.askedOf === 'manager' || stand === undefined || stand.kind === 'notAsked') return null
  const given = spokenName(person)
  if (stand.kind !== 'revealed') {
    if (isFaceToFace) return null
    const words =
      question.askedOf === 'both'
        ? `Asked of you both: write what you think. ${given} answers alone, and cannot read this yet.`
        : `${given} answers this in the self-assessment.`
    return <p className="small muted">{words}</p>
  }
  const persons = stand.kept.answers[question.id]
  if (question.askedOf === 'person') {
    if (!isAnswered(question, persons)) return null
    const isSame = answerInWords(question, persons) === answerInWords(question, answer)
    return isSame ? (
      <p className="small muted">
        {isFaceToFace ? 'From your self-assessment.' : 'From the self-assessment.'}
      </p>
    ) : (
      <dl className={styles.sides}>
        <Side
          title={isFaceToFace ? 'In your self-assessment' : `${given}, in the self-assessment`}
          question={question}
          answer={persons}
        />
      </dl>
    )
  }
  const managers = stand.kept.manager.answers[question.id]
  const [personsTitle, managersTitle] = isFaceToFace
    ? (['You, alone', 'Your manager, alone'] as const)
    : ([`${given}, alone`, 'You, alone'] as const)
  if (question.kind === 'matrix' && persons?.kind === 'matrix' && managers?.kind === 'matrix') {
    const sides = [
      { title: personsTitle, answer: persons },
      { title: managersTitle, answer: managers },
    ]
    return <MatrixAlone question={question} sides={sides} />
  }
  return (
    <dl className={styles.sides} aria-label="What each of you wrote alone">
      <Side title={personsTitle} question={question} answer={persons} />
      <Side title={managersTitle} question={question} answer={managers} />
    </dl>
  )
}

function Side({
  title,
  question,
  answer,
}: {
  title: string
  question: Question
  answer: Answer | undefined
}): ReactElement {
  return (
    <div>
      <dt className="label">{title}</dt>
      <dd>
        <AnswerWords question={question} answer={answer} />
      </dd>
    </div>
  )
}
