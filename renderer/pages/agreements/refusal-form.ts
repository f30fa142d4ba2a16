import * as z from 'zod'
import { refusalSchema } from '../../../shared/domain/agreement'
import type { Party } from '../../../shared/domain/document-kind'
import { areTicked, statementsOf } from '../../../shared/domain/party-statements'
import { newMarkSchema } from '../../../shared/domain/signature'
import { saysSomething } from '../../../shared/domain/text'

const tickedSchema = z.record(z.string(), z.boolean())
const markSchema = newMarkSchema.nullable()

/** What the manager fills in to close a document that was not signed, with a witness where one is named. */
export const refusalFormSchema = z
  .object({
    note: refusalSchema.shape.note,
    managerTicked: tickedSchema,
    managerMark: markSchema,
    /** Empty where nobody else was in the room. */
    witnessName: z.string().max(200, 'The name can have 200 characters at most'),
  })
  .refine(({ managerTicked }) => areTicked('manager', tickedIn(managerTicked)), {
    error: 'Please tick every statement',
    path: ['managerTicked'],
  })
  .refine(({ managerMark }) => managerMark !== null, {
    error: 'The signature is missing',
    path: ['managerMark'],
  })
export type RefusalForm = z.infer<typeof refusalFormSchema>

/** Whether a witness is named. */
export function hasWitness({ witnessName }: { readonly witnessName: string }): boolean {
  return saysSomething(witnessName)
}

/** The ids of the statements that are ticked. */
export function tickedIn(ticked: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(ticked).filter((id) => ticked[id] === true)
}

/** The statements of a party as a form begins: none is ticked. */
export function untickedFor(party: Party): Record<string, boolean> {
  return Object.fromEntries(statementsOf(party).map(({ id }) => [id, false]))
}
