import * as z from 'zod'
import { assertNever } from './assert-never'
import { chainedEventSchema } from './audit-event'
import { type IsoInstant, isoDateSchema, isoInstantSchema } from './calendar'
import { longestCell, mostColumns, mostRows } from './clause-table'
import {
  canBeRefused,
  type DocumentKind,
  documentKindSchema,
  isOptional,
  signingRulesOf,
} from './document-kind'
import { documentLanguageSchema } from './document-language'
import { isTooLongForOneFile, tooLongForOneFile } from './document-size'
import { documentTermSchema } from './document-term'
import { type EmployeeResponse, responseSchema } from './employee-response'
import { type AgreementId, agreementIdSchema, clauseIdSchema, type PersonId, personIdSchema } from './id'
import { gapsIn } from './marked-gap'
import { type GivenSignature, givenSignatureSchema, type SignedFile, signedFileSchema } from './signature'
import { otherSignerSchema, type Signer } from './signing-order'
import { supersededSchema } from './superseded'
import { lineOf, proseOf, saysSomething } from './text'

const headingSchema = proseOf({ what: 'The heading', max: 160 })
const bodySchema = proseOf({ what: 'The text', max: 20_000 })
const cellSchema = proseOf({ what: 'The cell', max: longestCell })

/** One numbered clause: its text, and under it the targets or goals that it names, as the manager worded them. */
export const clauseSchema = z.object({
  id: clauseIdSchema,
  heading: headingSchema,
  /** Paragraphs, separated by an empty line. */
  body: bodySchema,
  /** A table under the text: column headings and rows of as many cells; null where there is none. */
  table: z
    .object({
      columns: z.array(cellSchema).min(1).max(mostColumns),
      rows: z.array(z.array(cellSchema).min(1).max(mostColumns)).max(mostRows),
    })
    .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
      error: 'A row has as many cells as the table has columns',
      path: ['rows'],
    })
    .nullable(),
  /** The first signer puts their initials beside it. Left out where they do not. */
  initials: z.boolean().optional(),
})
export type Clause = z.infer<typeof clauseSchema>

const draftFieldsSchema = z.object({
  title: lineOf({ what: 'The title', max: 200 }),
  /** The first day it counts. */
  from: isoDateSchema,
  /** How long it counts; left out where it counts until another takes its place. */
  term: documentTermSchema.optional(),
  /** The language of its fixed words; left out for English. */
  language: documentLanguageSchema.optional(),
  clauses: z
    .array(clauseSchema)
    .min(1)
    .max(60)
    .refine((clauses) => new Set(clauses.map(({ id }) => id)).size === clauses.length, {
      error: 'Two clauses have the same id',
    })
    .refine((clauses) => !isTooLongForOneFile(clauses), { error: tooLongForOneFile }),
  /** Who signs beside the person and the manager, at most one for each place. */
  others: z
    .array(otherSignerSchema)
    .max(4)
    .refine((others) => new Set(others.map(({ party }) => party)).size === others.length, {
      error: 'Two people are named for the same place',
    })
    .default([]),
})
export const agreementDraftSchema = draftFieldsSchema.refine(
  ({ from, term }) => term === undefined || term.on >= from,
  { error: 'This is before the first day', path: ['term', 'on'] },
)
export type AgreementDraft = z.infer<typeof agreementDraftSchema>

/** How a person refused: their reason where they gave one, the manager's note, and when. The witness signs the document. */
export const refusalSchema = z.object({
  /** In the person's words; empty where they gave none. */
  reason: proseOf({ what: 'The reason', max: 20_000 }),
  note: lineOf({ what: 'What happened', max: 20_000 }),
  at: isoInstantSchema,
})
export type Refusal = z.infer<typeof refusalSchema>

/** Somebody who was to sign and did not, in whose place nobody signs: sealed without them. */
export const absentSchema = otherSignerSchema.extend({
  /** Why it is sealed without them, in the manager's words. */
  reason: lineOf({ what: 'The reason', max: 2000 }),
  at: isoInstantSchema,
})
export type Absent = z.infer<typeof absentSchema>

const signedPartSchema = z.object({
  /** In the order in which they were given; the file carries the same. */
  signatures: z.array(givenSignatureSchema).min(1),
  file: signedFileSchema,
  /** Who is not waited for any more; left out where everybody signs. */
  without: z.array(absentSchema).optional(),
})

const agreementStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft') }),
  /** Somebody has signed, and somebody has not yet. `response` is null where the person says nothing. */
  signedPartSchema.extend({ kind: z.literal('signing'), response: responseSchema.nullable() }),
  signedPartSchema.extend({ kind: z.literal('sealed'), response: responseSchema.nullable() }),
  /** Presented to the person, who did not sign; closed by the manager, and a witness where there was one. */
  signedPartSchema.extend({ kind: z.literal('refused'), refusal: refusalSchema }),
])
export type AgreementState = z.infer<typeof agreementStateSchema>

/** A document between the manager and one person, from its first draft to the sealed file. */
export const agreementSchema = draftFieldsSchema.extend({
  id: agreementIdSchema,
  kind: documentKindSchema,
  /** As it stands on the paper: `EXP-2026-0001`. */
  number: z.string(),
  personId: personIdSchema,
  draftedAt: isoInstantSchema,
  /** The closed document whose place it takes once it is signed; left out where it is the first of its line. */
  supersedes: supersededSchema.optional(),
  state: agreementStateSchema,
  /** What happened in its signing, oldest first; left out before the first signature, and by versions that noted nothing. */
  trail: z.array(chainedEventSchema).optional(),
  revision: z.int().nonnegative(),
})
export type Agreement = z.infer<typeof agreementSchema>

export function newAgreement(
  draft: AgreementDraft,
  given: { id: AgreementId; kind: DocumentKind; personId: PersonId; number: string; at: IsoInstant },
): Agreement {
  return {
    ...draft,
    id: given.id,
    kind: given.kind,
    number: given.number,
    personId: given.personId,
    draftedAt: given.at,
    state: { kind: 'draft' },
    revision: 0,
  }
}

/** A part of a document that is still empty, and so keeps it from being signed. */
export const blankSchema = z.object({
  /** Null for the title, which stands above the clauses. */
  clauseId: clauseIdSchema.nullable(),
  part: z.enum(['title', 'heading', 'body', 'table']),
  /** What a marked gap within the text asks for; left out where the whole part is empty. */
  asked: z.string().optional(),
})
export type Blank = z.infer<typeof blankSchema>

/**
 * Every blank of a document: a clause without a heading, one with neither text nor rows, a table with an empty cell or
 * column heading, and every gap that is marked within a text. A document with a blank cannot be signed.
 */
export function blanksOf(draft: AgreementDraft): Blank[] {
  const inTitle = gapsIn(draft.title).map((asked): Blank => ({ clauseId: null, part: 'title', asked }))
  const inClauses = draft.clauses.flatMap((clause) => {
    const blanks: Blank[] = []
    if (isBlank(clause.heading)) blanks.push({ clauseId: clause.id, part: 'heading' })
    const { columns, rows } = clause.table ?? noTable
    if (isBlank(clause.body) && rows.length === 0) blanks.push({ clauseId: clause.id, part: 'body' })
    if ([columns, ...rows].some((cells) => cells.some(isBlank))) {
      blanks.push({ clauseId: clause.id, part: 'table' })
    }
    return [...blanks, ...gapsOf(clause)]
  })
  return [...inTitle, ...inClauses]
}

const noTable: NonNullable<Clause['table']> = { columns: [], rows: [] }

function gapsOf({ id: clauseId, heading, body, table }: Clause): Blank[] {
  const cells = table === null ? [] : [...table.columns, ...table.rows.flat()]
  return [
    ...gapsIn(heading).map((asked): Blank => ({ clauseId, part: 'heading', asked })),
    ...gapsIn(body).map((asked): Blank => ({ clauseId, part: 'body', asked })),
    ...cells.flatMap(gapsIn).map((asked): Blank => ({ clauseId, part: 'table', asked })),
  ]
}

function isBlank(text: string): boolean {
  return !saysSomething(text)
}

/** Whether nothing will be added to the document any more: everybody has signed, or the person refused. */
export function isClosed({ state }: Pick<Agreement, 'state'>): boolean {
  return state.kind === 'sealed' || state.kind === 'refused'
}

/** When the last signature so far was given. */
export function lastSignedAt({ signatures }: { readonly signatures: readonly GivenSignature[] }): IsoInstant {
  return signatures.map(({ at }) => at).reduce((latest, at) => (at > latest ? at : latest))
}

/** The signer whose turn it is; null once nothing is to be signed any more. */
export function nextSigner({ state }: Pick<Agreement, 'state'>, signers: readonly Signer[]): Signer | null {
  switch (state.kind) {
    case 'draft':
      return signers[0] ?? null
    case 'signing':
      return waitedFor(state, signers)[0] ?? null
    case 'sealed':
    case 'refused':
      return null
    default:
      return assertNever(state)
  }
}

/** Who has neither signed nor been sealed without. */
function waitedFor(
  { signatures, without = [] }: Extract<AgreementState, { kind: 'signing' }>,
  signers: readonly Signer[],
): Signer[] {
  return signers.filter(({ party }) => ![...signatures, ...without].some((each) => each.party === party))
}

/**
 * The agreement after the next of its signers signed. The response of the person is taken with the first signature,
 * because it stands in the file that is made at that moment. Null when it is not that party's turn.
 */
export function signedBy(
  agreement: Agreement,
  given: {
    signers: readonly Signer[]
    signature: GivenSignature
    response: EmployeeResponse | null
    file: SignedFile
    /** What happened so far, with this signature. */
    trail?: Agreement['trail']
  },
): Agreement | null {
  const { signers, signature, file, trail } = given
  const { state } = agreement
  if (nextSigner(agreement, signers)?.party !== signature.party) return null
  const signatures = state.kind === 'signing' ? [...state.signatures, signature] : [signature]
  const response = state.kind === 'signing' ? state.response : given.response
  const without = state.kind === 'signing' ? state.without : undefined
  const signing = { kind: 'signing' as const, signatures, response, file, ...(without && { without }) }
  return goneOn(agreement, signing, { signers, trail })
}

/**
 * The agreement sealed without somebody who may sign and does not; it is complete where nobody else is waited for. The
 * file stays as it is. Null where they are not waited for, and where the document needs their signature.
 */
export function sealedWithout(
  agreement: Agreement,
  given: { signers: readonly Signer[]; absent: Absent; trail?: Agreement['trail'] },
): Agreement | null {
  const { signers, absent, trail } = given
  const { state } = agreement
  if (state.kind !== 'signing' || !isOptional(agreement.kind, absent.party)) return null
  if (!waitedFor(state, signers).some(({ party }) => party === absent.party)) return null
  const signing = { ...state, without: [...(state.without ?? []), absent] }
  return goneOn(agreement, signing, { signers, trail })
}

/** The agreement one step further in its signing, and sealed where nobody is waited for any more. */
function goneOn(
  agreement: Agreement,
  signing: Extract<Agreement['state'], { kind: 'signing' }>,
  { signers, trail }: { signers: readonly Signer[]; trail: Agreement['trail'] },
): Agreement {
  const kind = waitedFor(signing, signers).length === 0 ? 'sealed' : 'signing'
  return {
    ...agreement,
    state: { ...signing, kind },
    ...(trail === undefined ? {} : { trail }),
    revision: agreement.revision + 1,
  }
}

/** The agreement after the person refused to sign it; null once somebody has signed, or where nobody asks them to. */
export function refused(
  agreement: Agreement,
  given: {
    refusal: Refusal
    signatures: readonly GivenSignature[]
    file: SignedFile
    /** What happened, up to the last of these signatures. */
    trail?: Agreement['trail']
  },
): Agreement | null {
  if (agreement.state.kind !== 'draft' || !canBeRefused(agreement.kind)) return null
  const { refusal, signatures, file, trail } = given
  return {
    ...agreement,
    state: { kind: 'refused', refusal, signatures: [...signatures], file },
    ...(trail === undefined ? {} : { trail }),
    revision: agreement.revision + 1,
  }
}

/** The draft in new words; null once somebody has signed. */
export function revisedDraft(agreement: Agreement, draft: AgreementDraft): Agreement | null {
  if (agreement.state.kind !== 'draft') return null
  // a draft that says no term or language has none any more
  return { ...agreement, term: undefined, language: undefined, ...draft, revision: agreement.revision + 1 }
}

/** The number of the next document of a kind in a year: after `EXP-2026-0001` comes `EXP-2026-0002`. */
export function nextNumber(numbers: Iterable<string>, given: { kind: DocumentKind; year: number }): string {
  const prefix = `${signingRulesOf(given.kind).prefix}-${given.year}-`
  let highest = 0
  for (const number of numbers) {
    if (number.startsWith(prefix)) highest = Math.max(highest, Number(number.slice(prefix.length)))
  }
  return prefix + String(highest + 1).padStart(4, '0')
}
