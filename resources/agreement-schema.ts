import * as z from 'zod'
import { type AgreementRecord, agreementRecordSchema } from '../shared/domain/agreement-record'

/** What each part of a record means to whoever reads it without this program. */
const meanings: Readonly<Record<keyof AgreementRecord, string>> = {
  schema: 'Names the format.',
  version:
    '2. Version 1 knew role expectations alone, signed by the person and the manager, and has neither `kind`, `others`, `term`, `supersedes`, `notation`, `refusal` nor `trail`.',
  agreementId: 'The document in the workspace that made it.',
  kind: 'What the document is for; `expectations` where it is left out.',
  number: 'As it stands on the paper, such as EXP-2026-0001.',
  title: 'As it stands on the paper.',
  from: 'The first day on which it counts, as YYYY-MM-DD.',
  term: 'Until when it counts: it `ends` after the day, or is to be read and signed `again` by it; null where it counts until another takes its place.',
  language:
    'BCP 47: the language of what the program wrote on the paper, and of its dates and numbers; English (`en-GB`) where it is left out. The clauses are in whatever language they were written.',
  supersedes:
    'The document whose place it takes once it is signed by everybody: its number, and the SHA-256 of its signed file; null for the first of its line.',
  draftedAt: 'When it was first drafted, in UTC.',
  madeAt: 'When the pages were made, with the first signature, in UTC by the clock of the laptop.',
  organisation: 'In whose name it was made.',
  team: 'Empty where none is named.',
  paper: 'The sheet that the pages are set on.',
  letterhead: 'Logo and address of the firm at the head of the document; left out where there are none.',
  person: 'Whom it concerns, with their role on the first day it counts.',
  manager: 'Who wrote it and signs for the organisation.',
  others: 'Who signs beside these two, at most one for each place.',
  clauses:
    'In the order of the document, where they are numbered from 1. A body is paragraphs parted by an empty line.',
  notation:
    '`marks`: in the body of a clause a line with `## ` is a sub-heading, two or more lines with `- ` or with `1. `, `2. ` are a list, `**words**` are strong and `*words*` emphasised; a backslash takes a mark as it is. Null: every character stands for itself.',
  response: 'What the person said to it before signing; null where they said nothing, or were not asked.',
  initials:
    'The initials of the first signer and the clauses beside which they stand, by their ids; null or left out where no clause asks for them.',
  refusal: 'How it was presented and not signed; null where nobody refused.',
  trail:
    'What happened in the room up to the first signature, oldest first. `sha256` is that of two lines in UTF-8: the sha256 of the event before it (for the first, `agreementId`), and the event without its sha256 as JSON with its keys in alphabetical order and no white space.',
  clock: 'The zone of the laptop’s clock at the first signature; left out where `trail` is.',
}

/**
 * The JSON Schema (2020-12) of the record that is attached to every agreement as `record.json`, as text. It takes
 * every version of the record that there has been.
 */
export function agreementSchemaText(): string {
  const schema = z.toJSONSchema(agreementRecordSchema, { io: 'input' })
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    { description: meaningOf(name), ...(typeof property === 'object' ? property : {}) },
  ])
  const published = {
    ...schema,
    title: 'Plumbline agreement record, version 2',
    description:
      'What a signed agreement says, for machines: attached to its PDF as record.json. The pages are made from it and from nothing else. The SHA-256 that the document prints of what it says is that of this record without `madeAt`, `trail`, `clock` and `initials`, as JSON with all keys in alphabetical order and no white space, in UTF-8.',
    properties: Object.fromEntries(properties),
  }
  return `${JSON.stringify(published, null, 2)}\n`
}

function meaningOf(name: string): string | undefined {
  return Object.entries(meanings).find(([known]) => known === name)?.[1]
}
