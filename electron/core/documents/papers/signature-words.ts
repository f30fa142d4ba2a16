import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import { assertNever } from '../../../../shared/domain/assert-never'
import type { Party } from '../../../../shared/domain/document-kind'
import type { EmployeeResponse } from '../../../../shared/domain/employee-response'
import type { GivenSignature } from '../../../../shared/domain/signature'
import { drawnMark } from '../signing/strokes'
import type { SignatureFaceContent } from '../typesetting/content'
import { clockWords } from './clock-words'
import { ink } from './ink'
import { prose } from './paper-blocks'
import { looks } from './paper-looks'

/** The fields of a document, by who signs them. No name has a period: readers take that for levels of a form. */
export const signatureFields: Readonly<Record<Party, string>> = {
  person: 'SigPerson',
  manager: 'SigManager',
  mentor: 'SigMentor',
  hrPartner: 'SigHrPartner',
  companion: 'SigCompanion',
  witness: 'SigWitness',
}

/** Why a party signed, in the words that readers of signatures show: of the person no more than they said themselves. */
export function reasonOf(
  party: Party,
  { response, refusal }: Pick<AgreementRecord, 'response' | 'refusal'>,
): string {
  if (refusal !== null) {
    return party === 'witness'
      ? 'Witnessed that it was presented and not signed'
      : 'Presented; the signature was refused'
  }
  switch (party) {
    case 'person':
      return personReason(response)
    case 'manager':
      return response?.kind === 'agree' ? 'Discussed and agreed' : 'Discussed and signed'
    case 'mentor':
      return 'Discussed and agreed as the mentor'
    case 'hrPartner':
      return 'Noted for the organisation'
    case 'companion':
      return 'Present as a companion'
    case 'witness':
      return 'Witnessed'
    default:
      return assertNever(party)
  }
}

function personReason(response: EmployeeResponse | null): string {
  switch (response?.kind) {
    case 'agree':
      return 'Received, discussed and agreed'
    case 'disagree':
      return 'Received and discussed; not agreed, or not all of it'
    default:
      return 'Received and discussed'
  }
}

/** A field that nobody has signed yet. */
export function awaitingFace(name: string): SignatureFaceContent {
  return {
    mark: { kind: 'awaiting', prose: prose('not signed yet', looks.fine) },
    captions: [{ start: prose(name, looks.captionStrong), end: null }, blankCaption, blankCaption],
    lineColour: ink.lineStrong,
  }
}

/** A field as it shows who signed, when and why. */
export function signedFace(signature: GivenSignature, reason: string): SignatureFaceContent {
  const { mark, name, at, utcOffsetMinutes } = signature
  return {
    mark:
      mark.kind === 'drawn'
        ? drawnMark(mark, ink.text)
        : { kind: 'typed', prose: prose(mark.text, looks.typedName) },
    captions: [
      { start: prose(name, looks.captionStrong), end: null },
      { start: prose(`${clockWords(at, utcOffsetMinutes)} by this laptop’s clock`, looks.fine), end: null },
      { start: prose(reason, looks.fine), end: null },
    ],
    lineColour: ink.lineStrong,
  }
}

/** Keeps the room of a line, so that the line to sign on stays where it is. */
const blankCaption = { start: prose('', looks.fine), end: null }
