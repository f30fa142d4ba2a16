import type { ReactElement } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { figureInWords } from '../../../shared/domain/answer-words'
import { isFigureGiven } from '../../../shared/domain/figure-question'
import { ChooseNumber } from '../form/number-input'
import type { AnswerProps } from './answer-props'
import styles from './figure-answer.module.css'
import { WordsField } from './words-field'

/** A figure between two ends, on a slider or typed, and words where they are asked for. */
export function RangeAnswer(props: AnswerProps<'range'>): ReactElement {
  const { question, answer, onChange } = props
  return (
    <>
      {question.showAs === 'slider' ? <RangeSlider {...props} /> : null}
      <FigureField
        label={question.showAs === 'slider' ? 'As a figure' : 'Figure'}
        question={question}
        value={answer.value}
        onChange={(value) => onChange({ ...answer, value })}
      />
      <Remark
        prompt={question.remarkPrompt}
        value={answer.remark}
        onChange={(remark) => onChange({ ...answer, remark })}
      />
    </>
  )
}

export function NumberAnswer({ question, answer, onChange }: AnswerProps<'number'>): ReactElement {
  return (
    <>
      <FigureField
        label="Figure"
        question={question}
        value={answer.value}
        onChange={(value) => onChange({ ...answer, value })}
      />
      <Remark
        prompt={question.remarkPrompt}
        value={answer.remark}
        onChange={(remark) => onChange({ ...answer, remark })}
      />
    </>
  )
}

/** Without a value the thumb rests at the beginning, and the words say that nothing was chosen yet. */
function RangeSlider({ question, answer, onChange }: AnswerProps<'range'>): ReactElement {
  const { min, max, step, minLabel, maxLabel } = question
  return (
    <Slider
      className={styles.slider}
      minValue={min}
      maxValue={max}
      step={step}
      value={Math.min(Math.max(answer.value ?? min, min), max)}
      onChange={(value) => onChange({ ...answer, value })}
    >
      <Label className={styles.name}>Place between both ends</Label>
      <SliderOutput className={styles.output}>
        {answer.value === null ? 'Not chosen yet' : figureInWords(question, answer.value)}
      </SliderOutput>
      <SliderTrack className={styles.track}>
        <SliderThumb className={`${styles.thumb} ${answer.value === null ? styles.unset : ''}`} />
      </SliderTrack>
      <span className={styles.end}>{minLabel === '' ? min : `${min}, ${minLabel}`}</span>
      <span className={styles.end}>{maxLabel === '' ? max : `${max}, ${maxLabel}`}</span>
    </Slider>
  )
}

function FigureField({
  label,
  question,
  value,
  onChange,
}: {
  label: string
  question: AnswerProps<'range' | 'number'>['question']
  value: number | null
  onChange: (value: number | null) => void
}): ReactElement {
  const { min, max, unit } = question
  const isOut = value !== null && !isFigureGiven(question, { value })
  return (
    <div className={styles.figure}>
      <ChooseNumber
        label={unit === '' ? label : `${label}, in ${unit}`}
        help={endsInWords(min, max)}
        error={isOut ? `This lies outside: ${endsInWords(min, max)}` : undefined}
        value={value ?? Number.NaN}
        onChange={(typed) => onChange(Number.isNaN(typed) ? null : typed)}
      />
    </div>
  )
}

function endsInWords(min: number | null, max: number | null): string | undefined {
  if (min !== null && max !== null) return `${min} to ${max}`
  if (min !== null) return `${min} or more`
  return max === null ? undefined : `${max} or less`
}

/** Words beside a figure or a choice, where they are asked for. */
export function Remark({
  prompt,
  value,
  onChange,
}: {
  prompt: string | null
  value: string
  onChange: (value: string) => void
}): ReactElement | null {
  return prompt === null ? null : <WordsField label={prompt} rows={3} value={value} onChange={onChange} />
}
