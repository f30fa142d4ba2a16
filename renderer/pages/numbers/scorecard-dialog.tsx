import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useFieldArray, useForm, useWatch } from 'react-hook-form'
import type * as z from 'zod'
import { monthOf, shiftMonth } from '../../../shared/domain/calendar'
import { formatMonth } from '../../../shared/domain/calendar-format'
import type { Metric } from '../../../shared/domain/metric'
import { type Person, roleOn } from '../../../shared/domain/person'
import { type ScorecardDraft, scorecardDraftSchema, weightOf } from '../../../shared/domain/scorecard'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ChoiceInput } from '../../components/form/choice-input'
import { Form, FormActions, FormRow } from '../../components/form/form'
import { NumberInput } from '../../components/form/number-input'
import { SelectInput } from '../../components/form/select-input'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import { Unsaved } from '../../components/unsaved'
import styles from './scorecard-dialog.module.css'

/** Sets the scorecard of a role: its metrics, their weights and limits. It counts from a month on; earlier months keep theirs. */
export function ScorecardDialog({
  metrics,
  people,
  onClose,
}: {
  metrics: readonly Metric[]
  people: readonly Person[]
  onClose: () => void
}): ReactElement {
  const { today, locale } = useReader()
  const roles = [...new Set(people.map((person) => roleOn(person, today)))].sort()
  const { control, handleSubmit, formState } = useForm<
    z.input<typeof scorecardDraftSchema>,
    unknown,
    ScorecardDraft
  >({
    resolver: zodResolver(scorecardDraftSchema),
    defaultValues: {
      role: roles.length === 1 ? (roles[0] ?? '') : '',
      fromMonth: monthOf(today),
      lines: [lineFor(metrics[0], 100)],
      withoutData: 'spread',
    },
  })
  const { fields, append, remove } = useFieldArray({ control, name: 'lines', keyName: 'key' })
  const lines = useWatch({ control, name: 'lines' })
  const set = useMutation(
    api.scorecards.set.mutationOptions({
      onSuccess: () => {
        onClose()
        tell('The scorecard is set.')
      },
    }),
  )
  const fault = formState.errors.lines?.root?.message ?? formState.errors.lines?.message
  const free = metrics.filter(({ id }) => !lines.some(({ metricId }) => metricId === id))
  return (
    <Dialog title="A scorecard" isOpen wide onClose={onClose}>
      <Form
        failure={set.isError ? sentenceOf(set.error) : (fault ?? null)}
        onSubmit={handleSubmit((draft) => set.mutate(draft))}
      >
        <Unsaved control={control} />
        <FormRow>
          <SelectInput
            control={control}
            name="role"
            label="For the role"
            options={roles.map((role) => ({ value: role, label: role }))}
          />
          <SelectInput
            control={control}
            name="fromMonth"
            label="From"
            options={Array.from({ length: 25 }, (_, index) => shiftMonth(monthOf(today), 12 - index)).map(
              (month) => ({ value: month, label: formatMonth(month, locale) }),
            )}
          />
        </FormRow>
        {fields.map(({ key }, index) => (
          <fieldset key={key} className={styles.line} aria-label={`Metric ${index + 1}`}>
            <SelectInput
              control={control}
              name={`lines.${index}.metricId`}
              label="Metric"
              options={metrics.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <NumberInput control={control} name={`lines.${index}.weight`} label="Weight" />
            <NumberInput control={control} name={`lines.${index}.floor`} label="At least, %" />
            <NumberInput control={control} name={`lines.${index}.cap`} label="At most, %" />
            <Button
              small
              look="quiet"
              onPress={() => remove(index)}
              aria-label={`Leave out metric ${index + 1}`}
            >
              Leave out
            </Button>
          </fieldset>
        ))}
        <div className={styles.sum}>
          <Button
            small
            onPress={() => append(lineFor(free[0], restOf(lines)))}
            isDisabled={free.length === 0}
          >
            Add another metric
          </Button>
          <span role="status">{`The weights make ${sumOf(lines)} of 100.`}</span>
        </div>
        <ChoiceInput
          control={control}
          name="withoutData"
          label="A metric without a number or a target"
          options={[
            { value: 'spread', label: 'Its weight is spread over the others' },
            { value: 'nothing', label: 'It scores nothing' },
          ]}
        />
        <p className="small muted">
          An attainment under the least or over the most counts as that. Months before keep the scorecard they
          had.
        </p>
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={set.isPending}>
            Set the scorecard
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

function sumOf(lines: readonly { readonly weight: number }[]): number {
  return weightOf(lines.filter(({ weight }) => Number.isFinite(weight)))
}

/** What is left of 100 for one more metric; NaN, an empty field, where nothing is. */
function restOf(lines: readonly { readonly weight: number }[]): number {
  const rest = 100 - sumOf(lines)
  return rest > 0 ? rest : Number.NaN
}

function lineFor(metric: Metric | undefined, weight: number): ScorecardDraft['lines'][number] {
  if (metric === undefined) throw new Error('A scorecard needs a metric')
  return { metricId: metric.id, weight, floor: 0, cap: 150 }
}
