import { type ReactElement, useState } from 'react'
import type { RememberedJoin } from '../../../shared/domain/first-draft'
import { personIdSchema } from '../../../shared/domain/id'
import type { StagedFile } from '../../../shared/domain/import-file'
import { hasHeaders } from '../../../shared/domain/import-memory'
import type { Who } from '../../../shared/domain/import-plan'
import type { Person } from '../../../shared/domain/person'
import { nameToChoose } from '../../../shared/domain/person-choice'
import { suggestWho } from '../../../shared/domain/suggest-plan'
import { sentenceOf } from '../../api/refusal'
import { useStageExport } from '../../api/use-stage-export'
import { FileDrop } from '../../components/file-drop'
import { FormRow } from '../../components/form/form'
import { Choose } from '../../components/form/select-input'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import { ReadingProgress } from './reading-progress'

/** Whose a row is: a column names the person, a second file knows, or the whole file is about one. */
export function WhoFields({
  file,
  people,
  who,
  remembered,
  onChange,
}: {
  file: StagedFile
  people: readonly Person[]
  who: Who | null
  /** The join of the last file of this shape; null where it had none. */
  remembered: RememberedJoin | null
  onChange: (who: Who | null) => void
}): ReactElement {
  const { today } = useReader()
  const [isLookup, setLookup] = useState(who?.kind === 'lookup' || remembered !== null)
  const columns = file.columns.filter(({ content }) => content.kind !== 'blank')
  const choose = (value: string): void => {
    setLookup(value === 'lookup')
    const [kind, rest = ''] = value.split(':')
    if (kind === 'column') onChange({ kind: 'column', column: Number(rest) })
    if (kind === 'person') onChange({ kind: 'person', personId: personIdSchema.parse(rest) })
    if (kind === 'lookup') onChange(null)
  }
  return (
    <>
      <Choose
        label="Whose row it is"
        value={isLookup ? 'lookup' : chosenWho(who)}
        options={[
          ...columns.map(({ index, label }) => ({ value: `column:${index}`, label: `Named in “${label}”` })),
          { value: 'lookup', label: 'A second file knows' },
          ...people.map((person) => ({
            value: `person:${person.id}`,
            label: `All rows are ${nameToChoose(person, people, today)}’s`,
          })),
        ]}
        onChange={choose}
      />
      {isLookup ? (
        <LookupFields file={file} people={people} who={who} remembered={remembered} onChange={onChange} />
      ) : null}
    </>
  )
}

function chosenWho(who: Who | null): string | null {
  if (who === null) return null
  if (who.kind === 'column') return `column:${who.column}`
  return who.kind === 'person' ? `person:${who.personId}` : 'lookup'
}

type LookupDraft = { column: number | null; keyColumn: number | null; personColumn: number | null }

/** The second file, and how a key leads from a row of the first to a person in it. */
function LookupFields({
  file,
  people,
  who,
  remembered,
  onChange,
}: {
  file: StagedFile
  people: readonly Person[]
  who: Who | null
  remembered: RememberedJoin | null
  onChange: (who: Who | null) => void
}): ReactElement {
  const [other, setOther] = useState<StagedFile | null>(null)
  const [draft, setDraft] = useState<LookupDraft>({ column: null, keyColumn: null, personColumn: null })
  const stage = useStageExport({
    onStaged: (staged) => {
      setOther(staged)
      const isSameShape = remembered !== null && hasHeaders(staged.columns, remembered.headers)
      choose(staged, isSameShape ? remembered : { ...sharedKey(file, staged), ...namedIn(staged, people) })
    },
    onError: (error) => tell(sentenceOf(error)),
  })
  const choose = (staged: StagedFile, part: Partial<LookupDraft>): void => {
    const { column, keyColumn, personColumn } = { ...draft, ...part }
    setDraft({ column, keyColumn, personColumn })
    const isComplete = column !== null && keyColumn !== null && personColumn !== null
    onChange(isComplete ? { kind: 'lookup', fileId: staged.id, column, keyColumn, personColumn } : null)
  }
  if (other === null) {
    return (
      <>
        <FileDrop
          invitation="Drop the second file here."
          detail="For instance the contacts, when the deals name a contact and the contact names its owner."
          accept={['.csv', '.tsv', '.txt', 'text/csv', 'text/plain']}
          onFile={stage.take}
        />
        <ReadingProgress stage={stage} />
      </>
    )
  }
  return (
    <FormRow>
      <Choose
        label={`Key in ${file.fileName}`}
        value={columnValue(draft.column)}
        options={optionsOf(file)}
        onChange={(value) => choose(other, { column: Number(value) })}
      />
      <Choose
        label={`Key in ${other.fileName}`}
        value={columnValue(draft.keyColumn)}
        options={optionsOf(other)}
        onChange={(value) => choose(other, { keyColumn: Number(value) })}
      />
      <Choose
        label="Person in that file"
        help={who === null ? undefined : 'Keys that lead nowhere are listed and left out.'}
        value={columnValue(draft.personColumn)}
        options={optionsOf(other)}
        onChange={(value) => choose(other, { personColumn: Number(value) })}
      />
    </FormRow>
  )
}

/** Columns of the same header in both files, where there is exactly one such pair. */
function sharedKey(file: StagedFile, other: StagedFile): Partial<LookupDraft> {
  const pairs = file.columns.flatMap(({ index, header }) =>
    other.columns
      .filter((column) => header.trim() !== '' && column.header.trim() === header.trim())
      .map((column) => ({ column: index, keyColumn: column.index })),
  )
  return pairs.length === 1 ? (pairs[0] ?? {}) : {}
}

/** The column of the second file that names people, where one clearly does. */
function namedIn(other: StagedFile, people: readonly Person[]): Partial<LookupDraft> {
  const who = suggestWho(other.columns, people)
  return who === null ? {} : { personColumn: who.column }
}

function optionsOf(file: StagedFile): { value: string; label: string }[] {
  return file.columns.map(({ index, label }) => ({ value: String(index), label }))
}

function columnValue(column: number | null): string | null {
  return column === null ? null : String(column)
}
