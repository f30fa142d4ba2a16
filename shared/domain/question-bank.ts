import * as z from 'zod'
import { templateIdSchema } from './id'
import { type Question, questionSchema } from './question'
import { kindWords } from './question-kind-words'
import { questionsOf, type TemplateContent } from './template'

/** A question of some template that can be taken into another. */
export const bankHitSchema = z.object({
  templateId: templateIdSchema,
  templateName: z.string(),
  sectionTitle: z.string(),
  isPrivate: z.boolean(),
  question: questionSchema,
})
export type BankHit = z.infer<typeof bankHitSchema>

type Named = Pick<TemplateContent, 'name' | 'sections'> & { readonly templateId: BankHit['templateId'] }

/**
 * The questions that have all the words, each as the beginning of a word, in their wordings, guide, parts, kind, section
 * or template. Capitals and accents do not matter. Without words all of them, in the order of the templates; a question
 * that two templates ask in the same words comes once.
 */
export function searchQuestions(templates: readonly Named[], words: string): BankHit[] {
  const wanted = wordsIn(words)
  const seen = new Set<string>()
  return templates.flatMap((template) =>
    questionsOf(template).flatMap(({ section, question }) => {
      const { id: _, ...asked } = question
      const key = JSON.stringify(asked)
      if (seen.has(key)) return []
      const own = wordsIn(
        [...textsIn(asked), kindWords[question.kind], section.title, template.name].join(' '),
      )
      if (!wanted.every((word) => own.some((each) => each.startsWith(word)))) return []
      seen.add(key)
      return [
        {
          templateId: template.templateId,
          templateName: template.name,
          sectionTitle: section.title,
          isPrivate: section.visibility === 'private',
          question,
        },
      ]
    }),
  )
}

/** Every text of a question, whatever its kind; of `kind` and ids nothing. */
function textsIn(value: Omit<Question, 'id'> | object): string[] {
  return Object.entries(value).flatMap(([field, each]) => {
    if (field === 'kind' || field === 'id') return []
    if (typeof each === 'string') return [each]
    return typeof each === 'object' && each !== null ? textsIn(each) : []
  })
}

function wordsIn(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}
