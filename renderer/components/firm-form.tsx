import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { type Firm, firmSchema } from '../../shared/domain/firm'
import { Button } from './button'
import { ChoiceInput } from './form/choice-input'
import { ComboInput } from './form/combo-input'
import { Form, FormActions } from './form/form'
import { TextInput } from './form/text-input'
import { Unsaved } from './unsaved'
import { YearAndWeek } from './year-and-week'

const commonCurrencies = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'PLN',
  'SEK',
  'NOK',
  'DKK',
  'CZK',
  'CAD',
  'AUD',
  'BRL',
  'INR',
]

/** Regions that print on Letter; everywhere else prints on A4. */
const letterRegions = ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']

/** Who the manager is, and the firm, as they stand on documents. */
export function FirmForm({
  firm,
  isStarting = false,
  verb,
  failure,
  onSubmit,
  onCancel,
}: {
  firm: Firm | null
  /** Before there is a workspace: what can wait is not asked. */
  isStarting?: boolean
  verb: string
  failure: string | null
  onSubmit: (firm: Firm) => void
  onCancel: () => void
}): ReactElement {
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(firmSchema),
    defaultValues: firm ?? emptyFirm(),
    // once it is saved it comes back, and is no longer unsaved
    ...(firm === null ? {} : { values: firm, resetOptions: { keepDirtyValues: true } }),
  })
  return (
    <Form onSubmit={handleSubmit(onSubmit)} failure={failure}>
      <Unsaved control={control} />
      <TextInput control={control} name="managerName" label="Your name" autoFocus={firm === null} />
      <TextInput control={control} name="organisation" label="Organisation" />
      <TextInput
        control={control}
        name="team"
        label="Team"
        help="For instance “Inside sales”. May stay empty."
      />
      <ComboInput
        control={control}
        name="currency"
        label="Currency"
        help="Three letters. Amounts are kept in this one currency."
        suggestions={commonCurrencies}
      />
      <ChoiceInput
        control={control}
        name="paper"
        label="Paper"
        options={[
          { value: 'A4', label: 'A4' },
          { value: 'Letter', label: 'Letter' },
        ]}
      />
      {isStarting ? null : <YearAndWeek control={control} />}
      <FormActions>
        <Button look="quiet" onPress={onCancel}>
          Cancel
        </Button>
        <Button look="primary" type="submit">
          {verb}
        </Button>
      </FormActions>
    </Form>
  )
}

function emptyFirm(): Firm {
  const region = new Intl.Locale(navigator.language).maximize().region ?? ''
  return {
    managerName: '',
    organisation: '',
    team: '',
    paper: letterRegions.includes(region) ? 'Letter' : 'A4',
    currency: region === 'US' ? 'USD' : region === 'GB' ? 'GBP' : 'EUR',
  }
}
