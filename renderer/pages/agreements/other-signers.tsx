import type { ReactElement } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { type Control, useController } from 'react-hook-form'
import type { AgreementDraft } from '../../../shared/domain/agreement'
import {
  type DocumentKind,
  type Party,
  partyNames,
  signingRulesOf,
} from '../../../shared/domain/document-kind'
import type { OtherSigner } from '../../../shared/domain/signing-order'
import { saysSomething } from '../../../shared/domain/text'
import field from '../../components/form/field.module.css'
import { FieldNotes } from '../../components/form/field-notes'
import { FormRow } from '../../components/form/form'

/** Names for the places of a kind beside the person and the manager; a place without a name does not sign. */
export function OtherSigners({
  control,
  kind,
}: {
  control: Control<AgreementDraft>
  kind: DocumentKind
}): ReactElement | null {
  const { field: others } = useController({ control, name: 'others' })
  const places = signingRulesOf(kind).places.filter(
    (place): place is { party: OtherSigner['party']; isRequired: boolean } => isOther(place.party),
  )
  if (places.length === 0) return null
  const name = (party: OtherSigner['party'], typed: string): void => {
    const rest = others.value.filter((other) => other.party !== party)
    others.onChange(saysSomething(typed) ? [...rest, { party, name: typed }] : rest)
  }
  return (
    <FormRow>
      {places.map(({ party, isRequired }) => (
        <TextField
          key={party}
          name={`others.${party}`}
          className={field.field ?? ''}
          value={others.value.find((other) => other.party === party)?.name ?? ''}
          onChange={(typed) => name(party, typed)}
          maxLength={200}
        >
          <Label className={field.name ?? ''}>{partyNames[party]}</Label>
          <Input className={field.input ?? ''} autoComplete="off" />
          <FieldNotes
            help={isRequired ? 'Signs this document as well.' : 'Signs as well, where you name somebody.'}
            error={undefined}
          />
        </TextField>
      ))}
    </FormRow>
  )
}

function isOther(party: Party): party is OtherSigner['party'] {
  return party !== 'person' && party !== 'manager'
}
