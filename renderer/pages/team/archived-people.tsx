import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import type { Person } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { tell } from '../../components/toasts'
import styles from './archived-people.module.css'

/** People who are off the lists; everything about them is kept. */
export function ArchivedPeople({ people }: { people: readonly Person[] }): ReactElement | null {
  const restore = useMutation(
    api.people.restore.mutationOptions({
      onSuccess: ({ name }) => tell(`${name} is back on the team.`),
      onError: (error) => tell(sentenceOf(error)),
    }),
  )
  if (people.length === 0) return null
  return (
    <section className={styles.archived}>
      <h2>Archived</h2>
      <ul>
        {people.map(({ id, name, revision }) => (
          <li key={id}>
            <Link href={`/people/${id}`}>{name}</Link>
            <Button
              small
              look="quiet"
              onPress={() => restore.mutate({ personId: id, revision })}
              aria-label={`Restore ${name}`}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
