import { confidenceWords } from '../../../../shared/domain/confidence-words'
import type { SessionRecord } from '../../../../shared/domain/session-record'
import { saysSomething } from '../../../../shared/domain/text'
import type { Block } from '../typesetting/content'
import { goalJudgementWords, goalStandingWords } from './goal-standing'
import { heading, paragraph, typedParagraphs } from './paper-blocks'
import { looks } from './paper-looks'

/** What was noted of goals in a session, and where each stood. In paragraphs: what was said may be long. */
export function checkedIn(record: SessionRecord): Block[] {
  const checkIns = record.checkIns ?? []
  if (checkIns.length === 0) return []
  const reader = { firm: { currency: record.currency }, asOf: record.heldOn }
  return [
    heading(2, 'Goals we looked at', looks.sectionTitle, 24),
    ...checkIns.flatMap(({ statement, measure, kind, progress, confidence, ...said }, index) => {
      const standing = { goal: { fields: { measure } }, progress, kind }
      const judged = goalJudgementWords(standing, reader)
      return [
        paragraph(statement, looks.cellStrong, {
          gapBeforePt: index === 0 ? 6 : 12,
          keepWithNext: true,
          direction: 'auto',
        }),
        paragraph(
          [
            { text: confidenceWords[confidence], look: looks.cell },
            {
              text: `. ${measure.what}: ${goalStandingWords(standing, reader)}${judged === '' ? '' : `, ${judged}`}`,
              look: looks.cellMuted,
            },
          ],
          looks.cell,
          { gapBeforePt: 2, keepWithNext: true },
        ),
        ...told('Went well', said.wins),
        ...told('In the way', said.blockers),
        ...told('Next', said.nextSteps),
      ]
    }),
  ]
}

function told(label: string, words: string): Block[] {
  if (!saysSomething(words)) return []
  return typedParagraphs(`${label}: ${words}`, looks.body, { firstPt: 2, betweenPt: 4 })
}
