import type { ReactElement } from 'react'
import { FormRow } from '../../components/form/form'
import { type KindProps, newPartId } from './kind-fields'
import { Parts } from './parts'
import { Figure, MaybeFigure, RemarkPrompt, Tick, Words } from './plain-fields'

/** The options to choose from, with what each counts. */
export function OptionFields({ question, onChange }: KindProps<'oneOf' | 'manyOf'>): ReactElement {
  return (
    <>
      <Parts
        name="options"
        title="Options"
        one="Option"
        parts={question.options}
        most={100}
        add={() => ({ id: newPartId(), label: '', description: '', points: null, needsRemark: false })}
        onChange={(options) => onChange({ ...question, options })}
      >
        {(option, at, change) => (
          <>
            <Words
              name={`options.${at}.label`}
              label={`Option ${at + 1}`}
              value={option.label}
              onChange={(label) => change({ ...option, label })}
            />
            <FormRow>
              <Words
                name={`options.${at}.description`}
                label="What it means"
                value={option.description}
                onChange={(description) => change({ ...option, description })}
              />
              <MaybeFigure
                name={`options.${at}.points`}
                label="Points"
                value={option.points}
                onChange={(points) => change({ ...option, points })}
              />
            </FormRow>
            <Tick
              label="Words have to be given with it"
              value={option.needsRemark}
              onChange={(needsRemark) => change({ ...option, needsRemark })}
            />
          </>
        )}
      </Parts>
      <Tick
        label="Something else can be said in words"
        value={question.allowsOther}
        onChange={(allowsOther) => onChange({ ...question, allowsOther })}
      />
      {question.kind === 'manyOf' ? (
        <FormRow>
          <Figure
            name="minChoices"
            label="Choices at least"
            value={question.minChoices}
            onChange={(minChoices) => onChange({ ...question, minChoices })}
          />
          <MaybeFigure
            name="maxChoices"
            label="Choices at most"
            value={question.maxChoices}
            onChange={(maxChoices) => onChange({ ...question, maxChoices })}
          />
        </FormRow>
      ) : null}
      <RemarkPrompt question={question} onChange={onChange} />
    </>
  )
}
