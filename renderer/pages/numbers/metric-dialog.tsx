import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { hasDenominator, type MetricDraft, metricDraftSchema } from '../../../shared/domain/metric'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ChoiceInput } from '../../components/form/choice-input'
import { Form, FormActions } from '../../components/form/form'
import { SelectInput } from '../../components/form/select-input'
import { TextInput } from '../../components/form/text-input'
import { tell } from '../../components/toasts'
import { Unsaved } from '../../components/unsaved'

/** Adds a metric of the manager's own. */
export function MetricDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { control, handleSubmit } = useForm<MetricDraft>({
    resolver: zodResolver(metricDraftSchema),
    defaultValues: { name: '', kind: 'count', direction: 'more', nature: 'leading', counted: '', outOf: '' },
  })
  const kind = useWatch({ control, name: 'kind' })
  const add = useMutation(
    api.metrics.add.mutationOptions({
      onSuccess: ({ name }) => {
        onClose()
        tell(`${name} was added.`)
      },
    }),
  )
  return (
    <Dialog title="Add a metric" isOpen onClose={onClose}>
      <Form
        failure={add.isError ? sentenceOf(add.error) : null}
        onSubmit={handleSubmit((draft) => add.mutate(draft))}
      >
        <Unsaved control={control} />
        <TextInput control={control} name="name" label="Name" autoFocus />
        <SelectInput
          control={control}
          name="kind"
          label="What it is"
          options={[
            { value: 'count', label: 'A count' },
            { value: 'amount', label: 'An amount of money' },
            { value: 'ratio', label: 'A share of two counts, in percent' },
            { value: 'meanSeconds', label: 'A mean time' },
          ]}
        />
        <TextInput
          control={control}
          name="counted"
          label="What is counted"
          help="In the plural, for instance “meetings set”."
        />
        {hasDenominator(kind) ? (
          <TextInput
            control={control}
            name="outOf"
            label="Out of what"
            help="In the plural, for instance “calls”."
          />
        ) : null}
        <ChoiceInput
          control={control}
          name="direction"
          label="Better is"
          options={[
            { value: 'more', label: 'More' },
            { value: 'less', label: 'Less' },
          ]}
        />
        <ChoiceInput
          control={control}
          name="nature"
          label="It shows"
          options={[
            { value: 'leading', label: 'Activity, which leads' },
            { value: 'lagging', label: 'A result, which follows' },
          ]}
        />
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={add.isPending}>
            Add the metric
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
