import * as z from 'zod'
import { askedShape } from './question-wording'
import { longestText, proseOf } from './text'

/** What was written to a question, as it was typed. */
export const answerTextSchema = proseOf({ what: 'An answer', max: longestText })

/** Any number of lines. */
export const longTextQuestionSchema = z.strictObject({ ...askedShape, kind: z.literal('longText') })
/** A name, a day, a deal: one line. */
export const shortTextQuestionSchema = z.strictObject({ ...askedShape, kind: z.literal('shortText') })

export const longTextAnswerSchema = z.object({ kind: z.literal('longText'), text: answerTextSchema })
export const shortTextAnswerSchema = z.object({ kind: z.literal('shortText'), text: answerTextSchema })
