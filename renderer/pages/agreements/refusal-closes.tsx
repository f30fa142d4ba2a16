import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import type { Agreement } from '../../../shared/domain/agreement'
import { isolated } from '../../../shared/domain/isolated-name'
import { statementsOf } from '../../../shared/domain/party-statements'
import { givenName, type Person } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { TextBox, TextInput } from '../../components/form/text-input'
import { TickInput } from '../../components/form/tick-input'
import { SignatureField } from '../../components/signature-field'
import { Unsaved } from '../../components/unsaved'
import { Failures } from './failures'
import { NoTimeStamp } from './no-time-stamp'
import { onceSigned } from './once-signed'
import { hasWitness, type RefusalForm, refusalFormSchema, tickedIn, untickedFor } from './refusal-form'
import styles from './signs.module.css'
import { useRoomTime } from './use-room-time'

/** The manager, and a witness where one is named, close a document that the person did not sign. */
export function RefusalCloses({
  agreement,
  person,
  managerName,
  reason,
  shown,
  onBack,
  onClosed,
}: {
  agreement: Agreement
  person: Person
  managerName: string
  /** In the person's words; empty where they gave none. */
  reason: string
  /** The digest of the document without a response; null while it is made. */
  shown: string | null
  onBack: () => void
  onClosed: (closed: Agreement) => void
}): ReactElement {
  const when = useRoomTime()
  const { control, handleSubmit, formState } = useForm<RefusalForm>({
    resolver: zodResolver(refusalFormSchema),
    defaultValues: {
      note: '',
      managerTicked: untickedFor('manager'),
      managerMark: null,
      witnessName: '',
      witnessTicked: untickedFor('witness'),
      witnessMark: null,
    },
  })
  const witnessName = useWatch({ control, name: 'witnessName' })
  const refuse = useMutation(api.agreements.refuse.mutationOptions(onceSigned(onClosed)))
  const { errors } = formState
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={handleSubmit((form) => {
        const { managerMark, witnessMark } = form
        if (shown === null || managerMark === null) return
        refuse.mutate({
          agreementId: agreement.id,
          revision: agreement.revision,
          shown,
          refusal: { reason, note: form.note },
          manager: { mark: managerMark, ticked: tickedIn(form.managerTicked) },
          witness:
            hasWitness(form) && witnessMark !== null
              ? { name: form.witnessName, mark: witnessMark, ticked: tickedIn(form.witnessTicked) }
              : null,
        })
      })}
    >
      <Unsaved control={control} />
      <div>
        <h2 className={styles.title}>{`${isolated(givenName(managerName))}, now you`}</h2>
        <p className="muted">{`${isolated(person.name)} has not signed. ${
          reason === '' ? 'No reason was given.' : 'The reason, as it will stand in the document:'
        }`}</p>
      </div>
      {reason === '' ? null : <p className="quote">{reason}</p>}
      <TextBox
        control={control}
        name="note"
        label="What happened"
        help="It goes into the document, as you write it: what was said, and who was there."
        rows={3}
        autoFocus
      />
      <div className={styles.ticks}>
        {statementsOf('manager').map(({ id, text }) => (
          <TickInput key={id} control={control} name={`managerTicked.${id}`} label={text} />
        ))}
      </div>
      <Controller
        control={control}
        name="managerMark"
        render={({ field }) => (
          <SignatureField name={managerName} when={when} mark={field.value} onChange={field.onChange} />
        )}
      />
      <TextInput
        control={control}
        name="witnessName"
        label="Witness"
        help="Somebody else who was in the room and signs that it was so. Leave it empty where there was nobody."
      />
      {hasWitness({ witnessName }) ? (
        <>
          <div className={styles.ticks}>
            {statementsOf('witness').map(({ id, text }) => (
              <TickInput key={id} control={control} name={`witnessTicked.${id}`} label={text} />
            ))}
          </div>
          <Controller
            control={control}
            name="witnessMark"
            render={({ field }) => (
              <SignatureField name={witnessName} when={when} mark={field.value} onChange={field.onChange} />
            )}
          />
        </>
      ) : null}
      <Failures
        problems={[
          ...(errors.managerTicked || errors.witnessTicked ? ['Please tick every statement.'] : []),
          ...(errors.managerMark ? ['Your signature is missing.'] : []),
          ...(errors.witnessMark ? ['The signature of the witness is missing.'] : []),
          ...(refuse.isError ? [sentenceOf(refuse.error)] : []),
        ]}
        isShown={formState.isSubmitted}
      />
      <NoTimeStamp asked={refuse} />
      <div className={styles.end}>
        <Button onPress={onBack}>Back to signing</Button>
        <Button look="primary" type="submit" isDisabled={shown === null || refuse.isPending}>
          Close as not signed
        </Button>
      </div>
      <p className={styles.next}>
        <b>With this the document is closed as presented and not signed.</b>
      </p>
    </form>
  )
}
