import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import type { ErasureDone } from '../../../shared/contract/people'
import { addDays, isoDateSchema } from '../../../shared/domain/calendar'
import { isolated, plainName } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ChoiceInput } from '../../components/form/choice-input'
import { DateInput } from '../../components/form/date-input'
import { Form, FormActions } from '../../components/form/form'
import { TextInput } from '../../components/form/text-input'
import { useReader } from '../../components/reader'
import { hush } from '../../components/toasts'
import styles from './erase-dialog.module.css'
import { leftWords, placeWords } from './erasure-place-words'

/** Erases an archived person: what goes, what has to be kept and until when, and the name as a confirmation. */
export function EraseDialog({
  person,
  onErased,
  onClose,
}: {
  person: Person
  onErased: (done: ErasureDone) => void
  onClose: () => void
}): ReactElement | null {
  const { today } = useReader()
  const reach = useQuery(api.people.erasure.queryOptions({ input: { personId: person.id } }))
  const erase = useMutation(
    api.people.erase.mutationOptions({
      onSuccess: (done) => {
        // a slip may still have the name
        hush()
        onErased(done)
      },
    }),
  )
  const { control, handleSubmit, watch } = useForm<ErasureChoice>({
    resolver: zodResolver(schemaFor(person.name)),
    defaultValues: { what: 'everything', until: addDays(today, 365), name: '' },
  })
  if (reach.data === undefined) return null
  const { records, signedDocuments, places } = reach.data
  return (
    <Dialog title={`Erase ${isolated(person.name)}?`} isOpen wide onClose={onClose}>
      <Form
        onSubmit={handleSubmit(({ what, until, name }) =>
          erase.mutate({
            personId: person.id,
            name,
            keepSignedUntil: what === 'everything' ? null : until,
          }),
        )}
        failure={erase.isError ? sentenceOf(erase.error) : null}
      >
        <p>
          {records === 1
            ? 'The entry of this person is erased for good: its key is destroyed here'
            : `${records} records about this person are erased for good: their keys are destroyed here`}
          {places.length === 0 ? '' : ', and in these folders where nothing else is said'}. There is no undo.
        </p>
        {places.length === 0 ? null : (
          <ul className={styles.places}>
            {places.map((place) => (
              <li key={`${place.kind} ${place.folder}`}>
                {placeWords(place)}
                {place.left === null ? null : <strong className={styles.left}>{leftWords(place)}</strong>}
              </li>
            ))}
          </ul>
        )}
        <p className="muted">
          What this does not reach: papers and files you handed out or exported, copies of these folders that
          somebody made or moved elsewhere, and what others’ notes say of this person; you are told where.
        </p>
        {signedDocuments === 0 ? null : (
          <ChoiceInput
            control={control}
            name="what"
            label={
              signedDocuments === 1 ? 'One document is signed' : `${signedDocuments} documents are signed`
            }
            options={[
              { value: 'everything', label: 'Erase everything' },
              { value: 'keepSigned', label: 'Keep what is signed until a day' },
            ]}
          />
        )}
        {watch('what') === 'everything' ? null : (
          <DateInput control={control} name="until" label="Keep until" />
        )}
        <TextInput
          control={control}
          name="name"
          label="Their name, as a confirmation"
          help={`Type ${isolated(person.name)}`}
        />
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Keep
          </Button>
          <Button look="danger" type="submit" isDisabled={erase.isPending}>
            Erase for good
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

type ErasureChoice = z.infer<ReturnType<typeof schemaFor>>

function schemaFor(name: string) {
  return z.object({
    what: z.enum(['everything', 'keepSigned']),
    until: isoDateSchema,
    name: z.string().refine((typed) => plainName(typed).trim() === plainName(name).trim(), {
      error: 'That is not the name',
    }),
  })
}
