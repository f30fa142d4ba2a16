import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { type IsoDate, monthOf, shiftMonth } from '../../../shared/domain/calendar'
import { formatMonth } from '../../../shared/domain/calendar-format'
import { keptFigure, tooLargeAmount } from '../../../shared/domain/figure'
import { addsUp, isMoney, type Metric } from '../../../shared/domain/metric'
import { type Person, roleOn } from '../../../shared/domain/person'
import { nameToChoose } from '../../../shared/domain/person-choice'
import { targetPeriodSchema } from '../../../shared/domain/target'
import { perWords } from '../../../shared/domain/target-words'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Form, FormActions, FormRow } from '../../components/form/form'
import { NumberInput } from '../../components/form/number-input'
import { SelectInput } from '../../components/form/select-input'
import { TextInput } from '../../components/form/text-input'
import { TickInput } from '../../components/form/tick-input'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import { Unsaved } from '../../components/unsaved'
import { isForPerson, type TargetForm, targetDraftOf, targetFormSchema } from './target-form'

/** Sets a target for a role, or for one person with the reason. It counts from a month on; earlier months keep theirs. */
export function TargetDialog({
  metric,
  people,
  onClose,
}: {
  metric: Metric | undefined
  people: readonly Person[]
  onClose: () => void
}): ReactElement | null {
  const { today, locale } = useReader()
  const isRange = metric?.direction === 'within'
  const { control, handleSubmit, setError } = useForm<TargetForm>({
    resolver: zodResolver(targetFormSchema),
    // with one role in the team there is nothing to choose from
    defaultValues: {
      scope: onlyRole(people, today),
      fromMonth: monthOf(today),
      lasts: 'on',
      per: 'month',
      forDaysWorked: true,
      ramp: '',
      value: Number.NaN,
      upTo: isRange ? Number.NaN : null,
      reason: '',
    },
  })
  const scope = useWatch({ control, name: 'scope' })
  const set = useMutation(
    api.metrics.setTarget.mutationOptions({
      onSuccess: () => {
        onClose()
        tell('The target is set.')
      },
    }),
  )
  if (metric === undefined) return null
  const submit = (form: TargetForm): void => {
    const kept = (typed: number): number | null =>
      keptFigure(isMoney(metric.kind) ? 'money' : 'things', typed)
    const value = kept(form.value)
    const upTo = form.upTo === null ? null : kept(form.upTo)
    if (value === null) setError('value', { message: tooLargeAmount }, { shouldFocus: true })
    else if (upTo === null && isRange) setError('upTo', { message: tooLargeAmount }, { shouldFocus: true })
    else set.mutate(targetDraftOf(form, { metric, value, upTo }))
  }
  const roles = rolesOf(people, today)
  const unit = unitOf(metric)
  const adds = addsUp(metric.kind)
  const typing = metric.kind === 'meanSeconds' ? { isTime: true, help: 'Like 3:30, or in seconds.' } : {}
  return (
    <Dialog title={`A target for ${metric.name.toLowerCase()}`} isOpen onClose={onClose}>
      <Form failure={set.isError ? sentenceOf(set.error) : null} onSubmit={handleSubmit(submit)}>
        <Unsaved control={control} />
        <SelectInput
          control={control}
          name="scope"
          label="For"
          options={[
            ...roles.map((role) => ({ value: `role:${role}`, label: `Everybody: ${role}` })),
            ...people.map((person) => ({
              value: `person:${person.id}`,
              label: `${nameToChoose(person, people, today)} alone`,
            })),
          ]}
        />
        {isForPerson(scope) ? (
          <TextInput
            control={control}
            name="reason"
            label="Why this person has another target"
            help="For instance a ramp-up, or another territory."
          />
        ) : null}
        {isRange ? (
          <FormRow>
            <NumberInput
              control={control}
              name="value"
              label={`At least, ${unit.toLowerCase()}`}
              {...typing}
            />
            <NumberInput control={control} name="upTo" label={`At most, ${unit.toLowerCase()}`} {...typing} />
          </FormRow>
        ) : null}
        <FormRow>
          {isRange ? null : <NumberInput control={control} name="value" label={unit} {...typing} />}
          <SelectInput
            control={control}
            name="per"
            label={adds ? 'Period' : 'Looked at over'}
            options={targetPeriodSchema.options.map((per) => ({ value: per, label: perWords[per] }))}
          />
        </FormRow>
        <FormRow>
          <SelectInput
            control={control}
            name="fromMonth"
            label="From"
            options={monthsToChoose(today).map((month) => ({
              value: month,
              label: formatMonth(month, locale),
            }))}
          />
          {isForPerson(scope) ? (
            <SelectInput
              control={control}
              name="lasts"
              label="It counts"
              options={[
                { value: 'on', label: 'from then on' },
                { value: 'month', label: 'for that month alone' },
              ]}
            />
          ) : null}
        </FormRow>
        {adds ? (
          <TickInput
            control={control}
            name="forDaysWorked"
            label="Ask only for the days worked: without absences, and from the first day here to the last"
          />
        ) : null}
        {metric.direction === 'more' ? (
          <TextInput
            control={control}
            name="ramp"
            label="Ramp for newcomers, in percent of it"
            placeholder="25, 50, 75"
            help="One figure for each of the first months here; all of it after those. May stay empty."
          />
        ) : null}
        <p className="small muted">
          Months before keep the target they had. A new target never changes an old score.
        </p>
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={set.isPending}>
            Set the target
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

function rolesOf(people: readonly Person[], today: IsoDate): string[] {
  return [...new Set(people.map((person) => roleOn(person, today)))].sort()
}

/** The scope of the one role that all of them have; `''` where there are more, or none. */
function onlyRole(people: readonly Person[], today: IsoDate): string {
  const [role, ...others] = rolesOf(people, today)
  return role === undefined || others.length > 0 ? '' : `role:${role}`
}

/** The two years before this month, for history that had no target, and the year after it. */
function monthsToChoose(today: string): string[] {
  const current = monthOf(today)
  return Array.from({ length: 37 }, (_, index) => shiftMonth(current, 12 - index))
}

function unitOf({ kind, scale }: Metric): string {
  switch (kind) {
    case 'count':
      return 'How many'
    case 'amount':
      return 'How much'
    case 'ratio':
      return 'Percent'
    case 'meanSeconds':
      return 'Minutes and seconds'
    case 'meanAmount':
      return 'How much on average'
    case 'meanRating':
      return scale === undefined ? 'Points' : `Points from ${scale.lowest} to ${scale.highest}`
    case 'multiple':
      return 'How many times'
  }
}
