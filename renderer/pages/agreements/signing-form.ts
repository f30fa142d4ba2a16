import * as z from 'zod'
import type { AskedResponse, Party } from '../../../shared/domain/document-kind'
import type { EmployeeResponse } from '../../../shared/domain/employee-response'
import { givenInitialsSchema, type InitialledClause } from '../../../shared/domain/initials'
import type { UnsignedTurn } from '../../../shared/domain/open-signing'
import { areTicked } from '../../../shared/domain/party-statements'
import { isTooSmall, newMarkSchema, type SignatureMark, tooSmallMark } from '../../../shared/domain/signature'
import { saysSomething } from '../../../shared/domain/text'

/** What the person says to a document has so many characters at most, and so has why they do not sign it. */
export const mostWords = 20_000

/** What one party fills in to sign: statements by their id, what the person says, and the mark. */
export function signingFormFor(party: Party, asked: AskedResponse, clauses: readonly InitialledClause[]) {
  return z
    .object({
      ticked: z.record(z.string(), z.boolean()).refine(
        (ticked) =>
          areTicked(
            party,
            Object.keys(ticked).filter((id) => ticked[id] === true),
          ),
        {
          error: 'Please tick every statement',
        },
      ),
      response: z.string(),
      words: z.string().max(mostWords, 'This can have 20,000 characters at most'),
      mark: newMarkSchema.nullable().refine((mark) => mark !== null, 'The signature is missing'),
      /** One mark for all clauses, put beside each by a tick. */
      initials: givenInitialsSchema.shape.mark
        .refine((mark) => !isTooSmall(mark), tooSmallMark)
        .nullable()
        .refine((mark) => mark !== null || clauses.length === 0, 'The initials are missing'),
      initialled: z
        .record(z.string(), z.boolean())
        .refine((done) => clauses.every(({ clause }) => done[clause.id] === true), {
          error: 'Please put your initials beside each clause that asks for them',
        }),
    })
    .refine(({ response }) => asked !== 'agreement' || response !== '', {
      error: 'Please choose what you say to it',
      path: ['response'],
    })
    .refine(({ response, words }) => response !== 'disagree' || saysSomething(words), {
      error: 'Please say in your words what you do not agree with',
      path: ['words'],
    })
}

type Schema = ReturnType<typeof signingFormFor>
export type SigningForm = z.input<Schema>
export type SignedForm = z.output<Schema>

/** The response that is chosen; empty as long as none is. */
export function chosenIn(response: string): UnsignedTurn['response'] {
  return response === 'agree' || response === 'disagree' || response === 'received' ? response : ''
}

/** What is said so far; null as long as it is not a whole answer, or is too long. */
export function responseOf(response: string, words: string): EmployeeResponse | null {
  if (words.length > mostWords) return null
  if (response === 'agree' || response === 'received') return { kind: response, words }
  return response === 'disagree' && saysSomething(words) ? { kind: 'disagree', words } : null
}

/** What is wrong with a mark that was refused, in a sentence: `what` is “The signature” or the like. */
export function markFault(mark: SignatureMark | null, what: string): string {
  return isMissing(mark) ? `${what} is missing.` : faultOf(mark)
}

/** The same of initials, which stand beside clauses. */
export function initialsFault(mark: SignatureMark | null): string {
  return isMissing(mark) ? 'Your initials are missing.' : faultOf(mark)
}

function isMissing(mark: SignatureMark | null): mark is null {
  return mark === null || (mark.kind === 'typed' && !saysSomething(mark.text))
}

function faultOf(mark: SignatureMark): string {
  return isTooSmall(mark)
    ? `${tooSmallMark}.`
    : 'There are too many strokes to keep; please clear the field and draw it once more.'
}
