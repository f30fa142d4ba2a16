import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import * as z from 'zod'
import { isoDateSchema } from '../../../shared/domain/calendar'
import { divisorSchema, figureOf, keptFigure, tooLargeAmount } from '../../../shared/domain/figure'
import { metricIdSchema, personIdSchema } from '../../../shared/domain/id'
import { hasDenominator, type Metric, sidesOf } from '../../../shared/domain/metric'
import type { Person } from '../../../shared/domain/person'
import { nameToChoose } from '../../../shared/domain/person-choice'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { DateInput } from '../../components/form/date-input'
import { Form, FormActions, FormRow } from '../../components/form/form'
import { NumberInput } from '../../components/form/number-input'
import { SelectInput } from '../../components/form/select-input'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import { Unsaved } from '../../components/unsaved'

/** `''` until something is chosen. */
function chosen<T extends z.ZodType<unknown, string>>(
  schema: T,
  sentence: string,
): z.ZodPipe<z.ZodString, T> {
  return z.string().min(1, sentence).pipe(schema)
}

const figureFormSchema = z.object({
  metricId: chosen(metricIdSchema, 'Choose a metric'),
  personId: chosen(personIdSchema, 'Choose a person'),
  on: isoDateSchema,
  // amounts are typed in whole units and kept in cents
  numerator: figureOf({ what: 'A figure', missing: 'A number is missing' }),
  denominator: divisorSchema,
})
type FigureForm = z.input<typeof figureFormSchema>

/** Enters one figure by hand, for numbers that no export has. */
export function RecordDialog({
  metrics,
  people,
  onClose,
}: {
  metrics: readonly Metric[]
  people: readonly Person[]
  onClose: () => void
}): ReactElement {
  const { today } = useReader()
  const { control, handleSubmit, setError } = useForm<FigureForm, unknown, z.output<typeof figureFormSchema>>(
    {
      resolver: zodResolver(figureFormSchema),
      defaultValues: {
        // nothing is chosen for the manager: a figure under the wrong name is worse than a click
        metricId: metrics.length === 1 ? (metrics[0]?.id ?? '') : '',
        personId: people.length === 1 ? (people[0]?.id ?? '') : '',
        on: today,
        numerator: Number.NaN,
        denominator: 1,
      },
    },
  )
  const metricId = useWatch({ control, name: 'metricId' })
  const metric = metrics.find(({ id }) => id === metricId)
  const record = useMutation(
    api.metrics.record.mutationOptions({
      onSuccess: () => {
        onClose()
        tell('The figure is entered.')
      },
    }),
  )
  const enter = (figure: z.output<typeof figureFormSchema>): void => {
    if (metric === undefined) return
    const { top, bottom } = sidesOf(metric.kind)
    const numerator = keptFigure(top, figure.numerator)
    const denominator = keptFigure(bottom ?? 'things', figure.denominator)
    if (numerator === null) setError('numerator', { message: tooLargeAmount }, { shouldFocus: true })
    else if (denominator === null) setError('denominator', { message: tooLargeAmount }, { shouldFocus: true })
    else record.mutate({ ...figure, numerator, denominator })
  }
  return (
    <Dialog title="Enter a figure" isOpen onClose={onClose}>
      <Form failure={record.isError ? sentenceOf(record.error) : null} onSubmit={handleSubmit(enter)}>
        <Unsaved control={control} />
        <SelectInput
          control={control}
          name="metricId"
          label="Metric"
          options={metrics.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FormRow>
          <SelectInput
            control={control}
            name="personId"
            label="Person"
            options={people.map((person) => ({
              value: person.id,
              label: nameToChoose(person, people, today),
            }))}
          />
          <DateInput control={control} name="on" label="On" />
        </FormRow>
        <FormRow>
          <NumberInput
            control={control}
            name="numerator"
            label={sentenceCase(metric?.counted ?? 'Figure')}
            {...helpFor(metric)}
          />
          {metric !== undefined && hasDenominator(metric.kind) ? (
            <NumberInput control={control} name="denominator" label={sentenceCase(metric.outOf)} />
          ) : null}
        </FormRow>
        <p className="small muted">
          A figure that was entered by hand for the same person and day is replaced.
        </p>
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={record.isPending}>
            Enter the figure
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

/** How the numerator is typed, where it is more than a number. */
function helpFor(metric: Metric | undefined): { isTime?: boolean; help?: string } {
  if (metric?.kind === 'meanSeconds') return { isTime: true, help: 'Like 3:30, or in seconds.' }
  if (metric?.scale === undefined) return {}
  return {
    help: `All ratings added up. Each is from ${metric.scale.lowest} to ${metric.scale.highest}: ratings of 4 and 5 are 9 points.`,
  }
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
