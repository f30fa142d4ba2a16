import type { ReactElement } from 'react'
import { type Control, Controller } from 'react-hook-form'
import type { InitialledClause } from '../../../shared/domain/initials'
import { TickInput } from '../../components/form/tick-input'
import { SignatureField } from '../../components/signature-field'
import type { SignedForm, SigningForm } from './signing-form'
import styles from './signs.module.css'

/** Initials, given once, and put beside each clause that asks for them. */
export function InitialFields({
  control,
  name,
  when,
  clauses,
}: {
  control: Control<SigningForm, unknown, SignedForm>
  /** Of the signer. */
  name: string
  when: string
  clauses: readonly InitialledClause[]
}): ReactElement {
  return (
    <div className={styles.answer}>
      <Controller
        control={control}
        name="initials"
        render={({ field }) => (
          <SignatureField
            what="initials"
            name={name}
            when={when}
            mark={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <div className={styles.initialled}>
        {clauses.map(({ clause, number }) => (
          <TickInput
            key={clause.id}
            control={control}
            name={`initialled.${clause.id}`}
            label={`My initials stand beside clause ${number}, ${clause.heading}.`}
          />
        ))}
      </div>
    </div>
  )
}
