import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useEffect, useState } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import type { SigningRoom } from '../../../shared/contract/signing'
import type { AgreementId } from '../../../shared/domain/id'
import { isolated } from '../../../shared/domain/isolated-name'
import { emptyTurn } from '../../../shared/domain/open-signing'
import { statementsOf } from '../../../shared/domain/party-statements'
import { givenName } from '../../../shared/domain/person'
import { api, client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { useSaving } from '../../api/use-autosave'
import { Button } from '../../components/button'
import { TextBox, TextInput } from '../../components/form/text-input'
import { TickInput } from '../../components/form/tick-input'
import { SignatureField } from '../../components/signature-field'
import { tell } from '../../components/toasts'
import { Failures } from './failures'
import { NoTimeStamp } from './no-time-stamp'
import { onceSigned } from './once-signed'
import { hasWitness, type RefusalForm, refusalFormSchema, tickedIn, untickedFor } from './refusal-form'
import { SceneTitle } from './scene'
import { markFault } from './signing-form'
import { managerOf } from './signing-scene'
import styles from './signs.module.css'
import { TurnKeeper } from './turn-keeper'
import { useRoomTime } from './use-room-time'

/** The manager, and a witness where one is named, close a document that the person did not sign. */
export function RefusalCloses({
  room,
  shown,
}: {
  room: SigningRoom
  /** The digest of the document without a response; null while it is made. */
  shown: string | null
}): ReactElement {
  const { agreement, calledName } = room
  const managerName = managerOf(room)
  const [turn] = useState(() => room.turn ?? emptyTurn('person', { wordsDigest: '', response: '' }))
  const { reason } = turn
  const [keeper] = useState(
    () => new TurnKeeper(agreement.id, { turn, note: room.note, witness: room.witness }),
  )
  useSaving(keeper.saver, 'form')
  const [, go] = useLocation()
  const when = useRoomTime()
  const { control, handleSubmit, formState, watch, getValues } = useForm<RefusalForm>({
    resolver: zodResolver(refusalFormSchema),
    defaultValues: {
      note: room.note,
      managerTicked: untickedFor('manager'),
      managerMark: null,
      witnessName: room.witness,
    },
  })
  const witnessName = useWatch({ control, name: 'witnessName' })
  const note = watch('note')
  useEffect(() => keeper.changeClosing({ note, witness: witnessName }), [keeper, note, witnessName])
  const closed = (): void => {
    go(`/agreements/${agreement.id}`)
    tell(`Closed as presented and not signed. Save a copy for ${calledName}.`)
  }
  const refuse = useMutation({
    mutationFn: async (refusal: Parameters<typeof client.agreements.refuse>[0]) => {
      await keeper.saver.flush()
      return client.agreements.refuse(refusal)
    },
    ...onceSigned(closed),
  })
  const toWitness = useMutation({
    mutationFn: async ({
      agreementId,
      ...refused
    }: { agreementId: AgreementId } & NonNullable<
      Parameters<typeof client.signing.handOver>[0]['refused']
    >) => {
      await keeper.saver.flush()
      return client.signing.handOver({ agreementId, refused })
    },
  })
  const handBack = useMutation(api.signing.handOver.mutationOptions())
  const { errors } = formState
  const isWitnessed = hasWitness({ witnessName })
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={handleSubmit((form) => {
        if (shown === null || form.managerMark === null) return
        const signed = {
          agreementId: agreement.id,
          revision: agreement.revision,
          shown,
          refusal: { reason, note: form.note },
          manager: { mark: form.managerMark, ticked: tickedIn(form.managerTicked) },
        }
        if (hasWitness(form)) toWitness.mutate({ ...signed, witness: form.witnessName })
        else refuse.mutate(signed)
      })}
    >
      <div>
        <SceneTitle takesFocus>{`${isolated(givenName(managerName))}, now you`}</SceneTitle>
        <p className="muted">{`${calledName} has not signed. ${
          reason === '' ? 'No reason was given.' : 'The reason, as it will stand in the document:'
        }`}</p>
      </div>
      {reason === '' ? null : <p className="quote">{reason}</p>}
      <TextBox
        control={control}
        name="note"
        label="What happened"
        help="It goes into the document, as you write it: what was said, and who was there."
        rows={2}
      />
      <div className={styles.ticks}>
        {statementsOf('manager', agreement).map(({ id, text }) => (
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
        help="Somebody else who was in the room, and signs after you that it was so. Leave it empty where there was nobody."
      />
      <Failures
        problems={[
          ...(errors.managerTicked ? ['Please tick every statement.'] : []),
          ...(errors.managerMark ? [markFault(getValues('managerMark'), 'Your signature')] : []),
          ...(refuse.isError ? [sentenceOf(refuse.error)] : []),
          ...(toWitness.isError ? [sentenceOf(toWitness.error)] : []),
          ...(handBack.isError ? [sentenceOf(handBack.error)] : []),
        ]}
        isShown={formState.isSubmitted || handBack.isError}
      />
      <NoTimeStamp asked={refuse} />
      <div className={styles.end}>
        <Button
          isDisabled={handBack.isPending}
          onPress={async () => {
            await keeper.saver.flush()
            handBack.mutate({ agreementId: agreement.id })
          }}
        >
          Back to signing
        </Button>
        <Button
          look="primary"
          type="submit"
          isDisabled={shown === null || refuse.isPending || toWitness.isPending}
        >
          {isWitnessed
            ? `Sign, and hand the laptop to ${isolated(givenName(witnessName))}`
            : 'Close as not signed'}
        </Button>
      </div>
      <p className={styles.next}>
        <b>
          {isWitnessed
            ? `Then ${isolated(givenName(witnessName))} signs as the witness, and the document is closed as presented and not signed.`
            : 'With this the document is closed as presented and not signed.'}
        </b>
      </p>
    </form>
  )
}
