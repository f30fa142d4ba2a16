import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import { signingRulesOf } from '../../../../shared/domain/document-kind'
import { responseAnchor, responseSentence } from '../../../../shared/domain/employee-response'
import type { Block } from '../typesetting/content'
import { answerByHand, type SigningMedium } from './by-hand'
import { heading, paragraph, typedParagraphs } from './paper-blocks'
import { looks } from './paper-looks'

/** What the person says to it, or the room to say it. On the screen it can be gone to by `responseAnchor`. */
export function responseBlocks(
  { kind, person, response, refusal }: AgreementRecord,
  medium: SigningMedium,
): Block[] {
  const asked = signingRulesOf(kind).response
  if (refusal !== null || asked === 'none') return []
  const title = {
    ...heading(2, `What ${person.name} says to it`, looks.heading, 20),
    anchor: responseAnchor,
  }
  if (medium === 'byHand') return [title, ...answerByHand({ kind, person })]
  if (response === null) {
    const first = asked === 'agreement' ? 'says here whether they agree, and can' : 'can'
    return [
      title,
      paragraph(
        `Before signing, ${person.name} ${first} add words of their own. They become part of this document.`,
        looks.body,
        { gapBeforePt: 3 },
      ),
    ]
  }
  return [
    title,
    paragraph(responseSentence(response), looks.body, {
      gapBeforePt: 3,
      keepWithNext: response.words.trim() !== '',
    }),
    ...typedParagraphs(response.words, looks.words, { firstPt: 5, betweenPt: 8 }),
  ]
}

/** What happened when the document was presented and not signed: the person's reason first, where they gave one. */
export function refusalBlocks({ person, manager, refusal }: AgreementRecord): Block[] {
  if (refusal === null) return []
  const reason =
    refusal.reason.trim() === ''
      ? [paragraph(`${person.name} gave no reason.`, looks.body, { gapBeforePt: 6 })]
      : [
          paragraph(`In the words of ${person.name}:`, looks.body, { gapBeforePt: 6, keepWithNext: true }),
          ...typedParagraphs(refusal.reason, looks.words, { firstPt: 5, betweenPt: 8 }),
        ]
  return [
    heading(2, 'Presented, signature refused', looks.heading, 20),
    paragraph(
      `This document was presented to ${person.name}, who did not sign it. That changes nothing in what it says.`,
      looks.body,
      { gapBeforePt: 3 },
    ),
    ...reason,
    paragraph(`What ${manager.name} notes:`, looks.body, { gapBeforePt: 8, keepWithNext: true }),
    ...typedParagraphs(refusal.note, looks.body, { firstPt: 5, betweenPt: 8 }),
  ]
}
