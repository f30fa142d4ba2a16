import type { ReactElement } from 'react'
import { assertNever } from '../../../shared/domain/assert-never'
import { type PartId, partIdSchema } from '../../../shared/domain/id'
import { type MetricPreset, metricPresetSchema } from '../../../shared/domain/metric'
import { metricPresets } from '../../../shared/domain/metric-presets'
import type { Question } from '../../../shared/domain/question'
import type { TemplateContent } from '../../../shared/domain/template'
import { FormRow } from '../../components/form/form'
import { Choose } from '../../components/form/select-input'
import { NumberFields, RangeFields, YesNoFields } from './figure-fields'
import { OptionFields } from './option-fields'
import { Parts } from './parts'
import styles from './parts.module.css'
import { Prompt, Tick, Words } from './plain-fields'
import { ScaleFields } from './scale-fields'

export type KindProps<K extends Question['kind']> = {
  readonly question: Extract<Question, { kind: K }>
  readonly onChange: (question: Question) => void
}

/** A new id for an option, a row or an item. */
export function newPartId(): PartId {
  return partIdSchema.parse(crypto.randomUUID())
}

/** What only this kind of question has. The fields keep nothing: every change is handed out whole. */
export function KindFields({
  question,
  content,
  onChange,
}: {
  question: Question
  content: TemplateContent
  onChange: (question: Question) => void
}): ReactElement | null {
  switch (question.kind) {
    case 'longText':
    case 'shortText':
    case 'goals':
    case 'commitments':
      return null
    case 'rating':
    case 'matrix':
      return <RatedFields question={question} content={content} onChange={onChange} />
    case 'range':
      return <RangeFields question={question} onChange={onChange} />
    case 'number':
      return <NumberFields question={question} onChange={onChange} />
    case 'yesNo':
      return <YesNoFields question={question} onChange={onChange} />
    case 'oneOf':
    case 'manyOf':
      return <OptionFields question={question} onChange={onChange} />
    case 'checklist':
      return <ChecklistFields question={question} onChange={onChange} />
    case 'table':
      return <TableFields question={question} onChange={onChange} />
    case 'metric':
      return <MetricFields question={question} onChange={onChange} />
    case 'acknowledgement':
      return <AcknowledgementFields question={question} onChange={onChange} />
    default:
      return assertNever(question)
  }
}

function RatedFields({
  question,
  content,
  onChange,
}: KindProps<'rating' | 'matrix'> & { content: TemplateContent }): ReactElement {
  return (
    <>
      {question.kind === 'matrix' ? (
        <Parts
          name="rows"
          title="Rows"
          one="Row"
          parts={question.rows}
          most={100}
          add={() => ({ id: newPartId(), text: '' })}
          onChange={(rows) => onChange({ ...question, rows })}
        >
          {(row, at, change) => (
            <Words
              name={`rows.${at}.text`}
              label={`Row ${at + 1}`}
              value={row.text}
              onChange={(text) => change({ ...row, text })}
            />
          )}
        </Parts>
      ) : null}
      <ScaleFields
        scale={question.scale}
        expectedLevel={question.expectedLevel}
        content={content}
        onChange={(scale) => onChange({ ...question, scale })}
        onExpect={(expectedLevel) => onChange({ ...question, expectedLevel })}
      />
      {question.kind === 'matrix' ? (
        <Prompt
          name="notePrompt"
          label="Asked beside each row"
          help="Such as “Evidence”. Empty where the level is enough."
          value={question.notePrompt}
          onChange={(notePrompt) => onChange({ ...question, notePrompt })}
        />
      ) : (
        <Prompt
          name="evidencePrompt"
          label="Asked under the scale"
          help="Such as “What did you see?”. Empty where the level is enough."
          value={question.evidencePrompt}
          onChange={(evidencePrompt) => onChange({ ...question, evidencePrompt })}
        />
      )}
    </>
  )
}

function ChecklistFields({ question, onChange }: KindProps<'checklist'>): ReactElement {
  return (
    <>
      <Parts
        name="items"
        title="Items"
        one="Item"
        parts={question.items}
        most={100}
        add={() => ({ id: newPartId(), text: '' })}
        onChange={(items) => onChange({ ...question, items })}
      >
        {(item, at, change) => (
          <Words
            name={`items.${at}.text`}
            label={`Item ${at + 1}`}
            value={item.text}
            onChange={(text) => change({ ...item, text })}
          />
        )}
      </Parts>
      <Tick
        label="All of it has to be ticked"
        value={question.needsAll}
        onChange={(needsAll) => onChange({ ...question, needsAll })}
      />
      <Prompt
        name="notePrompt"
        label="Asked beside each item"
        help="Empty where the tick is enough."
        value={question.notePrompt}
        onChange={(notePrompt) => onChange({ ...question, notePrompt })}
      />
    </>
  )
}

function TableFields({ question, onChange }: KindProps<'table'>): ReactElement {
  return (
    <>
      <Parts
        name="columns"
        title="Columns"
        one="Column"
        parts={question.columns}
        most={8}
        add={() => ({ heading: '' })}
        onChange={(columns) => onChange({ ...question, columns })}
      >
        {(column, at, change) => (
          <Words
            name={`columns.${at}.heading`}
            label={`Heading of column ${at + 1}`}
            value={column.heading}
            onChange={(heading) => change({ heading })}
          />
        )}
      </Parts>
      <Parts
        name="rows"
        title="Rows with a name"
        one="Row"
        parts={question.rows}
        most={50}
        add={() => ''}
        onChange={(rows) => onChange({ ...question, rows })}
      >
        {(row, at, change) => (
          <Words name={`rows.${at}`} label={`Name of row ${at + 1}`} value={row} onChange={change} />
        )}
      </Parts>
      <Tick
        label="Rows can be added"
        value={question.allowsMoreRows}
        onChange={(allowsMoreRows) => onChange({ ...question, allowsMoreRows })}
      />
    </>
  )
}

function MetricFields({ question, onChange }: KindProps<'metric'>): ReactElement {
  const toggle = (preset: MetricPreset, isNamed: boolean): void => {
    const without = question.metrics.filter((each) => each !== preset)
    onChange({ ...question, metrics: isNamed ? [...without, preset] : without })
  }
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.title}>Numbers beside the answer</legend>
      {metricPresetSchema.options.map((preset) => (
        <Tick
          key={preset}
          name="metrics"
          label={metricPresets[preset].name}
          value={question.metrics.includes(preset)}
          onChange={(isNamed) => toggle(preset, isNamed)}
        />
      ))}
    </fieldset>
  )
}

const whoTicks = ['both', 'person', 'manager'] as const
const whoWords = { both: 'Both of you', person: 'The person', manager: 'You' } as const

function AcknowledgementFields({ question, onChange }: KindProps<'acknowledgement'>): ReactElement {
  return (
    <>
      <Words
        name="statement"
        label="Statement"
        rows={4}
        value={question.statement}
        onChange={(statement) => onChange({ ...question, statement })}
      />
      <FormRow>
        <Choose
          label="Who ticks it"
          options={whoTicks.map((value) => ({ value, label: whoWords[value] }))}
          value={question.by}
          onChange={(value) => {
            const by = whoTicks.find((each) => each === value)
            if (by !== undefined) onChange({ ...question, by })
          }}
        />
      </FormRow>
    </>
  )
}
