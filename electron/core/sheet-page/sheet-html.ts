import { createHash } from 'node:crypto'
import { aimOf, wholePercent } from '../../../shared/domain/attainment'
import { isWorthShowing } from '../../../shared/domain/board-metrics'
import { formatLongDay, formatMonth, formatShortDay } from '../../../shared/domain/calendar-format'
import { formatAim, formatValue, type Reading } from '../../../shared/domain/metric-format'
import { calledName, givenName, roleOn } from '../../../shared/domain/person'
import type { Progress } from '../../../shared/domain/progress'
import { progressWords } from '../../../shared/domain/progress-words'
import { adjustmentWords } from '../../../shared/domain/target-words'
import { paperLanguage } from '../documents/papers/clock-words'
import { goalSpark } from '../documents/papers/goal-spark'
import { goalStandingWords } from '../documents/papers/goal-standing'
import { howNumbersCount } from '../documents/papers/how-numbers-count'
import type { SheetSources } from '../documents/papers/sheet-sources'
import { stateWords } from '../documents/papers/state-words'
import { depthSections, scoreSection } from './depth-html'
import { htmlText, typedText } from './html-text'
import { sheetStyle } from './sheet-style'
import { drawingSvg } from './sheet-svg'

/**
 * The sheet of a person as one HTML file for themselves: charts as SVG with their numbers as tables, no script, and a
 * policy that loads nothing. It holds what the paper holds.
 */
export function sheetHtml(sources: SheetSources): string {
  const { person, firm, asOf } = sources
  const day = formatLongDay(asOf, paperLanguage)
  const shown = sources.progress.filter(isWorthShowing)
  const house = [firm.organisation, firm.team].filter((part) => part.trim() !== '')
  return `<!doctype html>
<html lang="${paperLanguage}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${htmlText(`Person sheet of ${person.name}, ${day}`)}</title>
<link rel="icon" href="data:,">
<style>${sheetStyle}</style>
</head>
<body>
<main>
<p class="muted">${house.map(typedText).join(' · ')}</p>
<h1>${typedText(person.name)}</h1>
<p class="muted">${typedText(roleOn(person, asOf))}. Person sheet of ${day}, from ${typedText(firm.managerName)}.</p>
<p class="lead">${leadOf(sources)}</p>
${scoreSection(sources)}
${metricSections(shown, sources)}
${depthSections(sources)}
${listSection('Goals', goalItems(sources), 'No goals are set.')}
${listSection('Agreed', promiseItems(sources), 'Nothing is open.')}
<section>
<h2>How the numbers are worked out</h2>
${howNumbersCount(shown.map(({ metric }) => metric))
  .map((words) => `<p>${htmlText(words)}</p>`)
  .join('\n')}
<p class="muted">This page works without a network and sends nothing. It tells how things stood on ${day}.</p>
</section>
</main>
</body>
</html>
`
}

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(sheetStyle).digest('base64')}'`,
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

function leadOf({ person, progress, firm }: SheetSources): string {
  const words = progressWords(progress, { locale: paperLanguage, currency: firm.currency })
  return words === ''
    ? `There are no numbers with a target for ${typedText(calledName(person))} yet.`
    : htmlText(words)
}

/** The metric with the large chart across the page, the others side by side where there is room. */
function metricSections(shown: readonly Progress[], sources: SheetSources): string {
  const isLarge = ({ metric }: Progress): boolean =>
    sources.charts.some(({ metricId, large }) => large && metricId === metric.id)
  const large = shown.filter(isLarge).map((progress) => metricSection(progress, sources))
  const small = shown.filter((progress) => !isLarge(progress))
  const grid = `<div class="metrics">\n${small.map((progress) => metricSection(progress, sources)).join('\n')}\n</div>`
  return [...large, ...(small.length === 0 ? [] : [grid])].join('\n')
}

function metricSection(progress: Progress, { charts, firm }: SheetSources): string {
  const { metric, current, state, months } = progress
  const reading = { locale: paperLanguage, currency: firm.currency }
  const value = (figure: number | null): string => htmlText(formatValue(metric.kind, figure, reading))
  const aim = (month: { target: number | null; upTo?: number | undefined }): string =>
    htmlText(formatAim(metric.kind, aimOf(month), reading))
  const beside = current.target === null ? 'no target' : `target ${aim(current)}`
  const rows = months
    .map(({ month, ...figures }) => {
      const reached = figures.attainment === null ? '–' : `${wholePercent(figures.attainment)} %`
      return `<tr><th scope="row">${formatMonth(month, paperLanguage)}</th><td>${value(figures.value)}</td><td>${aim(figures)}</td><td>${reached}</td></tr>`
    })
    .join('')
  return `<section>
<h2>${typedText(metric.name)}</h2>
<p class="figure">${value(current.value)} <small>this month, ${beside}</small></p>
<p class="state ${state}"><span aria-hidden="true">${stateSigns[state]}</span> ${stateWords[state]}</p>
${adjusted(progress, reading)}
${chartOf(progress, charts)}
<table><caption>Month by month</caption><thead><tr><th scope="col">Month</th><th scope="col">Figure</th><th scope="col">Target</th><th scope="col">Of the target</th></tr></thead><tbody>${rows}</tbody></table>
</section>`
}

/** A shape beside the word, for whom colours say nothing. */
const stateSigns = { onTarget: '▲', atRisk: '●', behind: '▼', noData: '○' } as const

/** Why the target is another than the one that was set, where it is. */
function adjusted({ metric, current }: Progress, reading: Reading): string {
  const aim = aimOf(current)
  if (current.adjustment === undefined || aim === null) return ''
  const why = adjustmentWords(current.adjustment, { kind: metric.kind, aim, reading })
  return `<p class="muted">${htmlText(`Target ${why}`)}</p>`
}

/** Wide charts can be moved sideways on a narrow screen, rather than be too small to read. */
function chartOf({ metric }: Progress, charts: SheetSources['charts']): string {
  const chart = charts.find(({ metricId }) => metricId === metric.id)
  if (chart === undefined) return ''
  const svg = drawingSvg(chart.drawing)
  return chart.large
    ? `<div class="wide" role="region" tabindex="0" aria-label="${htmlText(`Chart of ${metric.name}`)}">${svg}</div>`
    : `<div class="small">${svg}</div>`
}

function listSection(title: string, items: readonly string[] | null, none: string): string {
  if (items === null) return ''
  const list = items.length === 0 ? `<p class="muted">${none}</p>` : `<ul>${items.join('')}</ul>`
  return `<section>\n<h2>${title}</h2>\n${list}\n</section>`
}

function goalItems(sources: SheetSources): string[] | null {
  const { goals } = sources
  if (goals === null) return null
  return goals.map((standing) => {
    const { statement, dueOn } = standing.goal.fields
    const spark = goalSpark(standing, sources)
    const way = spark === null ? '' : `<div class="way">${drawingSvg(spark)}</div>`
    return `<li>${typedText(statement)}, by ${dayOf(dueOn, sources)}: ${htmlText(goalStandingWords(standing, sources))}${way}</li>`
  })
}

function promiseItems(sources: SheetSources): string[] | null {
  const { commitments, person, firm } = sources
  if (commitments === null) return null
  return commitments.map(({ madeBy, what, dueOn }) => {
    const who = madeBy === 'manager' ? givenName(firm.managerName) : calledName(person)
    return `<li>${typedText(who)}: ${typedText(what)}, by ${dayOf(dueOn, sources)}</li>`
  })
}

function dayOf(date: string, { asOf }: SheetSources): string {
  return htmlText(formatShortDay(date, { locale: paperLanguage, today: asOf }))
}
