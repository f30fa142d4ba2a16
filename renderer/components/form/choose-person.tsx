import type { ReactElement } from 'react'
import { type PersonId, personIdSchema } from '../../../shared/domain/id'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import { Choose } from './select-input'

const everybody = 'everybody'

/** One person, or everybody with null; a choice that acts at once. */
export function ChoosePerson({
  people,
  value,
  onChange,
}: {
  people: readonly Pick<Person, 'id' | 'name'>[]
  value: PersonId | null
  onChange: (personId: PersonId | null) => void
}): ReactElement {
  return (
    <Choose
      label="Person"
      options={[
        { value: everybody, label: 'Everybody' },
        ...people.map(({ id, name }) => ({ value: id, label: isolated(name) })),
      ]}
      value={value ?? everybody}
      onChange={(chosen) => onChange(chosen === everybody ? null : personIdSchema.parse(chosen))}
    />
  )
}
