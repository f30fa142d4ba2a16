import type { PartId, QuestionId } from './id'
import { canBeScored, type Question, type QuestionKind, questionSchema } from './question'
import { kindWords } from './question-kind-words'
import { type RatingScale, ratingScaleSchema } from './rating-scale'
import { questionsOf, type TemplateContent } from './template'

/** Every kind of question, in the order in which they are offered. */
export const questionKinds: readonly QuestionKind[] = [
  'longText',
  'shortText',
  'rating',
  'oneOf',
  'manyOf',
  'yesNo',
  'checklist',
  'matrix',
  'range',
  'number',
  'table',
  'metric',
  'goals',
  'commitments',
  'acknowledgement',
]

/** A kind of question by a text from outside, such as the value of a list; null for any other text. */
export function questionKindOf(text: string): QuestionKind | null {
  return questionKinds.find((kind) => kind === text) ?? null
}

/** The scale that a new rating begins with: five levels that say how far somebody is. */
export const firstScale: RatingScale = ratingScaleSchema.parse({
  name: 'Five levels',
  levels: ['Not yet', 'Partly', 'As expected', 'Above', 'Far above'].map((label, index) => ({
    level: index + 1,
    label,
    points: index + 1,
  })),
})

/** A question of a kind without words, with as many empty parts as the kind needs. */
export function newQuestion(
  kind: QuestionKind,
  given: { id: QuestionId; newPartId: () => PartId },
): Question {
  const part = { id: given.newPartId }
  const own: Readonly<Record<QuestionKind, object>> = {
    longText: {},
    shortText: {},
    rating: { scale: firstScale },
    range: { min: 0, max: 10, step: 1 },
    number: {},
    yesNo: {},
    oneOf: { options: [option(part.id()), option(part.id())] },
    manyOf: { options: [option(part.id()), option(part.id())] },
    matrix: { rows: [{ id: part.id(), text: '' }], scale: firstScale },
    table: { columns: [{ heading: '' }] },
    checklist: { items: [{ id: part.id(), text: '' }] },
    metric: { metrics: ['conversionRate'] },
    goals: {},
    commitments: {},
    acknowledgement: { statement: '', by: 'both' },
  }
  return questionSchema.parse({ kind, id: given.id, wording: '', required: false, ...own[kind] })
}

function option(id: PartId): { id: PartId; label: string } {
  return { id, label: '' }
}

/**
 * The question as one of another kind: what both kinds have is kept, among it its words, its scale or its options; what
 * only the old kind has is left out. The weight goes where the new kind has no points.
 */
export function asKind(question: Question, kind: QuestionKind, newPartId: () => PartId): Question {
  const fresh = newQuestion(kind, { id: question.id, newPartId })
  const kept = Object.entries(question).filter(
    ([field]) => field in fresh && field !== 'kind' && (field !== 'weight' || canBeScored(kind)),
  )
  const merged = questionSchema.safeParse({ ...fresh, ...Object.fromEntries(kept) })
  // a field of the same name can mean something else in another kind, as the rows of a table and of a matrix do
  return merged.success ? merged.data : { ...fresh, ...askedOf(question) }
}

function askedOf(question: Question): Pick<Question, (typeof askedFields)[number]> {
  const { wording, wordingForPerson, wordingForSelf, hint, guide, required } = question
  return { wording, wordingForPerson, wordingForSelf, hint, guide, required }
}
const askedFields = ['wording', 'wordingForPerson', 'wordingForSelf', 'hint', 'guide', 'required'] as const

/** What a question is called in a list: its wording, or its kind as long as there is none. */
export function nameOfQuestion({ wording, kind }: Pick<Question, 'wording' | 'kind'>): string {
  return wording.trim() === '' ? `${kindWords[kind]} without words` : wording
}

/** The scales of a template, each once by what it says, with the first question's first. */
export function scalesIn(content: Pick<TemplateContent, 'sections'>): RatingScale[] {
  const scales = new Map<string, RatingScale>()
  for (const { question } of questionsOf(content)) {
    if (question.kind !== 'rating' && question.kind !== 'matrix') continue
    const key = JSON.stringify(question.scale)
    if (!scales.has(key)) scales.set(key, question.scale)
  }
  return [...scales.values()]
}
