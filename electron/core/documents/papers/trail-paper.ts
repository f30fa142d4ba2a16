import { type Agreement, isClosed } from '../../../../shared/domain/agreement'
import { type AgreementRecord, signersOfRecord } from '../../../../shared/domain/agreement-record'
import { brokenAt } from '../../../../shared/domain/audit-event'
import type { IsoInstant } from '../../../../shared/domain/calendar'
import { partyNames } from '../../../../shared/domain/document-kind'
import { fileNameOf } from '../../../../shared/domain/file-name'
import type { GivenSignature, SignedFile } from '../../../../shared/domain/signature'
import { sha256OfText } from '../../signing-trail'
import type { Typefaces } from '../fonts/typefaces'
import type { Block } from '../typesetting/content'
import { type PaperContent, typeset } from '../typesetting/typeset'
import { clockSeconds, zoneWords } from './clock-words'
import { houseHead } from './house-head'
import { type MadePaper, makePaper } from './make-paper'
import { cell, column, hairline, heading, paragraph, table } from './paper-blocks'
import { frameOf } from './paper-frame'
import { looks } from './paper-looks'
import { runningFurniture } from './running-furniture'
import { reasonOf } from './signature-words'
import { chainWords, eventBlocks, identityTable, trailHeading } from './trail-blocks'

/** A document that somebody has signed, as the workspace knows it, and the record in its file. */
export type SignedDocument = {
  readonly agreement: Pick<Agreement, 'id' | 'trail' | 'state'>
  readonly record: AgreementRecord
  readonly signatures: readonly GivenSignature[]
  readonly file: SignedFile
}

/**
 * The whole audit trail of a document as a paper of its own, beside the document: everybody's events and signatures,
 * and the digest of the file as it is now. The events are attached for machines, as audit-trail.json.
 */
export async function trailPaper(
  signed: SignedDocument,
  given: { at: IsoInstant; typefaces: Typefaces },
): Promise<MadePaper & { fileName: string }> {
  const { agreement, record, file } = signed
  const trail = {
    schema: 'plumbline/audit-trail',
    version: 1,
    agreementId: agreement.id,
    number: record.number,
    sha256: file.sha256,
    events: agreement.trail ?? [],
  }
  const made = await makePaper(typeset(content(signed), given.typefaces), {
    title: `Audit trail of ${record.number}: ${record.title}`,
    organisation: record.organisation,
    at: given.at,
    attachment: {
      fileName: 'audit-trail.json',
      description: 'What happened while the document was signed, for machines',
      json: `${JSON.stringify(trail, null, 2)}\n`,
    },
  })
  return { fileName: fileNameOf(`Audit trail ${record.number}`, record.person.name), ...made }
}

function content({ agreement, record, signatures, file }: SignedDocument): PaperContent {
  const frame = frameOf(record.paper, { sidePt: 70, topPt: 62, bottomPt: 78 })
  return {
    frame,
    blocks: [
      houseHead({
        organisation: record.organisation,
        team: record.team,
        letterhead: record.letterhead,
        title: 'Audit trail',
        facts: [
          record.title,
          `Between ${record.person.name}, ${record.person.role}, and ${record.manager.name}`,
        ],
      }),
      heading(2, 'The document', looks.heading, 22),
      identityTable(record, [
        [
          'State',
          stateWords(agreement, { signed: signatures.length, asked: signersOfRecord(record).length }),
        ],
        ['SHA-256 of its file', file.sha256],
        ['Size of its file', `${file.bytes.toLocaleString('en-GB')} bytes`],
      ]),
      heading(2, 'Signatures', looks.heading, 20),
      signatureTable(record, signatures),
      ...trailBlocks(agreement, record),
      hairline(18),
      paragraph(
        'A file is the one meant here when its SHA-256 is the one above. The document itself carries the events up to its first signature, sealed by every signature in it; what followed is kept by the workspace that printed this page, and by nobody else. This page is not signed. Nothing here is legal advice.',
        looks.fine,
        { gapBeforePt: 8 },
      ),
    ],
    furniture: runningFurniture(frame, `${record.number} · Audit trail`),
  }
}

function stateWords(
  agreement: Pick<Agreement, 'state'>,
  { signed, asked }: { signed: number; asked: number },
): string {
  if (agreement.state.kind === 'refused') return 'Closed: presented, and the signature was refused'
  return isClosed(agreement) ? 'Closed: signed by everybody' : `Open: ${signed} of ${asked} have signed`
}

function signatureTable(record: AgreementRecord, signatures: readonly GivenSignature[]): Block {
  return table(
    [column('Who', { share: 1 }), column('As'), column('When'), column('Said by signing', { share: 1 })],
    signatures.map(({ party, name, at, utcOffsetMinutes }) =>
      [
        name,
        party === 'person' ? record.person.role : partyNames[party],
        `${clockSeconds(at, utcOffsetMinutes)} ${zoneWords(utcOffsetMinutes)}`,
        reasonOf(party, record),
      ].map((text) => cell(text, looks.fineText)),
    ),
    8,
  )
}

function trailBlocks({ id, trail = [] }: Pick<Agreement, 'id' | 'trail'>, record: AgreementRecord): Block[] {
  const inFile = record.trail ?? []
  if (trail.length === 0 && inFile.length === 0) {
    return [
      trailHeading(2),
      paragraph('This document was signed before events were noted; there are none of it.', looks.body, {
        gapBeforePt: 4,
      }),
    ]
  }
  const broken = brokenAt({ agreementId: id, events: [...trail] }, sha256OfText)
  const goesOn = inFile.every(({ sha256 }, index) => sha256 === trail[index]?.sha256)
  const faults = [
    ...(broken === null
      ? []
      : [`The chain does not hold from event ${broken + 1} on. Do not rely on what follows.`]),
    ...(goesOn ? [] : ['These events do not go on from those in the signed file. Do not rely on them.']),
  ]
  return [
    trailHeading(2),
    ...faults.map((fault) => paragraph(fault, looks.state, { gapBeforePt: 4 })),
    paragraph(chainWords, looks.fine, { gapBeforePt: 4 }),
    ...eventBlocks(record, trail),
  ]
}
