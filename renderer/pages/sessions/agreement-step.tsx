import type { ReactElement } from 'react'
import { useFieldArray } from 'react-hook-form'
import { commitmentIdSchema } from '../../../shared/domain/id'
import { givenName } from '../../../shared/domain/person'
import { Button } from '../../components/button'
import { DateInput } from '../../components/form/date-input'
import { SelectInput } from '../../components/form/select-input'
import { TextInput } from '../../components/form/text-input'
import styles from './agreement-step.module.css'
import stepStyles from './step.module.css'
import type { RoomProps } from './step-view'

/** What both agree: whose it is, what, and by when. */
export function AgreementStep({ person, control, missing, isFaceToFace }: RoomProps): ReactElement {
  const { fields, append, remove } = useFieldArray({ control, name: 'commitments', keyName: 'key' })
  const given = givenName(person.name)
  const undated = new Set(missing.flatMap((each) => (each.kind === 'commitment' ? [each.commitmentId] : [])))
  return (
    <section>
      <p className="label">What we agree</p>
      <h2 className={`${stepStyles.question} ${isFaceToFace ? stepStyles.faceQuestion : ''}`}>
        Who does what, and by when?
      </h2>
      <ul className={styles.list}>
        {fields.map((item, index) => (
          <li key={item.key} className={styles.item}>
            <TextInput
              control={control}
              name={`commitments.${index}.what`}
              label="What"
              autoFocus={item.what === ''}
            />
            <SelectInput
              control={control}
              name={`commitments.${index}.madeBy`}
              label="Whose"
              options={[
                { value: 'person', label: isFaceToFace ? 'Yours' : given },
                { value: 'manager', label: 'Mine' },
              ]}
            />
            <DateInput control={control} name={`commitments.${index}.dueOn`} label="By when" />
            <Button look="quiet" small onPress={() => remove(index)} aria-label={`Remove: ${item.what}`}>
              Remove
            </Button>
            {undated.has(item.id) ? <p className={stepStyles.missing}>By when is missing.</p> : null}
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <Button
          onPress={() => append(blank('person'))}
        >{`Add what ${isFaceToFace ? 'you do' : `${given} does`}`}</Button>
        <Button onPress={() => append(blank('manager'))}>Add what I do</Button>
      </div>
    </section>
  )
}

function blank(madeBy: 'manager' | 'person') {
  return { id: commitmentIdSchema.parse(crypto.randomUUID()), madeBy, what: '', dueOn: '' } as const
}
