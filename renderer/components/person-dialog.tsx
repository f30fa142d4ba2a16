import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactElement } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { IsoDate } from '../../shared/domain/calendar'
import { isolated } from '../../shared/domain/isolated-name'
import {
  givenName,
  isActive,
  type Person,
  type PersonDraft,
  personDraftSchema,
  roleOn,
} from '../../shared/domain/person'
import { namesakeOf } from '../../shared/domain/person-choice'
import { Button } from './button'
import { CadenceInput } from './cadence-input'
import { Dialog } from './dialog'
import { ChoiceInput } from './form/choice-input'
import { ComboInput } from './form/combo-input'
import { DateInput } from './form/date-input'
import { Form, FormActions, FormRow } from './form/form'
import { TextInput } from './form/text-input'
import { useReader } from './reader'
import { Unsaved } from './unsaved'

/** Adds a person, or changes what is known of one. */
export function PersonDialog({
  person,
  people,
  roles,
  failure,
  onSubmit,
  onSubmitAndNext,
  onArchive,
  onClose,
}: {
  person: Person | null
  /** Everybody, to tell whether the name is somebody's already. */
  people: readonly Person[]
  /** Roles that are held in the team, to choose from. */
  roles: readonly string[]
  failure: string | null
  onSubmit: (draft: PersonDraft) => void
  /** The same, and then the next person; left out where that makes no sense. */
  onSubmitAndNext?: ((draft: PersonDraft) => void) | undefined
  /** Takes the person off the lists; left out where that makes no sense. */
  onArchive?: (() => void) | undefined
  onClose: () => void
}): ReactElement {
  const { today } = useReader()
  const { control, handleSubmit } = useForm<PersonDraft>({
    resolver: zodResolver(personDraftSchema),
    defaultValues:
      person === null
        ? {
            name: '',
            calledName: '',
            role: '',
            startedOn: today,
            leavesOn: '',
            employment: 'employee',
            cadence: 'everyTwoWeeks',
          }
        : {
            ...person,
            calledName: person.calledName ?? '',
            leavesOn: person.leavesOn ?? '',
            role: roleOn(person, today),
          },
  })
  const name = useWatch({ control, name: 'name' })
  const namesake = namesakeOf(name, people, person)
  return (
    <Dialog
      title={person === null ? 'Add a person' : `Change ${isolated(person.name)}`}
      isOpen
      wide
      onClose={onClose}
    >
      <Form onSubmit={handleSubmit(onSubmit)} failure={failure}>
        <Unsaved control={control} />
        <TextInput
          control={control}
          name="name"
          label="Name"
          autoFocus
          {...(namesake === null ? {} : { help: namesakeWords(namesake, today) })}
        />
        <TextInput
          control={control}
          name="calledName"
          label="Called"
          placeholder={givenName(name)}
          help="What you call them. Left empty, it is the name that stands here."
          limit={80}
        />
        <FormRow>
          <ComboInput
            control={control}
            name="role"
            label="Role"
            help="Targets are set for a role."
            suggestions={roles}
          />
          <DateInput control={control} name="startedOn" label="Started on" />
          {person === null ? null : (
            <DateInput control={control} name="leavesOn" label="Last day" help="Once it is known." />
          )}
        </FormRow>
        <FormRow>
          <ChoiceInput
            control={control}
            name="employment"
            label="Engaged as"
            options={[
              { value: 'employee', label: 'Employee' },
              { value: 'contractor', label: 'Contractor' },
            ]}
          />
          <CadenceInput control={control} name="cadence" />
        </FormRow>
        <FormActions>
          {onArchive === undefined ? null : (
            <Button changes look="quiet" onPress={onArchive}>
              Archive
            </Button>
          )}
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          {onSubmitAndNext === undefined ? null : (
            <Button changes onPress={() => void handleSubmit(onSubmitAndNext)()}>
              Add, then the next
            </Button>
          )}
          <Button look="primary" type="submit">
            {person === null ? 'Add the person' : 'Save'}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

function namesakeWords(namesake: Person, today: IsoDate): string {
  const who = `${isActive(namesake) ? '' : 'an archived '}${isolated(namesake.name)} already (${roleOn(namesake, today)})`
  return `There is ${who}. If this is somebody else, an initial in the name helps to tell them apart.`
}
