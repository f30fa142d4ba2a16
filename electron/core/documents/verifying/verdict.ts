import { type Absent, type Agreement, isClosed } from '../../../../shared/domain/agreement'
import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import { type Party, partySchema, partyWord } from '../../../../shared/domain/document-kind'
import { supersedingOf } from '../../../../shared/domain/renewal'
import type { Verdict, Verification } from '../../../../shared/domain/verification'
import { signatureFields } from '../papers/signature-words'
import { auditTrailIn } from './audit-trail-in'
import type { ExaminedSignature } from './examine-signature'
import type { RevisionDifference } from './revision-difference'
import { shownName } from './signer-name'

/** What was found in a file. */
export type Evidence =
  | { readonly kind: 'noPdf' }
  | { readonly kind: 'tooMuch' }
  | { readonly kind: 'damaged'; readonly wasSigned: boolean }
  | {
      readonly kind: 'unsigned'
      readonly record: AgreementRecord | null
      /** There are traces of a signature that no field shows any more. */
      readonly wasSigned: boolean
      /** A password is needed to read it. */
      readonly isLocked: boolean
    }
  | {
      readonly kind: 'signed'
      readonly record: AgreementRecord | null
      readonly signatures: readonly ExaminedSignature[]
      readonly revisions: RevisionDifference
      readonly parts: Verification['revisions']
      /** Signature fields that nobody has signed. */
      readonly openFields: readonly string[]
    }

type Case = {
  readonly sha256: string
  readonly bytes: number
  readonly agreements: readonly Agreement[]
  readonly evidence: Evidence
}

type Signed = Extract<Evidence, { kind: 'signed' }>

type Knowledge = {
  readonly agreements: readonly Agreement[]
  /** The agreement whose signed file this is, byte for byte. */
  readonly kept: Agreement | null
}

type Judgement = {
  readonly verdict: Verdict
  readonly sentence: string
  readonly known: Agreement | null
  /** As in `Verification`; what is intact is whole, and other verdicts are not unless they say so. */
  readonly isWhole?: boolean
}

const doNotRely = 'Do not rely on it.'

const brokenTrail =
  'The events in its audit trail do not follow from one another: one was changed, moved or taken out.'

/** The verdict on what was found, in one plain sentence or two, and the document of the workspace behind it. */
export function judge({ sha256, bytes, agreements, evidence }: Case): Verification {
  const kept = agreements.find(({ state }) => state.kind !== 'draft' && state.file.sha256 === sha256) ?? null
  const { verdict, sentence, known, isWhole } = judgementOf(evidence, { kept, agreements })
  const isSigned = evidence.kind === 'signed'
  return {
    verdict,
    sentence,
    isWhole: isWhole ?? verdict === 'intact',
    sha256,
    bytes,
    signatures: isSigned ? findingsOf(evidence) : [],
    openFields: isSigned ? evidence.openFields.map(shownName) : [],
    revisions: isSigned ? evidence.parts : [],
    auditTrail: isSigned ? auditTrailIn(evidence.record) : null,
    known:
      known === null
        ? null
        : {
            agreementId: known.id,
            number: known.number,
            title: known.title,
            isFinal: known === kept && isClosed(known),
            supersededBy: supersedingOf(known.id, agreements)?.number ?? null,
          },
  }
}

/** What was added after the signatures stands with the last of them. */
function findingsOf({ signatures, revisions }: Signed): Verification['signatures'] {
  const added = [...revisions.changes, ...revisions.doubts]
  return signatures.map(({ finding }, index) =>
    index === signatures.length - 1 ? { ...finding, problems: [...finding.problems, ...added] } : finding,
  )
}

function judgementOf(evidence: Evidence, given: Knowledge): Judgement {
  switch (evidence.kind) {
    case 'noPdf':
      return { verdict: 'unreadable', sentence: 'This is not a PDF.', known: null }
    case 'tooMuch':
      return {
        verdict: 'unreadable',
        sentence: `This PDF asks for more time or memory than a document needs, so it was not checked. ${doNotRely}`,
        known: null,
      }
    case 'damaged':
      return damaged(evidence.wasSigned)
    case 'unsigned':
      return unsigned(evidence, given)
    case 'signed':
      return signed(evidence, given)
  }
}

function damaged(wasSigned: boolean): Judgement {
  if (!wasSigned)
    return { verdict: 'unreadable', sentence: 'This PDF is too damaged to be read.', known: null }
  const sentence = `This file holds a signature, but is too damaged to be read. ${doNotRely}`
  return { verdict: 'changed', sentence, known: null }
}

function unsigned(evidence: Extract<Evidence, { kind: 'unsigned' }>, given: Knowledge): Judgement {
  const known = madeFrom(evidence.record, given)
  if (evidence.isLocked) {
    const sentence = 'This PDF is protected by a password, so its signatures cannot be checked.'
    return { verdict: 'unreadable', sentence, known: null }
  }
  if (evidence.wasSigned) {
    const sentence = `This file holds a signature that is damaged, or has been taken out of its fields. ${doNotRely}`
    return { verdict: 'changed', sentence, known }
  }
  const sentence =
    evidence.record === null
      ? 'This PDF carries no signature.'
      : `This file calls itself ${quoted(evidence.record.number)}, but nobody has signed it: anything in it may have been changed.`
  return { verdict: 'unsigned', sentence, known }
}

function signed(evidence: Signed, given: Knowledge): Judgement {
  const { signatures, revisions, record } = evidence
  // bytes that a signature covers say more than what was added around them
  const wrong = [
    ...signatures.flatMap(({ finding }) => (finding.intact === false ? finding.problems : [])),
    ...revisions.changes,
    ...(auditTrailIn(record)?.isWhole === false ? [brokenTrail] : []),
  ]
  const isOurs = signatures.every((signature) => signature.isOurs)
  const isVouchedFor = signatures.every(({ finding }) => finding.authority === 'thisWorkspace')
  const known = given.kept ?? (isVouchedFor ? madeFrom(record, given) : null)
  const [first] = wrong
  if (first !== undefined) {
    return { verdict: 'changed', sentence: `${first} ${doNotRely}`, known: known ?? madeFrom(record, given) }
  }
  if (!isOurs) return { verdict: 'foreign', ...judgeForeign(evidence), known: null }
  return isVouchedFor ? signedHere(evidence, { ...given, known }) : signedElsewhere(evidence, given)
}

/** Of other software only what the bytes and the pages say: who signed is for that software to vouch for. */
function judgeForeign(evidence: Signed): Pick<Judgement, 'sentence' | 'isWhole'> {
  const { signatures, revisions, record } = evidence
  const notOurs =
    record === null
      ? ''
      : ` It calls itself ${quoted(record.number)}, but Plumbline did not sign it: do not take it for that document.`
  const by = `${signedByWords(signatures)}${notOurs}`
  if (signatures.some(({ finding }) => finding.intact === null)) {
    return { sentence: `${by} At least one signature cannot be checked here.` }
  }
  const [doubt] = [...revisions.doubts, ...signatures.flatMap(({ finding }) => finding.problems)]
  if (doubt !== undefined) return { sentence: `${by} What was signed has not changed. ${doubt}` }
  const whoSigned = signatures.every(({ finding }) => finding.authority === 'thisWorkspace')
    ? 'The authority that is known here stands behind every certificate.'
    : 'Who signed is for that software to say.'
  const isCovered = signatures.some(({ finding }) => finding.coversWholeFile)
  return {
    sentence: `${by} ${unchangedWords(evidence)} ${whoSigned}`,
    // what no signature covers can be anything tomorrow, even where it is nothing but validation data today
    isWhole: record === null && isCovered,
  }
}

function unchangedWords({ signatures, parts, revisions }: Signed): string {
  if (signatures.every(({ finding }) => finding.coversWholeFile))
    return 'Its bytes are unchanged since signing.'
  if (signatures.some(({ finding }) => finding.coversWholeFile)) {
    const between =
      revisions.filledIn.length === 0
        ? 'what was added between the signatures changes nothing that was signed'
        : `between the signatures only ${filledInWords(revisions.filledIn)} filled in`
    return `Its bytes are unchanged since the last signature, which covers the whole file; ${between}.`
  }
  return parts.at(-1)?.kind === 'validationData'
    ? 'What was signed is unchanged; afterwards only validation data was added, by which the signatures can be checked later.'
    : 'What was signed is unchanged.'
}

function filledInWords(fields: readonly string[]): string {
  const names = fields.map((field) => `“${field}”`)
  return fields.length === 1 ? `the field ${names[0]} was` : `the fields ${listed(names)} were`
}

function signedHere(evidence: Signed, given: Knowledge & { known: Agreement | null }): Judgement {
  const { kept, known } = given
  if (evidence.openFields.length > 0) {
    const absent = kept === null ? [] : withoutOf(kept)
    if (absent.length > 0)
      return { verdict: 'intact', sentence: sealedWithoutSentence(evidence, absent), known }
    const complete =
      known !== null && isClosed(known)
        ? ` The complete document, ${known.number}, is in this workspace.`
        : ''
    return { verdict: 'intact', sentence: incompleteSentence(evidence) + complete, known }
  }
  if (kept === null && known !== null && isClosed(known)) {
    const sentence = `This is not the file that this workspace keeps as ${known.number}. ${doNotRely}`
    return { verdict: 'changed', sentence, known }
  }
  return {
    verdict: 'intact',
    sentence: `Signed by ${listed(namesOf(evidence.signatures))}. Nothing has changed since.`,
    known,
  }
}

/** Signed with this program in another workspace: its form is ours, but nobody here can say whose key it was. */
function signedElsewhere(evidence: Signed, given: Knowledge): Judgement {
  const claimed = madeFrom(evidence.record, given)
  if (claimed !== null) {
    const sentence = `It says it is ${claimed.number}, a document of this workspace, but it was not signed here. Do not take it for that document.`
    return { verdict: 'foreign', sentence, known: null }
  }
  const state =
    evidence.openFields.length > 0
      ? incompleteSentence(evidence)
      : `Signed by ${quotedNamesOf(evidence.signatures)}. Nothing has changed since.`
  const trust =
    'It was signed in another workspace, whose authority is not known here: the file alone does not prove who signed.'
  return { verdict: 'intact', sentence: `${state} ${trust}`, known: null }
}

/** Without whom a document was sealed; nobody where it is not sealed. */
function withoutOf({ state }: Agreement): readonly Absent[] {
  return state.kind === 'sealed' ? (state.without ?? []) : []
}

function sealedWithoutSentence({ signatures }: Signed, absent: readonly Absent[]): string {
  const who = absent.map(({ party, name }) => `${name} (${partyWord(party)})`)
  return `Signed by ${listed(namesOf(signatures))}, and sealed without ${listed(who)}, for a reason that is kept with it. Nothing has changed since.`
}

function incompleteSentence({ signatures, openFields }: Signed): string {
  const missing = openFields.map(fieldWords)
  const verb = missing.length === 1 ? 'is' : 'are'
  return `This is revision ${signatures.length} of ${signatures.length + openFields.length}: ${listed(missing)} ${verb} missing. What is signed has not changed.`
}

function fieldWords(name: string): string {
  const party = partySchema.options.find((each) => signatureFields[each] === name)
  return party === undefined ? `the signature ${quoted(name)}` : `the ${signatureOfParty[party]} signature`
}

const signatureOfParty: Readonly<Record<Party, string>> = {
  person: 'person’s',
  manager: 'manager’s',
  mentor: 'mentor’s',
  hrPartner: 'HR partner’s',
  companion: 'companion’s',
  witness: 'witness’s',
}

function madeFrom(record: AgreementRecord | null, { agreements }: Knowledge): Agreement | null {
  return agreements.find(({ id }) => id === record?.agreementId) ?? null
}

/** A time stamp over the document is nobody's signature. */
function signedByWords(signatures: readonly ExaminedSignature[]): string {
  const isStamp = ({ finding }: ExaminedSignature): boolean => finding.kind === 'timeStamp'
  const [stamps, signers] = [signatures.filter(isStamp), signatures.filter((each) => !isStamp(each))]
  if (signers.length === 0)
    return `Nobody signed it, but its time was stamped by other software, by ${quotedNamesOf(stamps)}.`
  const stamped = stamps.length === 0 ? '' : `, and its time was stamped by ${quotedNamesOf(stamps)}`
  return `Signed by other software, by ${quotedNamesOf(signers)}${stamped}.`
}

/** Names that nobody here vouches for stand as quotations. */
function quotedNamesOf(signatures: readonly ExaminedSignature[]): string {
  return listed(
    signatures.map(({ finding }) => (finding.name === '' ? 'somebody unnamed' : quoted(finding.name))),
  )
}

function namesOf(signatures: readonly ExaminedSignature[]): string[] {
  return signatures.map(({ finding }) => (finding.name === '' ? 'somebody unnamed' : finding.name))
}

/** Words out of a file, so that nobody takes them for ours. */
function quoted(text: string): string {
  return `“${shownName(text)}”`
}

const list = new Intl.ListFormat('en-GB')

/** More names than a sentence can hold are counted. */
const mostListed = 5

function listed(words: readonly string[]): string {
  const rest = words.length - mostListed
  return list.format(rest > 1 ? [...words.slice(0, mostListed), `${rest} others`] : words)
}
