import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import { restorePerson } from '../../api/archive-person'
import { Button } from '../../components/button'
import styles from './archived-people.module.css'

/** People who are off the lists; everything about them is kept. */
export function ArchivedPeople({ people }: { people: readonly Person[] }): ReactElement | null {
  if (people.length === 0) return null
  return (
    <section className={styles.archived}>
      <h2>Archived</h2>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <Link href={`/people/${person.id}`}>{isolated(person.name)}</Link>
            <Button
              changes
              small
              look="quiet"
              onPress={() => void restorePerson(person)}
              aria-label={`Restore ${isolated(person.name)}`}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
