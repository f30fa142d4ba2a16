import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import * as z from 'zod'
import { type Agreement, managerStatements, signatureMarkSchema } from '../../../shared/domain/agreement'
import { formatLongDay, formatTime } from '../../../shared/domain/calendar-format'
import { isolated, spokenName } from '../../../shared/domain/isolated-name'
import { givenName, type Person } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { queryClient } from '../../api/query-client'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { TickInput } from '../../components/form/tick-input'
import { useReader } from '../../components/reader'
import { SignatureField } from '../../components/signature-field'
import { tell } from '../../components/toasts'
import { Unsaved } from '../../components/unsaved'
import styles from './signs.module.css'

const ticked = z.boolean().pipe(z.literal(true))
const formSchema = z.object({
  discussed: ticked,
  electronic: ticked,
  mark: signatureMarkSchema.nullable().refine((mark) => mark !== null, 'The signature is missing'),
})
type ManagerForm = z.input<typeof formSchema>

/** The manager signs second; the file is complete with that. */
export function ManagerSigns({
  agreement,
  person,
  managerName,
}: {
  agreement: Agreement
  person: Person
  managerName: string
}): ReactElement {
  const { locale, today } = useReader()
  const [, go] = useLocation()
  const { control, handleSubmit, formState } = useForm<ManagerForm, unknown, z.output<typeof formSchema>>({
    resolver: zodResolver(formSchema),
    defaultValues: { discussed: false, electronic: false, mark: null },
  })
  const sign = useMutation(
    api.agreements.signAsManager.mutationOptions({
      onSuccess: async () => {
        // the room must not offer the file as it was before this signature
        await queryClient.invalidateQueries({ queryKey: api.agreements.key() })
        go(`/agreements/${agreement.id}`)
        tell(`Signed by both. Save a copy for ${spokenName(person)}.`)
      },
    }),
  )
  const { errors, isSubmitted } = formState
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={handleSubmit(({ discussed, electronic, mark }) =>
        sign.mutate({
          agreementId: agreement.id,
          revision: agreement.revision,
          mark,
          statements: { discussed, electronic },
        }),
      )}
    >
      <Unsaved control={control} />
      <div>
        <h2 className={styles.title}>{isolated(givenName(managerName))}, now you</h2>
        <p className="muted">
          {`${isolated(person.name)} has signed${agreement.state.kind === 'signedByPerson' && agreement.state.response.kind === 'disagree' ? ' and does not agree with everything' : ''}. Your signature completes the document.`}
        </p>
      </div>
      <div className={styles.ticks}>
        <TickInput control={control} name="discussed" label={managerStatements.discussed} />
        <TickInput control={control} name="electronic" label={managerStatements.electronic} />
      </div>
      <Controller
        control={control}
        name="mark"
        render={({ field }) => (
          <SignatureField
            name={managerName}
            when={`${formatLongDay(today, locale)}, ${formatTime(new Date().toISOString(), { locale, seconds: false })} by this laptop’s clock`}
            mark={field.value}
            onChange={field.onChange}
          />
        )}
      />
      {isSubmitted && (errors.discussed || errors.electronic || errors.mark || sign.isError) ? (
        <p role="alert" className={styles.problems}>
          {sign.isError ? sentenceOf(sign.error) : 'Please tick both statements and sign.'}
        </p>
      ) : null}
      <div className={styles.end}>
        <Button look="primary" type="submit" isDisabled={sign.isPending}>
          {`Sign as ${isolated(managerName)}`}
        </Button>
      </div>
    </form>
  )
}
