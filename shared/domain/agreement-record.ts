import * as z from 'zod'
import { type Agreement, clauseSchema, type Refusal, refusalSchema } from './agreement'
import { chainedEventSchema } from './audit-event'
import { type IsoInstant, isoDateSchema, isoInstantSchema } from './calendar'
import { documentKindSchema } from './document-kind'
import { documentLanguageSchema, languageOf, usualLanguage } from './document-language'
import { documentTermSchema } from './document-term'
import { type EmployeeResponse, responseSchema } from './employee-response'
import { type Firm, paperSizeSchema } from './firm'
import { agreementIdSchema } from './id'
import { givenInitialsSchema } from './initials'
import { type Letterhead, letterheadSchema } from './letterhead'
import { type Person, roleOn } from './person'
import { otherSignerSchema, type Signer, signersOf } from './signing-order'
import { supersededSchema } from './superseded'

/**
 * What a document says, for machines: attached to its PDF as `record.json`, version 2. The pages are made from it and
 * from nothing else, so the two cannot differ. A later version gets a new number; readers of this one refuse it rather
 * than guess. Version 1 knew role expectations alone, signed by the person and the manager, and nobody could refuse.
 */
export const agreementRecordSchema = z.object({
  schema: z.literal('plumbline/agreement'),
  version: z.union([z.literal(1), z.literal(2)]),
  /** The document in the workspace that made it. */
  agreementId: agreementIdSchema,
  kind: documentKindSchema.default('expectations'),
  /** As it stands on the paper: `EXP-2026-0001`. */
  number: z.string(),
  title: z.string(),
  /** The first day it counts. */
  from: isoDateSchema,
  /** How long it counts; null where it counts until another takes its place. */
  term: documentTermSchema.nullable().default(null),
  /** The language of its fixed words, of its dates and numbers; left out for English. */
  language: documentLanguageSchema.optional(),
  /** The closed document whose place it takes; null for the first of its line. */
  supersedes: supersededSchema.nullable().default(null),
  draftedAt: isoInstantSchema,
  /** When these pages were made: with the person's signature, or for a preview. */
  madeAt: isoInstantSchema,
  organisation: z.string(),
  /** The team; empty where none is named. */
  team: z.string(),
  paper: paperSizeSchema,
  /** Logo and address at its head; left out where there are none. */
  letterhead: letterheadSchema.optional(),
  person: z.object({ name: z.string(), role: z.string() }),
  manager: z.object({ name: z.string() }),
  /** Who signs beside these two, by place. */
  others: z.array(otherSignerSchema).default([]),
  /** In the order of the document; they are numbered from 1. */
  clauses: z.array(clauseSchema),
  /**
   * How the texts of the clauses are written: with the marks of `rich-text.ts`. Null in documents that were made before
   * there were any, where every character stands for itself.
   */
  notation: z.literal('marks').nullable().default(null),
  /** What the person said to it before signing; null in a draft. */
  response: responseSchema.nullable(),
  /** The initials of the first signer; null or left out where no clause asks for them, and in a draft. */
  initials: givenInitialsSchema.nullable().optional(),
  /** How the person refused to sign; null where they did not. */
  refusal: refusalSchema.nullable().default(null),
  /**
   * What happened in the room up to the first signature, with that signature as the last of it; `brokenAt` tells
   * whether its chain is whole. Left out in a draft, and by versions that noted nothing.
   */
  trail: z.array(chainedEventSchema).optional(),
  /** The zone of the laptop's clock at the first signature; left out where `trail` is. */
  clock: z
    .object({
      /** By its name in the IANA time zone database: `Europe/Copenhagen`. */
      timeZone: z.string(),
      /** Minutes ahead of UTC. */
      utcOffsetMinutes: z.int(),
    })
    .optional(),
})
export type AgreementRecord = z.infer<typeof agreementRecordSchema>

/** The record of an agreement as it stands now. */
export function agreementRecord(
  agreement: Agreement,
  given: {
    firm: Firm
    letterhead: Letterhead | undefined
    person: Person
    response: EmployeeResponse | null
    refusal: Refusal | null
    at: IsoInstant
  },
): AgreementRecord {
  const { firm, letterhead, person, response, refusal, at } = given
  return {
    schema: 'plumbline/agreement',
    version: 2,
    agreementId: agreement.id,
    kind: agreement.kind,
    number: agreement.number,
    title: agreement.title,
    from: agreement.from,
    term: agreement.term ?? null,
    // English was there before any other language, and its records say nothing of it
    ...(languageOf(agreement) === usualLanguage ? {} : { language: agreement.language }),
    supersedes: agreement.supersedes ?? null,
    draftedAt: agreement.draftedAt,
    madeAt: at,
    organisation: firm.organisation,
    team: firm.team,
    paper: firm.paper,
    ...(letterhead === undefined ? {} : { letterhead }),
    person: { name: person.name, role: roleOn(person, agreement.from) },
    manager: { name: firm.managerName },
    others: agreement.others,
    clauses: agreement.clauses,
    notation: 'marks',
    response,
    refusal,
  }
}

/** Who signs the document of a record, in their order. */
export function signersOfRecord(record: AgreementRecord): Signer[] {
  return signersOf({ ...record, isRefused: record.refusal !== null })
}
