import { type Absent, type Agreement, isClosed } from '../../../../shared/domain/agreement'
import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import { type Party, partySchema, partyWord } from '../../../../shared/domain/document-kind'
import { supersedingOf } from '../../../../shared/domain/renewal'
import type { Verdict, Verification } from '../../../../shared/domain/verification'
import { signatureFields } from '../papers/signature-words'
import { auditTrailIn } from './audit-trail-in'
import type { Evidence, SignedEvidence } from './evidence'
import { judgeForeign } from './judge-foreign'
import { shownName } from './signer-name'
import { listed, namesOf, quoted, quotedNamesOf } from './words-of-names'

type Case = {
  readonly sha256: string
  readonly bytes: number
  readonly agreements: readonly Agreement[]
  readonly evidence: Evidence
}

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
function findingsOf({ signatures, revisions }: SignedEvidence): Verification['signatures'] {
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

function signed(evidence: SignedEvidence, given: Knowledge): Judgement {
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

function signedHere(evidence: SignedEvidence, given: Knowledge & { known: Agreement | null }): Judgement {
  const { kept, known } = given
  if (evidence.openFields.length > 0) {
    const absent = kept === null ? [] : withoutOf(kept)
    if (absent.length > 0)
      return { verdict: 'intact', sentence: sealedWithoutSentence(evidence, absent), known }
    return { verdict: 'intact', sentence: incompleteSentence(evidence) + laterWords(evidence, known), known }
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

/** What this workspace keeps of a document of which the file is an earlier revision. */
function laterWords({ signatures, openFields }: SignedEvidence, known: Agreement | null): string {
  if (known === null) return ''
  if (isClosed(known)) return ` The complete document, ${known.number}, is in this workspace.`
  const signed = known.state.kind === 'signing' ? known.state.signatures.length : 0
  const all = signatures.length + openFields.length
  return signed > signatures.length
    ? ` This workspace keeps revision ${signed} of ${all}, which ${signed - signatures.length === 1 ? 'one more has' : 'others have'} signed.`
    : ''
}

/** Signed with this program in another workspace: its form is ours, but nobody here can say whose key it was. */
function signedElsewhere(evidence: SignedEvidence, given: Knowledge): Judgement {
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

function sealedWithoutSentence({ signatures }: SignedEvidence, absent: readonly Absent[]): string {
  const who = absent.map(({ party, name }) => `${name} (${partyWord(party)})`)
  return `Signed by ${listed(namesOf(signatures))}, and sealed without ${listed(who)}, for a reason that is kept with it. Nothing has changed since.`
}

function incompleteSentence({ signatures, openFields }: SignedEvidence): string {
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
