import { useMutation } from '@tanstack/react-query'
import { isolated } from '../../shared/domain/isolated-name'
import type { Person, PersonDraft } from '../../shared/domain/person'
import { tell } from '../components/toasts'
import { api } from './api'
import { sentenceOf } from './refusal'

/** What a form needs to save a person: the act, and what went wrong in one sentence. */
export type SavePerson = {
  readonly submit: (draft: PersonDraft) => void
  readonly failure: string | null
}

export function useAddPerson({ onDone }: { onDone: () => void }): SavePerson {
  const add = useMutation(
    api.people.add.mutationOptions({
      onSuccess: ({ name }) => {
        onDone()
        tell(`${isolated(name)} was added.`)
      },
    }),
  )
  return { submit: (draft) => add.mutate(draft), failure: add.isError ? sentenceOf(add.error) : null }
}

export function useRevisePerson(person: Person, { onDone }: { onDone: () => void }): SavePerson {
  const revise = useMutation(api.people.revise.mutationOptions({ onSuccess: onDone }))
  return {
    submit: (draft) => revise.mutate({ personId: person.id, revision: person.revision, draft }),
    failure: revise.isError ? sentenceOf(revise.error) : null,
  }
}
