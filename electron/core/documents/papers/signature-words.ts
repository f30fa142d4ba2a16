import type { EmployeeResponse, GivenSignature } from '../../../../shared/domain/agreement'
import { drawnMark } from '../signing/strokes'
import type { SignatureFaceContent } from '../typesetting/content'
import { clockWords } from './clock-words'
import { ink } from './ink'
import { prose } from './paper-blocks'
import { looks } from './paper-looks'

/** The fields of an agreement, by who signs them. */
export const signatureFields = { person: 'SigPerson', manager: 'SigManager' } as const

/** Why the person signed, in the words that readers of signatures show. */
export function personReason(response: EmployeeResponse): string {
  return response.kind === 'agree'
    ? 'Received, discussed and agreed'
    : 'Received and discussed; not agreed, or not all of it'
}

/** Why the manager signed: it says of the person no more than they said themselves. */
export function managerReason(response: EmployeeResponse): string {
  return response.kind === 'agree' ? 'Discussed and agreed' : 'Discussed and signed'
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
