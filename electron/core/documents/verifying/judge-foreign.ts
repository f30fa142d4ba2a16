import type { SignedEvidence } from './evidence'
import type { ExaminedSignature } from './examine-signature'
import { listed, quoted, quotedNamesOf } from './words-of-names'

/** Of other software only what the bytes and the pages say: who signed is for that software to vouch for. */
export function judgeForeign(evidence: SignedEvidence): { sentence: string; isWhole?: boolean } {
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

function unchangedWords({ signatures, parts, revisions }: SignedEvidence): string {
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
    ? 'What was signed is unchanged; afterwards only validation data was added, by which the signatures can be checked later; no signature covers that.'
    : 'What was signed is unchanged.'
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

function filledInWords(fields: readonly string[]): string {
  const names = fields.map((field) => `“${field}”`)
  return fields.length === 1 ? `the field ${names[0]} was` : `the fields ${listed(names)} were`
}
