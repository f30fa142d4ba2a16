import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import type { AuditEvent, AuditTrail } from '../../../../shared/domain/audit-event'
import type { Party } from '../../../../shared/domain/document-kind'
import { languageOf } from '../../../../shared/domain/document-language'
import { responseSentence } from '../../../../shared/domain/employee-response'
import { fixedWords } from '../../../../shared/domain/fixed-words'
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
  const { identity } = fixedWords(languageOf(record)).self
  const rows = [
    [identity.number, record.number],
    [identity.id, record.agreementId],
    [identity.digest, contentDigest(record)],
    ...(clock === undefined ? [] : [[identity.clock, identity.clockOf(namedZone(clock))]]),
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

/** The zone of a clock and how far it is ahead, unless that is its name: `Europe/Berlin (UTC+1)`, `UTC`. */
function namedZone({ timeZone, utcOffsetMinutes }: Clock): string {
  const ahead = zoneWords(utcOffsetMinutes)
  return timeZone === ahead ? timeZone : `${timeZone} (${ahead})`
}

/** What happened in the room, each event with the beginning of its digest, and the whole digest that the chain ends in. */
export function eventBlocks(record: AgreementRecord, events: Events): Block[] {
  const last = events.at(-1)
  if (last === undefined) return []
  const { utcOffsetMinutes } = record.clock ?? utc
  const { trail } = fixedWords(languageOf(record))
  const [when, who, what, chain] = trail.columns
  return [
    table(
      [column(when), column(who, { share: 1 }), column(what, { share: 2 }), column(chain)],
      events.map((event) =>
        [
          clockSeconds(event.at, utcOffsetMinutes),
          nameOf(event.party, record),
          trail.event(event, quotedIn(event, record)),
          event.sha256.slice(0, 12),
        ].map((text) => cell(text, looks.fineText)),
      ),
      8,
    ),
    paragraph(trail.endsIn(last.sha256), looks.fine, { gapBeforePt: 7 }),
  ]
}

export function trailHeading(level: 2 | 3, record: AgreementRecord): Block {
  const { title } = fixedWords(languageOf(record)).trail
  return heading(level, title, level === 2 ? looks.heading : looks.subheading, 16)
}

/** Who it was, as the document names them; a party that it does not name, by what they are. */
function nameOf(party: Party, record: AgreementRecord): string {
  switch (party) {
    case 'person':
      return record.person.name
    case 'manager':
      return record.manager.name
    default:
      return (
        record.others.find((other) => other.party === party)?.name ??
        fixedWords(languageOf(record)).signing.parties[party]
      )
  }
}

/** The document's own words where an event names a statement or an answer; else empty. */
function quotedIn({ kind, party, detail }: AuditEvent, record: AgreementRecord): string {
  if (kind === 'ticked' || kind === 'unticked') {
    return statementsOf(party, record).find(({ id }) => id === detail)?.text ?? detail
  }
  if (kind !== 'responseChosen') return ''
  return detail === 'agree' || detail === 'disagree' || detail === 'received'
    ? responseSentence({ kind: detail }, languageOf(record))
    : ''
}
