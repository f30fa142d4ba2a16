import type { ReactElement } from 'react'
import type { NumberQuestion, RangeQuestion } from '../../../shared/domain/figure-question'
import { FormRow } from '../../components/form/form'
import { Choose } from '../../components/form/select-input'
import type { KindProps } from './kind-fields'
import { Figure, MaybeFigure, RemarkPrompt, Words } from './plain-fields'

/** A place between two ends. */
export function RangeFields({ question, onChange }: KindProps<'range'>): ReactElement {
  const { min, max, step } = question
  return (
    <>
      <FormRow>
        <Figure
          name="min"
          label="From"
          value={min}
          onChange={(value) => onChange({ ...question, min: value })}
        />
        <Figure
          name="max"
          label="To"
          value={max}
          onChange={(value) => onChange({ ...question, max: value })}
        />
        <Figure
          name="step"
          label="In steps of"
          value={step}
          onChange={(value) => onChange({ ...question, step: value })}
        />
      </FormRow>
      <FormRow>
        <Words
          name="minLabel"
          label="Words at the beginning"
          value={question.minLabel}
          onChange={(minLabel) => onChange({ ...question, minLabel })}
        />
        <Words
          name="maxLabel"
          label="Words at the end"
          value={question.maxLabel}
          onChange={(maxLabel) => onChange({ ...question, maxLabel })}
        />
      </FormRow>
      <FormRow>
        <Choose
          label="Shown as"
          options={[
            { value: 'slider', label: 'A slider' },
            { value: 'number', label: 'A number to type' },
          ]}
          value={question.showAs}
          onChange={(value) => onChange({ ...question, showAs: value === 'number' ? 'number' : 'slider' })}
        />
        <UnitAndBetter question={question} onChange={onChange} />
      </FormRow>
      <RemarkPrompt question={question} onChange={onChange} />
    </>
  )
}

/** Any number, or one between a least and a most. */
export function NumberFields({ question, onChange }: KindProps<'number'>): ReactElement {
  return (
    <>
      <FormRow>
        <MaybeFigure
          name="min"
          label="Least"
          value={question.min}
          onChange={(min) => onChange({ ...question, min })}
        />
        <MaybeFigure
          name="max"
          label="Most"
          value={question.max}
          onChange={(max) => onChange({ ...question, max })}
        />
        <Figure
          name="decimals"
          label="Digits after the mark"
          value={question.decimals}
          onChange={(decimals) => onChange({ ...question, decimals })}
        />
      </FormRow>
      <FormRow>
        <UnitAndBetter question={question} onChange={onChange} />
      </FormRow>
      <RemarkPrompt question={question} onChange={onChange} />
    </>
  )
}

function UnitAndBetter<Q extends RangeQuestion | NumberQuestion>({
  question,
  onChange,
}: {
  question: Q
  onChange: (question: Q) => void
}): ReactElement {
  return (
    <>
      <Words
        name="unit"
        label="Unit"
        value={question.unit}
        onChange={(unit) => onChange({ ...question, unit })}
      />
      <Choose
        label="Better is"
        options={[
          { value: 'more', label: 'More' },
          { value: 'less', label: 'Less' },
        ]}
        value={question.better}
        onChange={(value) => onChange({ ...question, better: value === 'less' ? 'less' : 'more' })}
      />
    </>
  )
}

/** Two answers with their points. */
export function YesNoFields({ question, onChange }: KindProps<'yesNo'>): ReactElement {
  const { points } = question
  return (
    <>
      <FormRow>
        <Figure
          name="points.yes"
          label="Points for yes"
          value={points.yes}
          onChange={(yes) => onChange({ ...question, points: { ...points, yes } })}
        />
        <Figure
          name="points.no"
          label="Points for no"
          value={points.no}
          onChange={(no) => onChange({ ...question, points: { ...points, no } })}
        />
        <Choose
          label="Words have to be given with"
          options={[
            { value: 'none', label: 'Neither' },
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
          value={question.remarkNeededFor ?? 'none'}
          onChange={(value) =>
            onChange({
              ...question,
              remarkNeededFor: value === 'yes' || value === 'no' ? value : null,
            })
          }
        />
      </FormRow>
      <RemarkPrompt question={question} onChange={onChange} />
    </>
  )
}
