import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { type EvidenceKind, evidenceLimit } from '../../shared/domain/evidence'
import type { SmartGoal } from '../../shared/domain/goal'
import type { Metric } from '../../shared/domain/metric'
import type { Person } from '../../shared/domain/person'
import { Button } from './button'
import { aboutOptions, type EvidenceForm, type EvidenceValues } from './evidence-form-values'
import { DateInput } from './form/date-input'
import { Form, FormActions, FormRow } from './form/form'
import { PersonInput } from './form/person-input'
import { SelectInput } from './form/select-input'
import { TextBox } from './form/text-input'

/**
 * The fields of an entry, and the two buttons that save it: each says which way it speaks, so that this costs no key
 * of its own. Ctrl+Enter saves praise, Ctrl+Shift+Enter a concern, wherever in the form the focus is.
 */
export function EvidenceFields({
  form: { control, getValues, setFocus, setValue },
  people,
  goals,
  metrics,
  failure,
  onSave,
  children,
}: {
  form: UseFormReturn<EvidenceForm, unknown, EvidenceValues>
  /** Whom it can be about. */
  people: readonly Person[]
  goals: readonly SmartGoal[]
  metrics: readonly Metric[]
  failure: string | null
  onSave: (kind: EvidenceKind) => void
  /** Further buttons, before those that save. */
  children?: ReactNode
}): ReactElement {
  const personId = useWatch({ control, name: 'personId' })
  const options = aboutOptions(personId, { metrics, goals })
  const isKnown = getValues('personId') !== ''
  useSaveKeys(onSave)
  // a goal of somebody else is not what this is about
  const about = useWatch({ control, name: 'about' })
  useEffect(() => {
    if (about.startsWith('goal ') && !goals.some((g) => `goal ${g.id}` === about && g.personId === personId))
      setValue('about', '')
  }, [about, goals, personId, setValue])
  return (
    <Form onSubmit={(event) => event.preventDefault()} failure={failure}>
      <PersonInput
        control={control}
        name="personId"
        label="Who"
        people={people}
        autoFocus={!isKnown}
        onEnter={() => setFocus('what')}
      />
      <TextBox
        control={control}
        name="what"
        label="What you saw or heard"
        rows={3}
        limit={evidenceLimit}
        autoFocus={isKnown}
        wording
      />
      <FormRow>
        <DateInput control={control} name="on" label="On" />
        <SelectInput control={control} name="about" label="About (optional)" options={options} />
      </FormRow>
      <FormActions>
        {children}
        <Button changes keys="Ctrl Shift Enter" onPress={() => onSave('concern')}>
          Save as concern
        </Button>
        <Button changes look="primary" keys="Ctrl Enter" onPress={() => onSave('praise')}>
          Save as praise
        </Button>
      </FormActions>
    </Form>
  )
}

function useSaveKeys(onSave: (kind: EvidenceKind) => void): void {
  const latest = useRef(onSave)
  useEffect(() => {
    latest.current = onSave
  })
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
      event.preventDefault()
      event.stopPropagation()
      latest.current(event.shiftKey ? 'concern' : 'praise')
    }
    // before the fields, of which some keep Enter for themselves
    addEventListener('keydown', act, { capture: true })
    return () => removeEventListener('keydown', act, { capture: true })
  }, [])
}
