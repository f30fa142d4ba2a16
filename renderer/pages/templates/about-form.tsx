import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactElement, startTransition, useEffect } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { inPlainWords } from '../../../shared/domain/schema-words'
import { type TemplateContent, templateContentSchema } from '../../../shared/domain/template'
import { Form, FormRow } from '../../components/form/form'
import { NumberInput } from '../../components/form/number-input'
import { TextBox, TextInput } from '../../components/form/text-input'
import { usePointedFault } from './field-faults'
import type { ChangeContent } from './use-template-draft'

const { name, purpose, instructions, source, sinceLastTimeMinutes, agreementMinutes } =
  templateContentSchema.shape
const aboutSchema = z.object({
  name,
  purpose,
  instructions: instructions.unwrap(),
  source: source.unwrap(),
  sinceLastTimeMinutes,
  agreementMinutes,
})
const aboutFields = aboutSchema.keyof()

/** What is said of the template as a whole. Every change goes to the draft at once. */
export function AboutForm({
  content,
  change,
}: {
  content: TemplateContent
  change: ChangeContent
}): ReactElement {
  const { sections: _, ...about } = content
  const { control, setError, watch, getValues } = useForm<z.infer<typeof aboutSchema>>({
    resolver: zodResolver(aboutSchema, { error: inPlainWords }),
    mode: 'onChange',
    defaultValues: about,
  })
  usePointedFault(aboutFields, setError)
  useEffect(() => {
    const { unsubscribe } = watch(() =>
      startTransition(() => {
        change((before) => ({ ...before, ...getValues() }))
      }),
    )
    return unsubscribe
  }, [watch, getValues, change])
  return (
    <Form failure={null} onSubmit={(event) => event.preventDefault()}>
      <TextInput control={control} name="name" label="Name" limit={120} />
      <TextBox
        control={control}
        name="purpose"
        label="Purpose"
        help="When to use it, in one sentence."
        rows={2}
        limit={400}
      />
      <TextBox
        control={control}
        name="instructions"
        label="How to go about it"
        help="For you, while you prepare."
        rows={4}
        limit={10_000}
      />
      <FormRow>
        <NumberInput
          control={control}
          name="sinceLastTimeMinutes"
          label="Minutes for last time"
          help="What was promised, before the first section."
        />
        <NumberInput
          control={control}
          name="agreementMinutes"
          label="Minutes to agree"
          help="New commitments, at the end."
        />
      </FormRow>
      <TextInput
        control={control}
        name="source"
        label="Source"
        help="Where it comes from, with its licence, if somebody else wrote it."
        limit={400}
      />
    </Form>
  )
}
