import { type ReactElement, useCallback, useEffect, useRef } from 'react'
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
  const latest = useRef({ answer, onChange })
  useEffect(() => {
    latest.current = { answer, onChange }
  })
  // the same function at every change of the text, because the scale listens to the whole window
  const rate = useCallback((level: number): void => {
    latest.current.onChange({ ...latest.current.answer, level })
  }, [])
  return (
    <>
      <RatingScale question={question} level={answer.level} onChange={rate} isFaceToFace={isFaceToFace} />
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
