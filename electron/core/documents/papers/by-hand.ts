import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import { type AskedResponse, signingRulesOf } from '../../../../shared/domain/document-kind'
import { type DocumentLanguage, languageOf } from '../../../../shared/domain/document-language'
import { type EmployeeResponse, responseSentence } from '../../../../shared/domain/employee-response'
import { fixedWords } from '../../../../shared/domain/fixed-words'
import type { Block, SignatureFaceContent } from '../typesetting/content'
import { ink } from './ink'
import { hairline, paragraph, prose } from './paper-blocks'
import { looks } from './paper-looks'
import { signOf } from './signs'

/** What a document is signed on: the screen of the laptop, or by hand the paper that it is printed on. */
export type SigningMedium = 'onScreen' | 'byHand'

/** What the person says to a document that they sign by hand: to mark, and to write on. */
export function answerByHand(record: AgreementRecord): Block[] {
  const answers = offered[signingRulesOf(record.kind).response]
  const language = languageOf(record)
  const sentenceOf = (kind: EmployeeResponse['kind']): string => responseSentence({ kind }, language)
  const [only] = answers
  return [
    ...(answers.length === 1 && only !== undefined
      ? [paragraph(sentenceOf(only), looks.body, { gapBeforePt: 3 })]
      : answers.map((answer, index) =>
          paragraph(sentenceOf(answer), looks.body, {
            gapBeforePt: index === 0 ? 6 : 4,
            sign: signOf('open', { sizePt: 10, colour: ink.text }),
            keepWithNext: index === 0,
          }),
        )),
    paragraph(fixedWords(language).byHand.toAdd(record.person.name), looks.fine, {
      gapBeforePt: 10,
      keepWithNext: true,
    }),
    { kind: 'writingLines', count: 4, pitchPt: 22, colour: ink.lineStrong, gapBeforePt: 2 },
  ]
}

const offered: Readonly<Record<AskedResponse, readonly EmployeeResponse['kind'][]>> = {
  agreement: ['agree', 'disagree', 'received'],
  receipt: ['received'],
  none: [],
}

/** A place to sign by hand: the line, the name below it, and where the day is written. */
export function faceByHand(name: string, language: DocumentLanguage): SignatureFaceContent {
  return {
    mark: { kind: 'awaiting', prose: prose('', looks.fine) },
    captions: [
      { start: prose(name, looks.captionStrong), end: null },
      { start: prose(fixedWords(language).byHand.placeAndDay, looks.fine), end: null },
    ],
    lineColour: ink.lineStrong,
  }
}

/** What a paper that is signed by hand says of itself. */
export function aboutByHand(record: AgreementRecord): Block[] {
  const { about } = fixedWords(languageOf(record)).byHand
  return [hairline(22), paragraph(about(record.number), looks.fine, { gapBeforePt: 8 })]
}
