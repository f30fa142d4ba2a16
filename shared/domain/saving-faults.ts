import { type Question, questionSchema } from './question'
import { inPlainWords } from './schema-words'
import {
  mostQuestions,
  questionsOf,
  type TemplateContent,
  templateContentSchema,
  tooManyQuestions,
} from './template'
import { eachUnder, faultIf, type TemplateFault } from './template-fault'

/**
 * What keeps content from being saved as it is: a text that is too long, a field of figures with no figure in it. Empty
 * for all that the store takes. Of a question that is the same object as before nothing is read again, so that hundreds
 * of them cost nothing at each pause of the typing.
 */
export function savingFaults(content: TemplateContent): TemplateFault[] {
  const { sections } = content
  const withoutQuestions = {
    ...content,
    sections: sections.map((section) => ({ ...section, questions: [] })),
  }
  const count = questionsOf(content).length
  return [
    ...faultIf(count > mostQuestions, ['sections'], tooManyQuestions(count)),
    ...schemaFaults(templateContentSchema.safeParse(withoutQuestions, { error: inPlainWords })),
    ...eachUnder('sections', sections, ({ questions }) => eachUnder('questions', questions, faultsOf)),
  ]
}

const known = new WeakMap<Question, readonly TemplateFault[]>()

function faultsOf(question: Question): readonly TemplateFault[] {
  const before = known.get(question)
  if (before !== undefined) return before
  const faults = schemaFaults(questionSchema.safeParse(question, { error: inPlainWords }))
  known.set(question, faults)
  return faults
}

type Parsed = ReturnType<typeof questionSchema.safeParse> | ReturnType<typeof templateContentSchema.safeParse>

function schemaFaults({ error }: Parsed): TemplateFault[] {
  return (error?.issues ?? []).map(({ path, message }) => ({
    path: path.filter((part) => typeof part !== 'symbol'),
    message,
  }))
}
