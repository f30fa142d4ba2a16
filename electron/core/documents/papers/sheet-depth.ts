import { behaviourWords } from '../../../../shared/domain/behaviour-words'
import { calledName } from '../../../../shared/domain/person'
import type { Block } from '../typesetting/content'
import { paperLanguage } from './clock-words'
import { heading, paragraph } from './paper-blocks'
import { looks } from './paper-looks'
import type { SheetDepth, SheetSources } from './sheet-sources'

/** The weeks of one metric beside the skills, or the weeks alone over the whole width. */
export function depthCharts({ depth, ...sources }: SheetSources): Block[] {
  if (depth === null) return []
  const weeks = depth.weeks === null ? null : weeksBlocks(depth.weeks, sources)
  const skills = depth.skills === null ? null : skillsBlocks(depth.skills)
  if (weeks === null || skills === null) return weeks ?? skills ?? []
  return [
    {
      kind: 'columns',
      columns: [
        { share: 60, blocks: weeks },
        { share: 40, blocks: skills },
      ],
      gapPt: 18,
      gapBeforePt: 14,
      onOneBaseline: true,
      keepWithNext: false,
    },
  ]
}

function weeksBlocks(
  { behaviour, drawing }: NonNullable<SheetDepth['weeks']>,
  { person, firm, asOf }: Omit<SheetSources, 'depth'>,
): Block[] {
  const reader = { locale: paperLanguage, currency: firm.currency, today: asOf }
  const [verdict = ''] = behaviourWords(behaviour, { name: calledName(person), reader })
  return [
    heading(2, `${behaviour.metric.name}, week by week`, looks.chartTitle, 12),
    { kind: 'figure', drawing, share: 1, gapBeforePt: 4 },
    paragraph(verdict, looks.caption, { gapBeforePt: 3 }),
  ]
}

function skillsBlocks({ shape, drawing }: NonNullable<SheetDepth['skills']>): Block[] {
  return [
    heading(2, `Skills, ${shape.name}`, looks.chartTitle, 12),
    { kind: 'figure', drawing, share: 1, gapBeforePt: 4 },
  ]
}
