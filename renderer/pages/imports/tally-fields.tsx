import type { ReactElement } from 'react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import type { Column, StagedFile } from '../../../shared/domain/import-file'
import type { Tally } from '../../../shared/domain/import-plan'
import type { Summed } from '../../../shared/domain/metric'
import fieldStyles from '../../components/form/field.module.css'
import { FormRow } from '../../components/form/form'
import { Choose } from '../../components/form/select-input'
import { TickBox } from '../../components/form/tick-input'
import { useReader } from '../../components/reader'
import styles from './tally-fields.module.css'

/** What is added up: rows, or the numbers of a column, and only in rows that meet a condition. */
export function TallyFields({
  name,
  file,
  summed,
  tally,
  onChange,
}: {
  name: string
  file: StagedFile
  summed: Summed
  tally: Tally
  onChange: (tally: Tally) => void
}): ReactElement {
  const figures = file.columns.filter(
    ({ content, isRepeated }) =>
      isRepeated !== true && (content.kind === 'number' || content.kind === 'duration'),
  )
  const listed = file.columns.filter(({ values, content }) => values !== null && content.kind !== 'blank')
  const { where } = tally
  const condition = listed.find(({ index }) => index === where?.column)
  const isSumOnly = summed !== 'things'
  return (
    <div className={styles.tally}>
      <FormRow>
        <Choose
          label={name}
          value={tally.kind === 'sum' ? `sum:${tally.column}` : isSumOnly ? null : 'rows'}
          options={[
            ...(isSumOnly ? [] : [{ value: 'rows', label: 'Each row counts once' }]),
            ...figures.map(({ index, label }) => ({
              value: `sum:${index}`,
              label: `The figures in “${label}”`,
            })),
          ]}
          onChange={(value) => onChange(tallyOf(value, tally))}
        />
        <Choose
          label="Only rows where"
          value={where === null ? 'all' : String(where.column)}
          options={[
            { value: 'all', label: 'All rows' },
            ...listed.map(({ index, label }) => ({ value: String(index), label: `“${label}” is` })),
          ]}
          onChange={(value) => onChange({ ...tally, where: whereOf(value, listed) })}
        />
      </FormRow>
      {condition === undefined || where === null ? null : (
        <ValueChoice
          column={condition}
          chosen={where.anyOf}
          onChange={(anyOf) =>
            onChange({ ...tally, where: anyOf.length === 0 ? null : { column: condition.index, anyOf } })
          }
        />
      )}
    </div>
  )
}

/** Every spelling that the column holds, with its number of rows. */
function ValueChoice({
  column,
  chosen,
  onChange,
}: {
  column: Column
  chosen: readonly string[]
  onChange: (values: string[]) => void
}): ReactElement {
  const { locale } = useReader()
  return (
    <CheckboxGroup className={fieldStyles.field} value={[...chosen]} onChange={onChange}>
      <Label className={fieldStyles.help}>{`“${column.label}” is one of`}</Label>
      <div className={styles.values}>
        {(column.values ?? []).map(({ value, rows }) => (
          <Checkbox key={value} value={value} className={fieldStyles.choice}>
            <TickBox />
            <span>
              {value} <span className="small muted">{rows.toLocaleString(locale)}</span>
            </span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}

function tallyOf(value: string, before: Tally): Tally {
  if (value === 'rows') return { kind: 'rows', where: before.where }
  const column = Number(value.slice('sum:'.length))
  return { kind: 'sum', column, unit: 'asIs', where: before.where }
}

/** A condition begins with the most frequent value, so that it says something. */
function whereOf(value: string, listed: readonly Column[]): Tally['where'] {
  const column = listed.find(({ index }) => String(index) === value)
  const first = column?.values?.[0]?.value
  return column === undefined || first === undefined ? null : { column: column.index, anyOf: [first] }
}
