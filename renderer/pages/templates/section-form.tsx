import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactElement, startTransition, useEffect } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { inPlainWords } from '../../../shared/domain/schema-words'
import { type Section, sectionSchema, type TemplateContent } from '../../../shared/domain/template'
import { totalWeight } from '../../../shared/domain/weights'
import { ChoiceInput } from '../../components/form/choice-input'
import { Form, FormRow } from '../../components/form/form'
import { NumberInput } from '../../components/form/number-input'
import { TextBox, TextInput } from '../../components/form/text-input'
import { usePointedFault } from './field-faults'

const { title, intro, minutes, visibility, weight } = sectionSchema.shape
const sectionFormSchema = z.object({
  title,
  intro: intro.unwrap(),
  minutes,
  visibility,
  weight: weight.unwrap(),
})
const sectionFields = sectionFormSchema.keyof()
type SectionFormValues = z.infer<typeof sectionFormSchema>

/** The fields of one section. Every change goes to the draft at once. */
export function SectionForm({
  section,
  content,
  onChange,
}: {
  section: Section
  content: TemplateContent
  onChange: (change: (section: Section) => Section) => void
}): ReactElement {
  const { control, setError, watch, getValues } = useForm<SectionFormValues>({
    resolver: zodResolver(sectionFormSchema, { error: inPlainWords }),
    mode: 'onChange',
    defaultValues: {
      title: section.title,
      intro: section.intro,
      minutes: section.minutes,
      visibility: section.visibility,
      weight: section.weight,
    },
  })
  usePointedFault(sectionFields, setError)
  useEffect(() => {
    const { unsubscribe } = watch(() =>
      startTransition(() => {
        onChange((before) => ({ ...before, ...getValues() }))
      }),
    )
    return unsubscribe
  }, [watch, getValues, onChange])
  const total = totalWeight(content.sections.map((each) => each.weight))
  return (
    <Form failure={null} onSubmit={(event) => event.preventDefault()}>
      <TextInput control={control} name="title" label="Title of the section" limit={120} />
      <TextBox
        control={control}
        name="intro"
        label="Introduction"
        help="Said before its first question. Empty where the section speaks for itself."
        rows={2}
        limit={5000}
      />
      <ChoiceInput
        control={control}
        name="visibility"
        label="Who sees it"
        options={[
          { value: 'shared', label: 'Both of you' },
          { value: 'private', label: 'You alone' },
        ]}
      />
      <FormRow>
        <NumberInput control={control} name="minutes" label="Minutes" />
        <NumberInput
          mayBeEmpty
          control={control}
          name="weight"
          label="Weight in percent"
          help={
            total === 0
              ? 'Empty where sections do not weigh.'
              : total === 100
                ? 'The weights of the sections total 100.'
                : `The weights of the sections total ${total}, not 100.`
          }
        />
      </FormRow>
    </Form>
  )
}
