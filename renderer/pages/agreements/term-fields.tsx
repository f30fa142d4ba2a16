import type { ReactElement } from 'react'
import { type Control, useController } from 'react-hook-form'
import type { AgreementDraft } from '../../../shared/domain/agreement'
import { aYearFrom, documentTermSchema } from '../../../shared/domain/document-term'
import { ChooseDay } from '../../components/form/date-input'
import { FormRow } from '../../components/form/form'
import { Choose } from '../../components/form/select-input'

const openEnded = 'open'

/** How long a document counts: until another takes its place, up to a day, or until it is to be signed again. */
export function TermFields({ control }: { control: Control<AgreementDraft> }): ReactElement {
  const { field } = useController({ control, name: 'term' })
  const { field: from } = useController({ control, name: 'from' })
  const term = field.value
  const choose = (chosen: string): void => {
    const kind = documentTermSchema.shape.kind.safeParse(chosen).data
    field.onChange(kind === undefined ? undefined : { kind, on: term?.on ?? firstTerm(from.value) })
  }
  return (
    <FormRow>
      <Choose
        label="How long it counts"
        options={[
          { value: openEnded, label: 'Until another takes its place' },
          { value: 'ends', label: 'Up to a day' },
          { value: 'again', label: 'Until it is to be signed again' },
        ]}
        value={term?.kind ?? openEnded}
        onChange={choose}
      />
      {term === undefined ? null : (
        <ChooseDay
          label={term.kind === 'ends' ? 'The last day it counts' : 'Signed again by'}
          help="Today says so from 30 days before."
          error={errorOf(term.on, from.value)}
          value={term.on}
          onChange={(on) => field.onChange({ ...term, on })}
        />
      )}
    </FormRow>
  )
}

/** The first day may be empty while it is typed. */
function firstTerm(from: string): string {
  return from === '' ? '' : aYearFrom(from)
}

function errorOf(on: string, from: string): string | undefined {
  if (on === '') return 'Choose a day'
  return on < from ? 'This is before the first day' : undefined
}
