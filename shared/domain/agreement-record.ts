import * as z from 'zod'
import { type Agreement, clauseSchema, type EmployeeResponse, responseSchema } from './agreement'
import { type IsoInstant, isoDateSchema, isoInstantSchema } from './calendar'
import { type Firm, paperSizeSchema } from './firm'
import { agreementIdSchema } from './id'
import { type Person, roleOn } from './person'

/**
 * What an expectation document says, for machines: attached to its PDF as `record.json`, version 1. The pages are
 * made from it and from nothing else, so the two cannot differ. A later version gets a new number; readers of this
 * one refuse it rather than guess.
 */
export const agreementRecordSchema = z.object({
  schema: z.literal('plumbline/agreement'),
  version: z.literal(1),
  /** The document in the workspace that made it. */
  agreementId: agreementIdSchema,
  /** As it stands on the paper: `EXP-2026-0001`. */
  number: z.string(),
  title: z.string(),
  /** The first day it counts. */
  from: isoDateSchema,
  draftedAt: isoInstantSchema,
  /** When these pages were made: with the person's signature, or for a preview. */
  madeAt: isoInstantSchema,
  organisation: z.string(),
  /** The team; empty where none is named. */
  team: z.string(),
  paper: paperSizeSchema,
  person: z.object({ name: z.string(), role: z.string() }),
  manager: z.object({ name: z.string() }),
  /** In the order of the document; they are numbered from 1. */
  clauses: z.array(clauseSchema),
  /** What the person said to it before signing; null in a draft. */
  response: responseSchema.nullable(),
})
export type AgreementRecord = z.infer<typeof agreementRecordSchema>

/** The record of an agreement as it stands now. */
export function agreementRecord(
  agreement: Agreement,
  given: { firm: Firm; person: Person; response: EmployeeResponse | null; at: IsoInstant },
): AgreementRecord {
  const { firm, person, response, at } = given
  return {
    schema: 'plumbline/agreement',
    version: 1,
    agreementId: agreement.id,
    number: agreement.number,
    title: agreement.title,
    from: agreement.from,
    draftedAt: agreement.draftedAt,
    madeAt: at,
    organisation: firm.organisation,
    team: firm.team,
    paper: firm.paper,
    person: { name: person.name, role: roleOn(person, agreement.from) },
    manager: { name: firm.managerName },
    clauses: agreement.clauses,
    response,
  }
}
