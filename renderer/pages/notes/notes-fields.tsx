import type { ReactElement } from 'react'
import { Input, Label, SearchField } from 'react-aria-components'
import { isoDateSchema } from '../../../shared/domain/calendar'
import { noteKindSchema } from '../../../shared/domain/note-hit'
import type { Person } from '../../../shared/domain/person'
import { ChoosePerson } from '../../components/form/choose-person'
import { ChooseDay } from '../../components/form/date-input'
import fieldStyles from '../../components/form/field.module.css'
import { Choose } from '../../components/form/select-input'
import { kindWords } from './note-row'
import type { NotesFilter } from './notes-filter'
import styles from './notes-page.module.css'

const all = 'all'

/** Words, person, days and kind. Each acts at once. */
export function NotesFields({
  filter,
  people,
  onChange,
}: {
  filter: NotesFilter
  people: readonly Person[]
  onChange: (part: Partial<NotesFilter>) => void
}): ReactElement {
  return (
    <search className={styles.fields}>
      <SearchField
        className={`${fieldStyles.field} ${styles.words}`}
        value={filter.q}
        onChange={(q) => onChange({ q })}
        autoFocus
      >
        <Label className={fieldStyles.name}>Words</Label>
        <Input className={fieldStyles.input} maxLength={500} autoComplete="off" />
      </SearchField>
      <ChoosePerson people={people} value={filter.person} onChange={(person) => onChange({ person })} />
      <Choose
        label="Kind"
        options={[
          { value: all, label: 'Every kind' },
          ...noteKindSchema.options.map((kind) => ({ value: kind, label: kindWords[kind] })),
        ]}
        value={filter.kind ?? all}
        onChange={(value) => onChange({ kind: noteKindSchema.nullable().catch(null).parse(value) })}
      />
      <ChooseDay label="From" value={filter.from ?? ''} onChange={(day) => onChange({ from: dayOf(day) })} />
      <ChooseDay label="To" value={filter.to ?? ''} onChange={(day) => onChange({ to: dayOf(day) })} />
    </search>
  )
}

function dayOf(typed: string): string | null {
  const parsed = isoDateSchema.safeParse(typed)
  return parsed.success ? parsed.data : null
}
