import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useEffect } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import * as z from 'zod'
import {
  type Agreement,
  type EmployeeResponse,
  personStatements,
  signatureMarkSchema,
} from '../../../shared/domain/agreement'
import { formatLongDay, formatTime } from '../../../shared/domain/calendar-format'
import { isolated, spokenName } from '../../../shared/domain/isolated-name'
import { givenName, type Person } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { queryClient } from '../../api/query-client'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { ChoiceInput } from '../../components/form/choice-input'
import { TextBox } from '../../components/form/text-input'
import { TickInput } from '../../components/form/tick-input'
import { useReader } from '../../components/reader'
import { SignatureField } from '../../components/signature-field'
import { Unsaved } from '../../components/unsaved'
import styles from './signs.module.css'

const ticked = z.boolean().pipe(z.literal(true))
const formSchema = z
  .object({
    read: ticked,
    discussed: ticked,
    electronic: ticked,
    response: z.string().pipe(z.enum(['agree', 'disagree'], 'Please choose one of the two')),
    words: z.string().max(20_000, 'This can have 20,000 characters at most'),
    mark: signatureMarkSchema.nullable().refine((mark) => mark !== null, 'The signature is missing'),
  })
  .refine(({ response, words }) => response !== 'disagree' || /\S/u.test(words), {
    error: 'Please say in your words what you do not agree with',
    path: ['words'],
  })
type PersonForm = z.input<typeof formSchema>

/** The person's page: statements, agreement or not with their own words, and the signature. */
export function PersonSigns({
  agreement,
  person,
  managerName,
  pageCount,
  shown,
  reading,
  onResponse,
  onSigned,
}: {
  agreement: Agreement
  person: Person
  managerName: string
  pageCount: number
  /** The document on the screen, and the response in it; null while the next one is made. */
  shown: { readonly digest: string; readonly response: EmployeeResponse | null } | null
  /** Whether every page was read to its end, or has to be read again because something in it changed. */
  reading: 'first' | 'done' | 'again'
  onResponse: (response: EmployeeResponse | null) => void
  onSigned: () => void
}): ReactElement {
  const { locale, today } = useReader()
  const { control, handleSubmit, formState, resetField } = useForm<
    PersonForm,
    unknown,
    z.output<typeof formSchema>
  >({
    resolver: zodResolver(formSchema),
    defaultValues: { read: false, discussed: false, electronic: false, response: '', words: '', mark: null },
  })
  const [response, words] = useWatch({ control, name: ['response', 'words'] })
  const allSeen = reading === 'done'
  useEffect(() => {
    if (!allSeen) resetField('read')
  }, [allSeen, resetField])
  const answer = responseOf(response, words)
  // what is signed is what is on the screen, with the words just typed
  const isShown = shown !== null && (answer === null || isSameResponse(shown.response, answer))
  useEffect(() => {
    const timer = setTimeout(() => onResponse(responseOf(response, words)), 500)
    return () => clearTimeout(timer)
  }, [response, words, onResponse])
  const sign = useMutation(
    api.agreements.signAsPerson.mutationOptions({
      onSuccess: async () => {
        onSigned()
        await queryClient.invalidateQueries({ queryKey: api.agreements.key() })
      },
      onError: () => queryClient.invalidateQueries({ queryKey: api.agreements.key() }),
    }),
  )
  const given = spokenName(person)
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={handleSubmit(({ read, discussed, electronic, mark, ...said }) => {
        if (shown === null) return
        sign.mutate({
          agreementId: agreement.id,
          revision: agreement.revision,
          shown: shown.digest,
          response: { kind: said.response, words: said.words },
          mark,
          statements: { read, discussed, electronic },
        })
      })}
    >
      <Unsaved control={control} />
      <div>
        <h2 className={styles.title}>{given}, this is yours to sign</h2>
        <p className="muted">Signing confirms that you received and discussed it.</p>
      </div>
      <div className={styles.ticks}>
        <TickInput
          control={control}
          name="read"
          isDisabled={!allSeen}
          label={allSeen ? personStatements.read : `${personStatements.read} (${pageCount} in all)`}
        />
        <TickInput control={control} name="discussed" label={personStatements.discussed} />
        <TickInput control={control} name="electronic" label={personStatements.electronic} />
      </div>
      <div className={styles.answer}>
        <ChoiceInput
          control={control}
          name="response"
          label="What do you say to it?"
          options={[
            { value: 'agree', label: 'I agree' },
            { value: 'disagree', label: 'I do not agree, or not with everything' },
          ]}
        />
        {response === '' ? null : (
          <div className={styles.words}>
            <TextBox
              control={control}
              name="words"
              label={response === 'agree' ? 'Anything you want to add' : 'In your own words'}
              help="Your words go into the document, as you write them."
              rows={3}
            />
          </div>
        )}
      </div>
      <Controller
        control={control}
        name="mark"
        render={({ field }) => (
          <SignatureField
            name={person.name}
            when={`${formatLongDay(today, locale)}, ${formatTime(new Date().toISOString(), { locale, seconds: false })} by this laptop’s clock`}
            mark={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Failures
        problems={[
          ...(formState.errors.read || formState.errors.discussed || formState.errors.electronic
            ? ['Please tick the three statements, or ask about what is not so.']
            : []),
          ...(formState.errors.mark ? ['The signature is missing.'] : []),
          ...(sign.isError ? [sentenceOf(sign.error)] : []),
        ]}
        isShown={formState.isSubmitted}
      />
      <div className={styles.end}>
        {allSeen ? null : <p role="status">{toRead[reading]}</p>}
        <Button look="primary" type="submit" isDisabled={!allSeen || !isShown || sign.isPending}>
          {`Sign as ${isolated(person.name)}`}
        </Button>
      </div>
      <p className={styles.next}>
        <b>Then turn the laptop back to {isolated(givenName(managerName))}.</b> You each get the signed PDF.
      </p>
    </form>
  )
}

function Failures({
  problems,
  isShown,
}: {
  problems: readonly string[]
  isShown: boolean
}): ReactElement | null {
  if (!isShown || problems.length === 0) return null
  return (
    <div role="alert" className={styles.problems}>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  )
}

const toRead = {
  first: 'Please read to the end of the last page first.',
  again: 'Something in this document changed since it was shown; please read it again.',
} as const

function isSameResponse(one: EmployeeResponse | null, other: EmployeeResponse): boolean {
  return one?.kind === other.kind && one.words === other.words
}

function responseOf(response: string, words: string): EmployeeResponse | null {
  if (response === 'agree') return { kind: 'agree', words }
  return response === 'disagree' && /\S/u.test(words) ? { kind: 'disagree', words } : null
}
