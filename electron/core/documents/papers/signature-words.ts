import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import { type Party, signingRulesOf } from '../../../../shared/domain/document-kind'
import { type DocumentLanguage, languageOf } from '../../../../shared/domain/document-language'
import { fixedWords } from '../../../../shared/domain/fixed-words'
import type { GivenSignature } from '../../../../shared/domain/signature'
import { drawnMark } from '../signing/strokes'
import type { SignatureFaceContent } from '../typesetting/content'
import { signedClockWords } from './clock-words'
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
  record: Pick<AgreementRecord, 'kind' | 'response' | 'refusal' | 'language'>,
): string {
  const { kind, response, refusal } = record
  const { reasons } = fixedWords(languageOf(record))
  if (refusal !== null) return party === 'witness' ? reasons.refusalWitnessed : reasons.refused
  switch (party) {
    case 'person':
      return reasons.response[response?.kind ?? 'received']
    case 'manager':
      if (signingRulesOf(kind).response === 'none') return reasons.letter
      return response?.kind === 'agree' ? reasons.managerAgreed : reasons.managerSigned
    default:
      return reasons.others[party]
  }
}

/** A field that nobody has signed yet. */
export function awaitingFace(name: string, language: DocumentLanguage): SignatureFaceContent {
  return {
    mark: { kind: 'awaiting', prose: prose(fixedWords(language).signing.awaiting, looks.fine) },
    captions: [{ start: prose(name, looks.captionStrong), end: null }, blankCaption, blankCaption],
    lineColour: ink.lineStrong,
  }
}

/** A field as it shows who signed, when and why. */
export function signedFace(
  signature: GivenSignature,
  reason: string,
  language: DocumentLanguage,
): SignatureFaceContent {
  const { mark, name, at, utcOffsetMinutes } = signature
  return {
    mark:
      mark.kind === 'drawn'
        ? drawnMark(mark, ink.text)
        : { kind: 'typed', prose: prose(mark.text, looks.typedName) },
    captions: [
      { start: prose(name, looks.captionStrong), end: null },
      { start: prose(signedClockWords(at, utcOffsetMinutes, language), looks.fine), end: null },
      { start: prose(reason, looks.fine), end: null },
    ],
    lineColour: ink.lineStrong,
  }
}

/** Keeps the room of a line, so that the line to sign on stays where it is. */
const blankCaption = { start: prose('', looks.fine), end: null }
