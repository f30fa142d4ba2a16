import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useEffect } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import type { Agreement } from '../../../shared/domain/agreement'
import { signingRulesOf } from '../../../shared/domain/document-kind'
import { languageOf } from '../../../shared/domain/document-language'
import type { EmployeeResponse } from '../../../shared/domain/employee-response'
import { clausesToInitial } from '../../../shared/domain/initials'
import { isolated } from '../../../shared/domain/isolated-name'
import type { UnsignedTurn } from '../../../shared/domain/open-signing'
import { statementsOf } from '../../../shared/domain/party-statements'
import type { Signer } from '../../../shared/domain/signing-order'
import { client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { TickInput } from '../../components/form/tick-input'
import { SignatureField } from '../../components/signature-field'
import { Failures } from './failures'
import { InitialFields } from './initial-fields'
import { NoTimeStamp } from './no-time-stamp'
import { onceSigned } from './once-signed'
import { tickedIn } from './refusal-form'
import { ResponseFields } from './response-fields'
import { SceneTitle } from './scene'
import {
  chosenIn,
  initialsFault,
  markFault,
  mostWords,
  responseOf,
  type SignedForm,
  type SigningForm,
  signingFormFor,
} from './signing-form'
import styles from './signs.module.css'
import type { TurnKeeper } from './turn-keeper'
import { useRoomTime } from './use-room-time'

/** One party's page: statements to tick, what the person says to the document, and the signature. */
export function PartySigns({
  agreement,
  signer,
  title,
  lead,
  next,
  takesFocus,
  start,
  keeper,
  pageCount,
  shown,
  reading,
  onResponse,
  onShowResponse,
  onSigned,
  onDoNotSign,
  onPaper,
}: {
  agreement: Agreement
  signer: Signer
  title: string
  lead: string
  /** What happens after this signature. */
  next: string
  takesFocus: boolean
  /** What the signer had filled in before. */
  start: UnsignedTurn
  keeper: TurnKeeper
  pageCount: number
  /** The document on the screen, and the response in it; null while the next one is made. */
  shown: { readonly digest: string; readonly response: EmployeeResponse | null } | null
  /** Whether every page was read to its end, or has to be read again because something in it changed. */
  reading: 'first' | 'done' | 'again'
  onResponse: (response: EmployeeResponse | null) => void
  /** The signer would see their words in the document. */
  onShowResponse: () => void
  onSigned: (signed: Agreement) => void
  /** The signer would rather not; null where nobody asks whether they want to. */
  onDoNotSign: (() => void) | null
  /** The signer does not consent to sign on a screen; null for the manager, who needs nobody's leave for paper. */
  onPaper: (() => void) | null
}): ReactElement {
  const when = useRoomTime()
  const asked = signer.party === 'person' ? signingRulesOf(agreement.kind).response : 'none'
  const statements = statementsOf(signer.party, agreement)
  // later signers find the initials of the first one on the sealed pages
  const isFirst = agreement.state.kind === 'draft' && signer.party !== 'witness'
  const initialled = isFirst ? clausesToInitial(agreement.clauses) : []
  const { control, handleSubmit, formState, setValue, watch, getValues } = useForm<
    SigningForm,
    unknown,
    SignedForm
  >({
    resolver: zodResolver(signingFormFor(signer.party, asked, initialled)),
    defaultValues: {
      ticked: Object.fromEntries(statements.map(({ id }) => [id, start.ticked.includes(id)])),
      response: start.response,
      words: start.words,
      mark: null,
      initials: null,
      initialled: Object.fromEntries(initialled.map(({ clause }) => [clause.id, false])),
    },
  })
  const [response, words] = useWatch({ control, name: ['response', 'words'] })
  const isToRead = statements.some(({ id }) => id === 'read')
  const allSeen = !isToRead || reading === 'done'
  useEffect(() => {
    if (isToRead && !allSeen) setValue('ticked.read', false)
  }, [isToRead, allSeen, setValue])
  useEffect(() => {
    const { unsubscribe } = watch(() => {
      const { ticked, ...said } = getValues()
      // what is too long is kept as it was while it was not
      const words = said.words.length > mostWords ? {} : { words: said.words }
      keeper.change({ ticked: tickedIn(ticked), response: chosenIn(said.response), ...words })
    })
    return unsubscribe
  }, [watch, getValues, keeper])
  const answer = responseOf(response, words)
  // what is signed is what is on the screen, with the words just typed
  const isShown = shown !== null && (asked === 'none' || isSameResponse(shown.response, answer))
  useEffect(() => {
    if (asked === 'none') return
    const timer = setTimeout(() => onResponse(responseOf(response, words)), 500)
    return () => clearTimeout(timer)
  }, [asked, response, words, onResponse])
  const sign = useMutation({
    mutationFn: async (turn: Parameters<typeof client.agreements.sign>[0]) => {
      await keeper.saver.flush()
      return client.agreements.sign(turn)
    },
    ...onceSigned(onSigned),
  })
  const { errors } = formState
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={handleSubmit(({ ticked, mark, initials, ...said }) => {
        if (shown === null) return
        sign.mutate({
          agreementId: agreement.id,
          revision: agreement.revision,
          party: signer.party,
          shown: shown.digest,
          response: asked === 'none' ? null : responseOf(said.response, said.words),
          mark,
          ticked: tickedIn(ticked),
          initials:
            initials === null ? null : { mark: initials, clauses: initialled.map(({ clause }) => clause.id) },
        })
      })}
    >
      <div>
        <SceneTitle takesFocus={takesFocus}>{title}</SceneTitle>
        <p className="muted">{lead}</p>
      </div>
      <div className={styles.ticks} lang={languageOf(agreement)}>
        {statements.map(({ id, text }) => (
          <TickInput
            key={id}
            control={control}
            name={`ticked.${id}`}
            isDisabled={id === 'read' && !allSeen}
            label={id !== 'read' || allSeen ? text : `${text} (${pageCount} in all)`}
          />
        ))}
      </div>
      {asked === 'none' ? null : (
        <ResponseFields
          control={control}
          asked={asked}
          response={response}
          words={words}
          onShow={isShown && answer !== null ? onShowResponse : null}
          language={languageOf(agreement)}
        />
      )}
      {initialled.length === 0 ? null : (
        <InitialFields control={control} name={signer.name} when={when} clauses={initialled} />
      )}
      <Controller
        control={control}
        name="mark"
        render={({ field }) => (
          <SignatureField name={signer.name} when={when} mark={field.value} onChange={field.onChange} />
        )}
      />
      <Failures
        problems={[
          ...(errors.ticked ? ['Please tick every statement, or ask about what is not so.'] : []),
          ...(errors.initials ? [initialsFault(getValues('initials'))] : []),
          ...(errors.initialled
            ? ['Your initials do not stand beside each clause yet; please tick them.']
            : []),
          ...(errors.mark ? [markFault(getValues('mark'), 'The signature')] : []),
          ...(sign.isError ? [sentenceOf(sign.error)] : []),
        ]}
        isShown={formState.isSubmitted}
      />
      <NoTimeStamp asked={sign} />
      {!isToRead || reading === 'done' ? null : (
        <p role="status" className={styles.toRead}>
          {toRead[reading]}
        </p>
      )}
      <div className={styles.end}>
        <span className={styles.otherwise}>
          {onDoNotSign === null ? null : (
            <Button small look="quiet" onPress={onDoNotSign}>
              I do not want to sign
            </Button>
          )}
          {onPaper === null ? null : (
            <Button small look="quiet" onPress={onPaper}>
              I would rather sign on paper
            </Button>
          )}
        </span>
        <Button look="primary" type="submit" isDisabled={!allSeen || !isShown || sign.isPending}>
          {`Sign as ${isolated(signer.name)}`}
        </Button>
      </div>
      <p className={styles.next}>
        <b>{next}</b>
      </p>
    </form>
  )
}

const toRead = {
  first: 'Please read to the end of the last page first.',
  again: 'Something in this document changed since it was shown; please read it again.',
} as const

function isSameResponse(one: EmployeeResponse | null, other: EmployeeResponse | null): boolean {
  return other === null || (one?.kind === other.kind && one.words === other.words)
}
