import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import type { AuditEvent, AuditTrail } from '../../../../shared/domain/audit-event'
import { type Party, partyNames } from '../../../../shared/domain/document-kind'
import { responseSentence } from '../../../../shared/domain/employee-response'
import { statementsOf } from '../../../../shared/domain/party-statements'
import { contentDigest } from '../../shown-digest'
import type { Block, Table } from '../typesetting/content'
import { clockSeconds, zoneWords } from './clock-words'
import { cell, column, heading, paragraph, table } from './paper-blocks'
import { looks } from './paper-looks'

type Events = AuditTrail['events']
type Clock = NonNullable<AgreementRecord['clock']>

const utc: Clock = { timeZone: 'UTC', utcOffsetMinutes: 0 }

/** By what a document can be told from every other, and whose clock its times are of. */
export function identityTable(record: AgreementRecord, more: readonly (readonly [string, string])[]): Table {
  const { clock } = record
  const rows = [
    ['Document', record.number],
    ['Made as', record.agreementId],
    ['SHA-256 of what it says', contentDigest(record)],
    ...(clock === undefined
      ? []
      : [['Clock', `That of this laptop, in ${clock.timeZone} (${zoneWords(clock.utcOffsetMinutes)})`]]),
    ...more,
  ]
  const [name, value] = [column(''), column('', { share: 1 })]
  return {
    ...table(
      [name, value],
      rows.map(([what = '', said = '']) => [cell(what, looks.cellMuted), cell(said, looks.cell)]),
      8,
    ),
    headed: false,
  }
}

/** What happened in the room, each event with the beginning of its digest, and the whole digest that the chain ends in. */
export function eventBlocks(record: AgreementRecord, events: Events): Block[] {
  const last = events.at(-1)
  if (last === undefined) return []
  const { utcOffsetMinutes } = record.clock ?? utc
  return [
    table(
      [column('When'), column('Who', { share: 1 }), column('What', { share: 2 }), column('Chain')],
      events.map((event) =>
        [
          clockSeconds(event.at, utcOffsetMinutes),
          nameOf(event.party, record),
          eventWords(event),
          event.sha256.slice(0, 12),
        ].map((text) => cell(text, looks.fineText)),
      ),
      8,
    ),
    paragraph(`The chain ends in ${last.sha256}.`, looks.fine, { gapBeforePt: 7 }),
  ]
}

export function trailHeading(level: 2 | 3): Block {
  return heading(level, 'Audit trail', level === 2 ? looks.heading : looks.subheading, 16)
}

/** How the chain of events is made, and what its times are worth. */
export const chainWords =
  'Each event is chained to the one before: its digest (SHA-256, of which the first twelve characters stand here) is taken over that of the event before it, so that none can be changed, moved or taken out unseen. The times are those of this laptop’s own clock. Nobody else vouches for them.'

/** Who it was, as the document names them; a party that it does not name, by what they are. */
function nameOf(party: Party, record: AgreementRecord): string {
  switch (party) {
    case 'person':
      return record.person.name
    case 'manager':
      return record.manager.name
    default:
      return record.others.find((other) => other.party === party)?.name ?? partyNames[party]
  }
}

/** An event in words, from the document's own words where it names a statement or an answer. */
function eventWords({ kind, party, detail }: AuditEvent): string {
  switch (kind) {
    case 'opened':
      return 'Opened the document'
    case 'pageSeen':
      return `Saw page ${detail}`
    case 'ticked':
      return `Ticked “${statementWords(party, detail)}”`
    case 'unticked':
      return `Took back “${statementWords(party, detail)}”`
    case 'consented':
      return 'Agreed to sign on this screen'
    case 'responseChosen':
      return answerWords(detail)
    case 'initialled':
      return `Put their initials beside clause ${detail}`
    case 'signed':
      return detail === 'drawn' ? 'Signed, drawn by hand' : 'Signed, the name typed'
    case 'handedOver':
      return 'Was handed the laptop'
    case 'refused':
      return 'Did not sign'
    case 'paperAsked':
      return 'Asked to sign on paper instead'
    case 'sealedWithout':
      return withDetail('Was not there, and it was sealed without them', detail)
    case 'paused':
      return 'Paused'
    case 'resumed':
      return 'Went on'
  }
}

function statementWords(party: Party, id: string): string {
  return statementsOf(party).find((statement) => statement.id === id)?.text ?? id
}

function answerWords(detail: string): string {
  switch (detail) {
    case 'agree':
    case 'disagree':
    case 'received':
      return `Chose “${responseSentence({ kind: detail, words: '' })}”`
    default:
      return 'Chose an answer'
  }
}

function withDetail(what: string, detail: string): string {
  return detail === '' ? what : `${what}: ${detail}`
}
