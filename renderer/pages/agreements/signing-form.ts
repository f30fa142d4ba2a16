import * as z from 'zod'
import type { AskedResponse, Party } from '../../../shared/domain/document-kind'
import type { EmployeeResponse } from '../../../shared/domain/employee-response'
import { givenInitialsSchema, type InitialledClause } from '../../../shared/domain/initials'
import type { UnsignedTurn } from '../../../shared/domain/open-signing'
import { areTicked } from '../../../shared/domain/party-statements'
import { signatureMarkSchema } from '../../../shared/domain/signature'
import { saysSomething } from '../../../shared/domain/text'

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
      words: z.string().max(20_000, 'This can have 20,000 characters at most'),
      mark: signatureMarkSchema.nullable().refine((mark) => mark !== null, 'The signature is missing'),
      /** One mark for all clauses, put beside each by a tick. */
      initials: givenInitialsSchema.shape.mark
        .nullable()
        .refine((mark) => mark !== null || clauses.length === 0, 'The initials are missing'),
      initialled: z
        .record(z.string(), z.boolean())
        .refine((done) => clauses.every(({ clause }) => done[clause.id] === true), {
          error: 'Please put your initials beside each clause that asks for them',
        }),
    })
    .refine(({ response }) => asked !== 'agreement' || response !== '', {
      error: 'Please choose one of the two',
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

/** What is said so far; null as long as it is not a whole answer. */
export function responseOf(response: string, words: string): EmployeeResponse | null {
  if (response === 'agree' || response === 'received') return { kind: response, words }
  return response === 'disagree' && saysSomething(words) ? { kind: 'disagree', words } : null
}
