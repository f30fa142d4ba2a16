import type { ReactElement } from 'react'
import type { AnswerProps } from './answer-props'
import { RatingScale } from './rating-scale'
import { WordsField } from './words-field'

/** The scale, and the evidence where it is asked for. */
export function RatingAnswer({
  question,
  answer,
  onChange,
  isFaceToFace,
}: AnswerProps<'rating'>): ReactElement {
  return (
    <>
      <RatingScale
        question={question}
        level={answer.level}
        onChange={(level) => onChange({ ...answer, level })}
        isFaceToFace={isFaceToFace}
      />
      {question.evidencePrompt === null ? null : (
        <WordsField
          label={isFaceToFace ? 'What shows this?' : question.evidencePrompt}
          rows={4}
          value={answer.evidence}
          onChange={(evidence) => onChange({ ...answer, evidence })}
        />
      )}
    </>
  )
}
