import { aimOf } from '../../../shared/domain/attainment'
import { behaviourWords } from '../../../shared/domain/behaviour-words'
import { formatLongDay, formatMonth } from '../../../shared/domain/calendar-format'
import { formatAim, formatValue } from '../../../shared/domain/metric-format'
import { calledName } from '../../../shared/domain/person'
import { scoreText, withoutDataWords } from '../../../shared/domain/scored-words'
import { paperLanguage } from '../documents/papers/clock-words'
import type { SheetDepth, SheetSources } from '../documents/papers/sheet-sources'
import { htmlText, typedText } from './html-text'
import { drawingSvg } from './sheet-svg'

/** How the score of the latest month is made; nothing without a scorecard. */
export function scoreSection({ score, firm }: SheetSources): string {
  if (score === null) return ''
  const reading = { locale: paperLanguage, currency: firm.currency }
  const missing = withoutDataWords(score)
  const rows = score.lines.map((line) => {
    const { metric, value, attainment, counted, weight, points } = line
    const counts = counted === null || counted === attainment ? '' : `, counts as ${counted} %`
    return `<tr><th scope="row">${typedText(metric.name)}</th>${[
      formatValue(metric.kind, value, reading),
      formatAim(metric.kind, aimOf(line), reading),
      attainment === null ? 'no data' : `${scoreText(attainment)} %${counts}`,
      String(weight),
      attainment === null ? '–' : scoreText(points),
    ]
      .map((words) => `<td>${htmlText(words)}</td>`)
      .join('')}</tr>`
  })
  return `<section>
<h2>Score in ${formatMonth(score.month, paperLanguage)}${score.isRunning ? ' so far' : ''}</h2>
<p class="figure">${scoreText(score.score)} <small>where 100 is exactly on target</small></p>
${missing === null ? '' : `<p class="muted">${htmlText(missing)}</p>`}
<div class="wide" role="region" tabindex="0" aria-label="How the score is made"><table><caption>How the score is made</caption><thead><tr>${[
    'Number',
    'Reached',
    score.isRunning ? 'Pace' : 'Target',
    'Attainment',
    'Weight',
    'Points',
  ]
    .map((words) => `<th scope="col">${words}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>
</section>`
}

/** One metric week by week and the skills, each chart with its numbers as a table. */
export function depthSections(sources: SheetSources): string {
  const { depth } = sources
  if (depth === null) return ''
  return [
    ...(depth.weeks === null ? [] : [weeksSection(depth.weeks, sources)]),
    ...(depth.skills === null ? [] : [skillsSection(depth.skills)]),
  ].join('\n')
}

function weeksSection(
  { behaviour, drawing }: NonNullable<SheetDepth['weeks']>,
  { person, firm, asOf }: SheetSources,
): string {
  const { metric, weeks } = behaviour
  const reader = { locale: paperLanguage, currency: firm.currency, today: asOf }
  const words = behaviourWords(behaviour, { name: calledName(person), reader })
  const rows = weeks.map(
    ({ weekStart, value, range }) =>
      `<tr><th scope="row">${formatLongDay(weekStart, paperLanguage)}</th><td>${htmlText(formatValue(metric.kind, value, reader))}</td><td>${htmlText(formatValue(metric.kind, range, reader))}</td></tr>`,
  )
  const name = `${metric.name}, week by week`
  return `<section>
<h2>${typedText(name)}</h2>
${words.map((sentence) => `<p>${htmlText(sentence)}</p>`).join('\n')}
<div class="${drawing.width > 500 ? 'alone' : 'beside'}">${drawingSvg(drawing)}</div>
<table><caption>Whole weeks</caption><thead><tr><th scope="col">Week from</th><th scope="col">Figure</th><th scope="col">From the week before</th></tr></thead><tbody>${rows.join('')}</tbody></table>
</section>`
}

function skillsSection({ shape, drawing }: NonNullable<SheetDepth['skills']>): string {
  const shown = shape.sessions.length > 1 ? [shape.sessions.length - 1, 0] : [0]
  const heads = shown.map((place) => `Session ${shape.sessions[place]?.number ?? ''}`)
  const rows = shape.axes.map(
    ({ title, ratings }) =>
      `<tr><th scope="row">${typedText(title)}</th>${shown
        .map((place) => `<td>${htmlText(ratings[place]?.words ?? 'not rated')}</td>`)
        .join('')}</tr>`,
  )
  return `<section>
<h2>${typedText(`Skills, ${shape.name}`)}</h2>
<div class="beside">${drawingSvg(drawing)}</div>
<table><caption>Latest session first</caption><thead><tr><th scope="col">Skill</th>${heads
    .map((words) => `<th scope="col">${htmlText(words)}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>
</section>`
}
