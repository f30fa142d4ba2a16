import { type Cadence, cadenceSchema } from '../../shared/domain/cadence'

/** How a cadence is said where it stands alone. */
export const cadenceLabels: Readonly<Record<Cadence, string>> = {
  weekly: 'Every week',
  everyTwoWeeks: 'Every two weeks',
  everyThreeWeeks: 'Every three weeks',
  monthly: 'Every month',
  everyTwoMonths: 'Every two months',
  quarterly: 'Every quarter',
  none: 'Without a rhythm',
}

/** Every cadence to choose from. */
export const cadenceOptions = cadenceSchema.options.map((value) => ({ value, label: cadenceLabels[value] }))
