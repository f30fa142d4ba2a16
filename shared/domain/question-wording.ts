import * as z from 'zod'
import { questionIdSchema } from './id'
import { faultIf, type TemplateFault } from './template-fault'
import { proseOf, saysSomething } from './text'

/** Stands in a wording for the given name of the person. */
const namePlaceholder = '{name}'

/**
 * Who answers a question. `manager` in the session. `person` in the self-assessment, or, where none was made, in the
 * session. `both` each on their own, and the two answers are laid side by side. Only shared sections ask the person.
 */
const askedOfSchema = z.enum(['manager', 'person', 'both'])

/**
 * Percent that a question or a section has in the score, with two decimals at most: 33.33. Null where it is asked but not
 * scored.
 */
export const weightSchema = z
  .number()
  .positive('A weight is more than 0')
  .max(100, 'A weight is 100 at most')
  .refine((weight) => Math.abs(Math.round(weight * 100) - weight * 100) < 1e-6, {
    error: 'A weight has two decimals at most',
  })
  .nullable()

const wordingOf = (): z.ZodString => proseOf({ what: 'The question', max: 600 })

/** What every kind of question has. */
export const askedShape = {
  id: questionIdSchema,
  /** As the manager reads it, about the person: `{name}` stands for the given name. */
  wording: wordingOf(),
  /** As the person reads it on the turned screen, in the second person; null where one wording serves both. */
  wordingForPerson: wordingOf().nullable().default(null),
  /** As the person reads it alone in the self-assessment, in the first person; null for the wording for the person. */
  wordingForSelf: wordingOf().nullable().default(null),
  /** What helps anybody who answers: what is meant, a unit, an example. Shown to both. */
  hint: proseOf({ what: 'The hint', max: 2000 }).default(''),
  /** What helps the manager to ask or to judge; never shown to the person. */
  guide: proseOf({ what: 'The guide', max: 5000 }).default(''),
  required: z.boolean(),
  /** Whether “not applicable” is an answer. It takes the weight of the question out of the score. */
  allowsNotApplicable: z.boolean().default(false),
  weight: weightSchema.default(null),
  askedOf: askedOfSchema.default('manager'),
}

const wordedSchema = z.object(askedShape)
type Worded = z.infer<typeof wordedSchema>

/** Who reads a question: the manager, the person on the turned screen, or the person alone in the self-assessment. */
export type QuestionReader =
  | { readonly kind: 'manager'; readonly givenName: string }
  | { readonly kind: 'person' }
  | { readonly kind: 'self' }

/** The wording for whoever reads it, for the manager with the person's given name in it. */
export function wordingFor(
  question: Pick<Worded, 'wording' | 'wordingForPerson' | 'wordingForSelf'>,
  reader: QuestionReader,
): string {
  const forPerson = question.wordingForPerson ?? question.wording
  if (reader.kind === 'person') return forPerson
  if (reader.kind === 'self') return question.wordingForSelf ?? forPerson
  // a function, because a text would have `$&` and the like in a name replaced
  return question.wording.replaceAll(namePlaceholder, () => reader.givenName)
}

/** Whether the person can read the question as it is meant: on the turned screen nobody is spoken of by name. */
export function speaksToPerson({
  wording,
  wordingForPerson,
}: Pick<Worded, 'wording' | 'wordingForPerson'>): boolean {
  return !(wordingForPerson ?? wording).includes(namePlaceholder)
}

/** What is wrong with the wordings of a question in a section that only the manager sees, or both. */
export function wordingFaults(question: Worded, given: { isPrivate: boolean }): TemplateFault[] {
  const { wording, wordingForPerson, wordingForSelf, askedOf } = question
  return [
    ...faultIf(!saysSomething(wording), ['wording'], 'The question is missing'),
    ...faultIf(isEmpty(wordingForPerson), ['wordingForPerson'], 'The question is missing'),
    ...faultIf(isEmpty(wordingForSelf), ['wordingForSelf'], 'The question is missing'),
    ...faultIf(
      !given.isPrivate && !speaksToPerson(question),
      ['wordingForPerson'],
      'The turned screen needs a wording of its own that says “you”, without {name}',
    ),
    ...faultIf(
      wordingForSelf?.includes(namePlaceholder) === true,
      ['wordingForSelf'],
      'The self-assessment speaks as “I”, without {name}',
    ),
    ...faultIf(
      given.isPrivate && askedOf !== 'manager',
      ['askedOf'],
      'A question of a private section is asked of the manager alone',
    ),
  ]
}

/** A wording that is there but says nothing. */
function isEmpty(wording: string | null): boolean {
  return wording !== null && !saysSomething(wording)
}

/** A prompt that is there but says nothing. */
export function promptFaults(field: string, prompt: string | null): TemplateFault[] {
  return faultIf(prompt !== null && !saysSomething(prompt), [field], 'The prompt is missing')
}
