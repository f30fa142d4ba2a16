import type { ReactElement } from 'react'
import { Input, Label, TextArea, TextField } from 'react-aria-components'
import { longestText } from '../../../shared/domain/text'
import styles from '../form/field.module.css'
import { FieldNotes } from '../form/field-notes'
import { roomIn } from '../form/room-in'
import { WithWording } from '../wording/with-wording'

/** Words of an answer: any number of lines, or with `rows` 1 a single one, in a cell one that grows. */
export function WordsField({
  label,
  value,
  onChange,
  rows,
  isLabelHidden = false,
  isCell = false,
  placeholder,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  rows: number
  isLabelHidden?: boolean
  /** Whether it stands in a table, where it begins as one line. */
  isCell?: boolean
  /** For a single line whose label is hidden. */
  placeholder?: string
}): ReactElement {
  const room = roomIn(value, longestText)
  return (
    <TextField
      className={styles.field}
      value={value}
      onChange={onChange}
      isInvalid={room.error !== undefined}
      validationBehavior="aria"
    >
      <Label className={isLabelHidden ? styles.hidden : styles.name}>{label}</Label>
      <WithWording text={value} name={label}>
        {isCell ? (
          <TextArea className={`${styles.area} ${styles.cell}`} rows={rows} />
        ) : rows === 1 ? (
          <Input className={styles.input} autoComplete="off" placeholder={placeholder} />
        ) : (
          <TextArea className={styles.area} rows={rows} style={{ minHeight: rows * 22 + 22 }} />
        )}
      </WithWording>
      <FieldNotes help={room.help} error={room.error} />
    </TextField>
  )
}
