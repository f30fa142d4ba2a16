import * as z from 'zod'
import { type IsoInstant, isoDateSchema, isoInstantSchema } from './calendar'
import {
  type AgreementId,
  agreementIdSchema,
  type ClauseId,
  clauseIdSchema,
  type PersonId,
  personIdSchema,
} from './id'
import { lineOf, proseOf, saysSomething } from './text'

const headingSchema = proseOf({ what: 'The heading', max: 160 })
const bodySchema = proseOf({ what: 'The text', max: 20_000 })
const cellSchema = proseOf({ what: 'The cell', max: 300 })

/** One numbered clause: its text, and under it the targets or goals that it names, as the manager worded them. */
export const clauseSchema = z.object({
  id: clauseIdSchema,
  heading: headingSchema,
  /** Paragraphs, separated by an empty line. */
  body: bodySchema,
  /** A table under the text: column headings and rows of as many cells; null where there is none. */
  table: z
    .object({
      columns: z.array(cellSchema).min(1).max(6),
      rows: z.array(z.array(cellSchema).min(1).max(6)).max(200),
    })
    .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
      error: 'A row has as many cells as the table has columns',
      path: ['rows'],
    })
    .nullable(),
})
export type Clause = z.infer<typeof clauseSchema>

export const agreementDraftSchema = z.object({
  title: lineOf({ what: 'The title', max: 200 }),
  /** The first day it counts. */
  from: isoDateSchema,
  clauses: z
    .array(clauseSchema)
    .min(1)
    .max(60)
    .refine((clauses) => new Set(clauses.map(({ id }) => id)).size === clauses.length, {
      error: 'Two clauses have the same id',
    }),
})
export type AgreementDraft = z.infer<typeof agreementDraftSchema>

/** A point of a pen stroke: CSS pixels from the top left of the field, and the pressure from 0 to 1. */
const strokePointSchema = z.tuple([
  z.number().min(-10).max(4000),
  z.number().min(-10).max(4000),
  z.number().min(0).max(1),
])

/** The mark that a party leaves: drawn by pen, finger or mouse, or the name typed. */
export const signatureMarkSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('drawn'),
    strokes: z.array(z.array(strokePointSchema).min(1).max(5000)).min(1).max(500),
  }),
  z.object({ kind: z.literal('typed'), text: lineOf({ what: 'The typed name', max: 200 }) }),
])
export type SignatureMark = z.infer<typeof signatureMarkSchema>

/** The mark with places to a tenth of a pixel and pressure to a hundredth: finer than any hand or eye. */
export function compactMark(mark: SignatureMark): SignatureMark {
  if (mark.kind === 'typed') return mark
  const to = (digits: number, value: number): number => Number(value.toFixed(digits))
  return {
    kind: 'drawn',
    strokes: mark.strokes.map((stroke) =>
      stroke.map(([x, y, pressure]) => [to(1, x), to(1, y), to(2, pressure)]),
    ),
  }
}

/** What the person says of the document in the document: agreement, or not, in their own words. */
export const responseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agree'), words: proseOf({ what: 'Your words', max: 20_000 }) }),
  z.object({
    kind: z.literal('disagree'),
    words: lineOf({ what: 'What you do not agree with', max: 20_000 }),
  }),
])
export type EmployeeResponse = z.infer<typeof responseSchema>

/** Statements the person ticks before signing. */
export const personStatements = {
  read: 'I have read every page of this document.',
  discussed: 'We have talked it through, and my questions were answered.',
  electronic: 'I agree to sign on this screen, without paper.',
} as const

/** Statements the manager ticks before signing. */
export const managerStatements = {
  discussed: 'I have talked this document through with the person it concerns.',
  electronic: 'I agree to sign on this screen, without paper.',
} as const

/** What a signature means, printed above the signature fields. */
export const meaningOfSigning =
  'Signing confirms that I received and discussed this document; it does not mean that I agree with it, unless I have chosen “I agree”.'

/** A signature as it was given in the room: who, when, the mark that was left, and what was ticked before. */
const signatureSchema = z.object({
  name: z.string(),
  at: isoInstantSchema,
  /** Minutes that the clock of the laptop was ahead of UTC, so that the paper shows the time of the room. */
  utcOffsetMinutes: z
    .int()
    .min(-14 * 60)
    .max(14 * 60),
  mark: signatureMarkSchema,
  statements: z.array(z.string()),
})
export type GivenSignature = z.infer<typeof signatureSchema>

/** A signed file: the hash of its bytes, under which the workspace keeps it. */
const signedFileSchema = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().positive() })
export type SignedFile = z.infer<typeof signedFileSchema>

const agreementStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft') }),
  z.object({
    kind: z.literal('signedByPerson'),
    person: signatureSchema,
    response: responseSchema,
    file: signedFileSchema,
  }),
  z.object({
    kind: z.literal('sealed'),
    person: signatureSchema,
    manager: signatureSchema,
    response: responseSchema,
    file: signedFileSchema,
  }),
])

/** An expectation document between the manager and one person, from its first draft to the sealed file. */
export const agreementSchema = agreementDraftSchema.extend({
  id: agreementIdSchema,
  /** As it stands on the paper: `EXP-2026-0001`. */
  number: z.string(),
  personId: personIdSchema,
  draftedAt: isoInstantSchema,
  state: agreementStateSchema,
  revision: z.int().nonnegative(),
})
export type Agreement = z.infer<typeof agreementSchema>

export function newAgreement(
  draft: AgreementDraft,
  given: { id: AgreementId; personId: PersonId; number: string; at: IsoInstant },
): Agreement {
  return {
    ...draft,
    id: given.id,
    number: given.number,
    personId: given.personId,
    draftedAt: given.at,
    state: { kind: 'draft' },
    revision: 0,
  }
}

/** A part of a document that is still empty, and so keeps it from being signed. */
export type Blank = { readonly clauseId: ClauseId; readonly part: 'heading' | 'body' | 'table' }

/**
 * Every blank of a document: a clause without a heading, one with neither text nor rows, a table with an empty cell.
 * A document with a blank cannot be signed.
 */
export function blanksOf(draft: AgreementDraft): Blank[] {
  return draft.clauses.flatMap((clause) => {
    const blanks: Blank[] = []
    if (isBlank(clause.heading)) blanks.push({ clauseId: clause.id, part: 'heading' })
    const rows = clause.table?.rows ?? []
    if (isBlank(clause.body) && rows.length === 0) blanks.push({ clauseId: clause.id, part: 'body' })
    if (rows.some((row) => row.some(isBlank))) blanks.push({ clauseId: clause.id, part: 'table' })
    return blanks
  })
}

function isBlank(text: string): boolean {
  return !saysSomething(text)
}

/** What the document says the person answered, in the first person. */
export function responseSentence(response: EmployeeResponse): string {
  return response.kind === 'agree' ? 'I agree.' : 'I do not agree, or not with everything.'
}

/**
 * The agreement after the person signed: their response is in the file that was made and signed at that moment.
 * Null when it is not the person's turn.
 */
export function signedByPerson(
  agreement: Agreement,
  given: { signature: GivenSignature; response: EmployeeResponse; file: SignedFile },
): Agreement | null {
  if (agreement.state.kind !== 'draft') return null
  const { signature, response, file } = given
  return {
    ...agreement,
    state: { kind: 'signedByPerson', person: signature, response, file },
    revision: agreement.revision + 1,
  }
}

/** The agreement after the manager signed as the last one; null when it is not the manager's turn. */
export function sealed(
  agreement: Agreement,
  given: { signature: GivenSignature; file: SignedFile },
): Agreement | null {
  if (agreement.state.kind !== 'signedByPerson') return null
  const { person, response } = agreement.state
  return {
    ...agreement,
    state: { kind: 'sealed', person, manager: given.signature, response, file: given.file },
    revision: agreement.revision + 1,
  }
}

/** The draft in new words; null once somebody has signed. */
export function revisedDraft(agreement: Agreement, draft: AgreementDraft): Agreement | null {
  if (agreement.state.kind !== 'draft') return null
  return { ...agreement, ...draft, revision: agreement.revision + 1 }
}

/** The number of the next document of a year: `nextNumber(['EXP-2026-0001'], 2026)` → `'EXP-2026-0002'`. */
export function nextNumber(numbers: Iterable<string>, year: number): string {
  const prefix = `EXP-${year}-`
  let highest = 0
  for (const number of numbers) {
    if (number.startsWith(prefix)) highest = Math.max(highest, Number(number.slice(prefix.length)))
  }
  return prefix + String(highest + 1).padStart(4, '0')
}
