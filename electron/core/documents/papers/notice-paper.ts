import { cadenceWords, weekdayNames } from '../../../../shared/domain/cadence-words'
import { formatLongDay, formatMonth, formatWeekday } from '../../../../shared/domain/calendar-format'
import type { MetricKind } from '../../../../shared/domain/metric'
import { givenName, roleOn } from '../../../../shared/domain/person'
import type { NoticedMetric, ReviewNotice } from '../../../../shared/domain/review-notice'
import type { SetAim } from '../../../../shared/domain/target'
import { formatSetAim } from '../../../../shared/domain/target-words'
import type { Block, Cell } from '../typesetting/content'
import type { PaperContent } from '../typesetting/typeset'
import { paperLanguage } from './clock-words'
import { houseHead } from './house-head'
import { betterWords, howNumbersCount } from './how-numbers-count'
import { noticeQuestions } from './notice-questions'
import { cell, column, hairline, heading, paragraph, table, unbroken } from './paper-blocks'
import { frameOf } from './paper-frame'
import { looks } from './paper-looks'
import { runningFurniture } from './running-furniture'

export const noticeTitle = 'How and when you will be evaluated'

/** The review notice on paper: schedule, questions with their scales, numbers with their targets, and the rules. */
export function noticePaper(notice: ReviewNotice): PaperContent {
  const { person, firm, asOf } = notice
  const frame = frameOf(firm.paper, { sidePt: 70, topPt: 62, bottomPt: 78 })
  return {
    frame,
    blocks: [
      houseHead({
        organisation: firm.organisation,
        team: firm.team,
        title: noticeTitle,
        facts: [
          `For ${person.name}, ${roleOn(person, asOf)}, from ${firm.managerName}`,
          `As it stands on ${formatLongDay(asOf, paperLanguage)}`,
        ],
      }),
      ...schedule(notice),
      ...noticeQuestions(notice),
      ...numbers(notice),
      ...scores(notice),
      ...whatYouBring(notice),
      ...whoSees(notice),
      ...closing(notice),
    ],
    furniture: runningFurniture(
      frame,
      `${noticeTitle} · ${formatLongDay(asOf, paperLanguage)} · ${person.name}`,
    ),
  }
}

function section(title: string, ...blocks: readonly Block[]): Block[] {
  return [heading(2, title, looks.sectionTitle, 24), ...blocks]
}

function words(text: string, gapBeforePt = 6): Block {
  return paragraph(text, looks.body, { gapBeforePt })
}

function schedule(notice: ReviewNotice): Block[] {
  const { person, coming, minutes, templateName } = notice
  const { weekday, time } = person.meetingTime ?? { weekday: null, time: null }
  const day = weekdayNames.find((each) => each.weekday === weekday)?.name
  const usual = [day === undefined ? '' : ` on ${day}`, time === null ? '' : ` at ${time}`].join('')
  return section(
    'When',
    words(
      `We meet ${cadenceWords(person.cadence)}${usual === '' ? '' : `, usually${usual}`}. A session is a “${templateName}” and takes about ${minutes} minutes.`,
    ),
    ...(coming.length === 0
      ? [words('No day is set yet. You will hear of it beforehand.')]
      : [
          table(
            [column('Session'), column('Day', { share: 1 }), column('Time'), column('')],
            coming.map(({ number, on, time: at, isPlanned }) => [
              cell(String(number), looks.cell),
              cell(`${formatWeekday(on, paperLanguage)} ${on.slice(0, 4)}`, looks.cell),
              cell(at ?? '–', looks.cell),
              cell(isPlanned ? 'agreed' : 'by our rhythm', looks.cellMuted),
            ]),
            8,
          ),
          paragraph(
            'A day by our rhythm is moved on when it falls on a holiday or on a day on which you are away. You may ask for another day at any time.',
            looks.cellMuted,
            { gapBeforePt: 6 },
          ),
        ]),
  )
}

function numbers({ metrics, firm }: ReviewNotice): Block[] {
  if (metrics.length === 0) {
    return section('What is measured', words('No number with a target counts for you at present.'))
  }
  const reading = { locale: paperLanguage, currency: firm.currency }
  return section(
    'What is measured',
    table(
      [
        column('Number', { share: 1 }),
        column('Better is'),
        column(metrics.some(({ target }) => target?.per !== undefined) ? 'Target' : 'Target a month', {
          align: 'end',
        }),
        column('Counts'),
      ],
      metrics.map((each) => [
        nameCell(each),
        cell(betterWords[each.metric.direction], looks.cell),
        cell(formatSetAim(each.metric.kind, each.target, reading), looks.cellStrong),
        cell(
          datesOf(each, (target) => formatSetAim(each.metric.kind, target, reading)),
          looks.cell,
        ),
      ]),
      6,
    ),
  )
}

function nameCell({ metric, isOwn }: NoticedMetric): Cell {
  const { kind, counted, outOf, scale } = metric
  const made =
    outOf === ''
      ? counted
      : `${counted}, ${dividedBy(kind)} ${outOf}${scale === undefined ? '' : `, from ${scale.lowest} to ${scale.highest}`}`
  return {
    prose: [
      { text: metric.name, look: looks.cell },
      { text: `\n${made}${isOwn ? '; your own target' : ''}`, look: looks.cellMuted },
    ],
    sign: null,
  }
}

function dividedBy(kind: MetricKind): string {
  if (kind === 'ratio') return 'out of'
  return kind === 'multiple' ? 'as a multiple of' : 'on average over'
}

function datesOf({ since, later }: NoticedMetric, figure: (target: SetAim | null) => string): string {
  const from = since === null ? '' : `since ${formatMonth(since, paperLanguage)}`
  if (later === null) return unbroken(from)
  const then = later.target === null ? 'none' : figure(later.target)
  return [from, `${then} from ${formatMonth(later.from, paperLanguage)}`]
    .filter((part) => part !== '')
    .map(unbroken)
    .join('\n')
}

function scores({ metrics, sections, weighing }: ReviewNotice): Block[] {
  const isRated =
    weighing === 'none' &&
    sections.some(({ questions }) => questions.some(({ choices }) => choices.length > 0))
  return section(
    'How a score is made',
    ...(metrics.length === 0
      ? []
      : [...howNumbersCount(metrics.map(({ metric }) => metric)).map((sentence) => words(sentence))]),
    ...(isRated
      ? [
          words(
            'An answer on a scale is one level of it, with what was seen or heard beside it. The answers are not added up to a total.',
          ),
        ]
      : []),
    ...(weighing === 'none'
      ? []
      : [
          words(
            `Each answer with a weight counts in percent of the most points that it can have. ${
              weighing === 'sections'
                ? 'The answers of a section are put together by their weights, and the sections by theirs.'
                : 'All of them are put together by their weights.'
            } What does not apply, or was not answered, takes its weight with it.`,
          ),
        ]),
    ...(metrics.length === 0 && !isRated && weighing === 'none'
      ? [words('There is no score. What counts is what we both say and agree.')]
      : []),
  )
}

function whatYouBring({ firm }: ReviewNotice): Block[] {
  return section(
    'What you can bring',
    words(
      `Your own points for the conversation, your own numbers, and examples of your work. Tell ${givenName(firm.managerName)} beforehand or bring them along.`,
    ),
    words(
      'You may see a question or a rating differently, and say so. When we put something in writing, you may agree or disagree, and your own statement stands in the document in your words.',
    ),
  )
}

function whoSees({ firm }: ReviewNotice): Block[] {
  return section(
    'Who can see what',
    words(
      `The record of a session is kept by ${firm.managerName}, encrypted on one laptop. You can have a copy of it after each session. It cannot be changed after that.`,
    ),
    words(
      'Your manager may also keep private notes. They are not part of the record, and they stand on no paper.',
    ),
  )
}

function closing({ firm }: ReviewNotice): Block[] {
  return [
    hairline(26),
    paragraph(
      `Questions about this go to ${firm.managerName}. This notice tells how things stand on its date; you will get a new one when they change.`,
      looks.fine,
      { gapBeforePt: 8 },
    ),
  ]
}
