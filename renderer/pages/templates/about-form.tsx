import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactElement, startTransition, useEffect } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { inPlainWords } from '../../../shared/domain/schema-words'
import { type TemplateContent, templateContentSchema } from '../../../shared/domain/template'
import { headingOf, ownHeading, templateUseSchema, templateUses } from '../../../shared/domain/template-use'
import { Form, FormRow } from '../../components/form/form'
import { NumberInput } from '../../components/form/number-input'
import { SelectInput } from '../../components/form/select-input'
import { TextBox, TextInput } from '../../components/form/text-input'
import { usePointedFault } from './field-faults'
import type { ChangeContent } from './use-template-draft'

const { name, purpose, instructions, source, sinceLastTimeMinutes, agreementMinutes } =
  templateContentSchema.shape
const aboutSchema = z.object({
  name,
  purpose,
  /** `none` for no heading, because a list has no empty choice. */
  use: z.enum([...templateUseSchema.options, 'none']),
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
    defaultValues: { ...about, use: content.use ?? 'none' },
  })
  usePointedFault(aboutFields, setError)
  useEffect(() => {
    const { unsubscribe } = watch(() =>
      startTransition(() => {
        const { use, ...fields } = getValues()
        change((before) => ({ ...before, ...fields, use: use === 'none' ? undefined : use }))
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
      <SelectInput
        control={control}
        name="use"
        label="Heading in the list"
        help="Where it stands among your templates and when a session is started."
        options={[
          { value: 'none', label: ownHeading },
          ...templateUses.map((use) => ({ value: use, label: headingOf(use) })),
        ]}
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
