import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactElement, startTransition, useEffect } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { asKind, questionKindOf, questionKinds } from '../../../shared/domain/new-question'
import { canBeScored, type Question } from '../../../shared/domain/question'
import { kindWords } from '../../../shared/domain/question-kind-words'
import { askedShape } from '../../../shared/domain/question-wording'
import { inPlainWords } from '../../../shared/domain/schema-words'
import type { Section, TemplateContent } from '../../../shared/domain/template'
import { totalWeight, weighingOf } from '../../../shared/domain/weights'
import { Form, FormRow } from '../../components/form/form'
import { NumberInput } from '../../components/form/number-input'
import { Choose, SelectInput } from '../../components/form/select-input'
import { TextBox } from '../../components/form/text-input'
import { TickInput } from '../../components/form/tick-input'
import { usePointedFault } from './field-faults'
import { KindFields, newPartId } from './kind-fields'

const { wording, hint, guide, required, allowsNotApplicable, weight, askedOf } = askedShape
/** What every kind has, as it is typed: a wording that is not there is an empty field. */
const askedFormSchema = z.object({
  wording,
  wordingForPerson: wording,
  wordingForSelf: wording,
  hint: hint.unwrap(),
  guide: guide.unwrap(),
  required,
  allowsNotApplicable: allowsNotApplicable.unwrap(),
  weight: weight.unwrap(),
  askedOf: askedOf.unwrap(),
})
const askedFields = askedFormSchema.keyof()
type AskedForm = z.infer<typeof askedFormSchema>

/** The fields of one question. Every change goes to the draft at once. */
export function QuestionForm({
  question,
  section,
  content,
  onChange,
}: {
  question: Question
  section: Section
  content: TemplateContent
  onChange: (change: (question: Question) => Question) => void
}): ReactElement {
  const { control, setError, watch, getValues, setValue } = useForm<AskedForm>({
    resolver: zodResolver(askedFormSchema, { error: inPlainWords }),
    mode: 'onChange',
    defaultValues: formOf(question),
  })
  usePointedFault(askedFields, setError)
  useEffect(() => {
    const { unsubscribe } = watch(() =>
      startTransition(() => {
        onChange((before) => ({ ...before, ...askedIn(getValues()) }))
      }),
    )
    return unsubscribe
  }, [watch, getValues, onChange])
  const isPrivate = section.visibility === 'private'
  return (
    <Form failure={null} onSubmit={(event) => event.preventDefault()}>
      <Choose
        label="Kind of answer"
        options={questionKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
        value={question.kind}
        onChange={(value) => {
          const kind = questionKindOf(value)
          if (kind === null) return
          onChange((before) => asKind(before, kind, newPartId))
          // its field goes away with the points, and must not bring the weight back
          if (!canBeScored(kind)) setValue('weight', null)
        }}
      />
      <TextBox
        control={control}
        name="wording"
        label="Question, as you read it"
        help="{name} stands for the person."
        rows={2}
        limit={600}
      />
      {isPrivate ? null : (
        <>
          <TextBox
            control={control}
            name="wordingForPerson"
            label="As the person reads it"
            help="On the turned screen, with “you”. Empty where the words above serve both."
            rows={2}
            limit={600}
          />
          <SelectInput
            control={control}
            name="askedOf"
            label="Who answers"
            options={[
              { value: 'manager', label: 'You, in the session' },
              { value: 'person', label: 'The person, in the self-assessment' },
              { value: 'both', label: 'Both, each alone' },
            ]}
          />
          {question.askedOf === 'manager' ? null : (
            <TextBox
              control={control}
              name="wordingForSelf"
              label="In the self-assessment"
              help="With “I”. Empty for the wording for the person."
              rows={2}
              limit={600}
            />
          )}
        </>
      )}
      <KindFields question={question} content={content} onChange={(next) => onChange(() => next)} />
      <TextBox control={control} name="hint" label="Hint" help="Both read it." rows={1} limit={2000} />
      <TextBox
        control={control}
        name="guide"
        label="Guide for you"
        help="The person never sees it."
        rows={1}
        limit={5000}
      />
      <FormRow>
        <TickInput control={control} name="required" label="Has to be answered" />
        <TickInput control={control} name="allowsNotApplicable" label="“Not applicable” is an answer" />
      </FormRow>
      {canBeScored(question.kind) ? (
        <NumberInput
          mayBeEmpty
          control={control}
          name="weight"
          label="Weight in percent"
          help={totalWords(section, content)}
        />
      ) : null}
    </Form>
  )
}

/** What the weights come to that total 100 together with this one. */
function totalWords(section: Section, { sections }: TemplateContent): string {
  const counted = weighingOf(sections) === 'questions' ? sections : [section]
  const total = totalWeight(counted.flatMap(({ questions }) => questions.map((each) => each.weight)))
  if (total === 0) return 'Empty where it is not scored.'
  const whose = weighingOf(sections) === 'questions' ? 'all questions' : 'the questions in this section'
  return total === 100
    ? `The weights of ${whose} total 100.`
    : `The weights of ${whose} total ${total}, not 100.`
}

function formOf(question: Question): AskedForm {
  return {
    wording: question.wording,
    wordingForPerson: question.wordingForPerson ?? '',
    wordingForSelf: question.wordingForSelf ?? '',
    hint: question.hint,
    guide: question.guide,
    required: question.required,
    allowsNotApplicable: question.allowsNotApplicable,
    weight: question.weight,
    askedOf: question.askedOf,
  }
}

type Asked = Omit<AskedForm, 'wordingForPerson' | 'wordingForSelf'> &
  Pick<Question, 'wordingForPerson' | 'wordingForSelf'>

function askedIn({ wordingForPerson, wordingForSelf, ...asked }: AskedForm): Asked {
  return {
    ...asked,
    wordingForPerson: wordingForPerson === '' ? null : wordingForPerson,
    wordingForSelf: wordingForSelf === '' ? null : wordingForSelf,
  }
}
