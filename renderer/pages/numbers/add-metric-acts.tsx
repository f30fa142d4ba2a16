import type { ReactElement } from 'react'
import { Button } from '../../components/button'
import { FormActions } from '../../components/form/form'

/** The end of each form that adds a metric. */
export function AddMetricActs({
  isAdding,
  onClose,
}: {
  isAdding: boolean
  onClose: () => void
}): ReactElement {
  return (
    <FormActions>
      <Button look="quiet" onPress={onClose}>
        Cancel
      </Button>
      <Button look="primary" type="submit" isDisabled={isAdding}>
        Add the metric
      </Button>
    </FormActions>
  )
}
