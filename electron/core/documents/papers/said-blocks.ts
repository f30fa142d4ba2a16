import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import { signingRulesOf } from '../../../../shared/domain/document-kind'
import { languageOf } from '../../../../shared/domain/document-language'
import { responseAnchor } from '../../../../shared/domain/employee-response'
import { fixedWords } from '../../../../shared/domain/fixed-words'
import type { Block } from '../typesetting/content'
import { answerByHand, type SigningMedium } from './by-hand'
import { heading, paragraph, typedParagraphs } from './paper-blocks'
import { looks } from './paper-looks'

/** What the person says to it, or the room to say it. On the screen it can be gone to by `responseAnchor`. */
export function responseBlocks(record: AgreementRecord, medium: SigningMedium): Block[] {
  const { kind, person, response, refusal } = record
  const words = fixedWords(languageOf(record)).response
  const asked = signingRulesOf(kind).response
  if (refusal !== null || asked === 'none') return []
  const title = { ...heading(2, words.title(person.name), looks.heading, 20), anchor: responseAnchor }
  if (medium === 'byHand') return [title, ...answerByHand(record)]
  if (response === null) {
    return [title, paragraph(words.open[asked](person.name), looks.body, { gapBeforePt: 3 })]
  }
  return [
    title,
    paragraph(words.sentence[response.kind], looks.body, {
      gapBeforePt: 3,
      keepWithNext: response.words.trim() !== '',
    }),
    ...typedParagraphs(response.words, looks.words, { firstPt: 5, betweenPt: 8 }),
  ]
}

/** What happened when the document was presented and not signed: the person's reason first, where they gave one. */
export function refusalBlocks(record: AgreementRecord): Block[] {
  const { person, manager, refusal } = record
  if (refusal === null) return []
  const words = fixedWords(languageOf(record)).refusal
  const reason =
    refusal.reason.trim() === ''
      ? [paragraph(words.noReason(person.name), looks.body, { gapBeforePt: 6 })]
      : [
          paragraph(words.inWordsOf(person.name), looks.body, { gapBeforePt: 6, keepWithNext: true }),
          ...typedParagraphs(refusal.reason, looks.words, { firstPt: 5, betweenPt: 8 }),
        ]
  return [
    heading(2, words.title, looks.heading, 20),
    paragraph(words.presented(person.name), looks.body, { gapBeforePt: 3 }),
    ...reason,
    paragraph(words.noted(manager.name), looks.body, { gapBeforePt: 8, keepWithNext: true }),
    ...typedParagraphs(refusal.note, looks.body, { firstPt: 5, betweenPt: 8 }),
  ]
}
