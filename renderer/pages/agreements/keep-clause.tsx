import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import type { DocumentKind } from '../../../shared/domain/document-kind'
import { spokenName } from '../../../shared/domain/isolated-name'
import {
  type ClauseWords,
  clauseWordsSchema,
  type LibraryClause,
  latestWords,
  wordsForAnybody,
} from '../../../shared/domain/library-clause'
import type { Person } from '../../../shared/domain/person'
import { api, client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Form, FormActions } from '../../components/form/form'
import { SelectInput } from '../../components/form/select-input'
import { TextBox, TextInput } from '../../components/form/text-input'
import { tell } from '../../components/toasts'

const asNew = 'new'

const formSchema = clauseWordsSchema.and(z.object({ as: z.string() }))

type Keeping = {
  kind: DocumentKind
  person: Person
  words: ClauseWords
  onClose: () => void
}

/** Puts a clause of a document into the library: as a new one, or as the next version of one that is there. */
export function KeepClause(given: Keeping): ReactElement | null {
  const own = useQuery(api.clauses.list.queryOptions())
  const [isRead, setRead] = useState(false)
  // what was kept a moment ago has to be among those that it can be the next version of
  if (!isRead && own.data !== undefined && !own.isFetching) setRead(true)
  return own.data === undefined || !isRead ? null : <KeepForm {...given} own={own.data} />
}

function KeepForm({
  kind,
  person,
  words,
  onClose,
  own,
}: Keeping & { own: readonly LibraryClause[] }): ReactElement {
  const bare = wordsForAnybody(words, person)
  const like = own.find((clause) => latestWords(clause).heading === bare.heading)
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(formSchema),
    defaultValues: { ...bare, as: like?.id ?? asNew },
  })
  const keep = useMutation({
    mutationFn: ({ as, heading, body, table }: z.infer<typeof formSchema>) => {
      const earlier = own.find(({ id }) => id === as)
      const kept = { heading, body, table }
      return earlier === undefined
        ? client.clauses.add({ kind, words: kept })
        : client.clauses.revise({ clauseId: earlier.id, revision: earlier.revision, words: kept })
    },
    onSuccess: ({ versions }) => {
      onClose()
      tell(versions.length === 1 ? 'The clause is kept.' : `It is kept as version ${versions.length}.`)
    },
  })
  return (
    <Dialog title="Keep this clause" isOpen onClose={onClose}>
      <Form
        onSubmit={handleSubmit((values) => keep.mutate(values))}
        failure={keep.isError ? sentenceOf(keep.error) : null}
      >
        <p className="muted">
          {`It is kept for documents with anybody: {name} and {full name} stand for ${spokenName(person)}, and for whoever the next document is with. Name nobody else in it.`}
        </p>
        {own.length === 0 ? null : (
          <SelectInput
            control={control}
            name="as"
            label="Keep it"
            options={[
              { value: asNew, label: 'As a new clause' },
              ...own.map((clause) => ({
                value: clause.id,
                label: `${latestWords(clause).heading}, version ${clause.versions.length + 1}`,
                heading: 'As the next version of',
              })),
            ]}
          />
        )}
        <TextInput control={control} name="heading" label="Heading" />
        <TextBox control={control} name="body" label="Text" rows={5} />
        {bare.table === null ? null : (
          <p className="small muted">{`Its table is kept as it is, with ${bare.table.columns.join(', ')}.`}</p>
        )}
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={keep.isPending}>
            Keep the clause
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
