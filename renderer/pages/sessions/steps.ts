import { hasSubject } from '../../../shared/domain/agenda'
import { madeDecisions } from '../../../shared/domain/decision'
import { isSaid, type Missing } from '../../../shared/domain/missing-answers'
import type { Question } from '../../../shared/domain/question'
import type { SessionNotes } from '../../../shared/domain/session'
import type { TimedPart } from '../../../shared/domain/session-time'
import type { Section, TemplateVersion } from '../../../shared/domain/template'
import { saysSomething } from '../../../shared/domain/text'

/** One thing at a time: what the middle of the room shows. */
export type Step =
  /** For the manager alone, before the conversation. */
  | { readonly kind: 'prepare' }
  | { readonly kind: 'sinceLastTime' }
  | {
      readonly kind: 'question'
      readonly section: Section
      readonly question: Question
      /** Of the section's questions, from 1. */
      readonly position: number
    }
  | { readonly kind: 'agreement' }
  | { readonly kind: 'finish' }

/** The way through a session. On the turned screen private sections are not there at all. */
export function stepsOf(version: TemplateVersion, given: { faceToFace: boolean }): Step[] {
  const sections = version.sections.filter(({ visibility }) => !given.faceToFace || visibility === 'shared')
  return [
    ...(given.faceToFace ? [] : [{ kind: 'prepare' as const }]),
    { kind: 'sinceLastTime' },
    ...sections.flatMap((section) =>
      section.questions.map((question, index) => ({
        kind: 'question' as const,
        section,
        question,
        position: index + 1,
      })),
    ),
    { kind: 'agreement' },
    { kind: 'finish' },
  ]
}

/** What a step is called in the room's own memory; the same on either side of the screen. */
export function keyOfStep(step: Step): string {
  return step.kind === 'question' ? step.question.id : step.kind
}

/** Where a step stands in another way through the same session; where it is not there, the next that is. */
export function sameStep(key: string, from: readonly Step[], to: readonly Step[]): number {
  const start = Math.max(
    0,
    from.findIndex((step) => keyOfStep(step) === key),
  )
  for (const step of from.slice(start)) {
    const index = to.findIndex((other) => keyOfStep(other) === keyOfStep(step))
    if (index >= 0) return index
  }
  return 0
}

/** A stop of the agenda: the opening, a section, what is agreed, the finish. `firstStep` is where it begins. */
export type Stop = {
  readonly title: string
  readonly part: TimedPart
  readonly minutes: number
  readonly firstStep: number
  readonly lastStep: number
}

export function agendaOf(version: TemplateVersion, steps: readonly Step[]): Stop[] {
  const stops: Stop[] = []
  for (const [index, step] of steps.entries()) {
    const title = titleOf(step)
    const last = stops.at(-1)
    if (last?.title === title) stops[stops.length - 1] = { ...last, lastStep: index }
    else {
      const minutes = minutesOf(step, version)
      stops.push({ title, part: partOf(step), minutes, firstStep: index, lastStep: index })
    }
  }
  return stops
}

/** What the time is counted for while a step is shown. */
export function partOf(step: Step): TimedPart {
  return step.kind === 'question' ? step.section.id : step.kind
}

function titleOf(step: Step): string {
  switch (step.kind) {
    case 'prepare':
      return 'Prepare'
    case 'sinceLastTime':
      return 'Since last time'
    case 'question':
      return step.section.title
    case 'agreement':
      return 'What we agree'
    case 'finish':
      return 'Finish'
  }
}

function minutesOf(step: Step, version: TemplateVersion): number {
  switch (step.kind) {
    case 'prepare':
      return 0
    case 'sinceLastTime':
      return version.sinceLastTimeMinutes
    case 'question':
      return step.section.minutes
    case 'agreement':
      return version.agreementMinutes
    case 'finish':
      return 0
  }
}

/** Whether all is said at a stop that has to be said there, and, where something can be said, something is. */
export function isDone(
  { firstStep, lastStep }: Stop,
  steps: readonly Step[],
  { notes, missing }: { notes: SessionNotes; missing: readonly Missing[] },
): boolean {
  const own = steps.slice(firstStep, lastStep + 1)
  const lacks = missing.some((each) => {
    const step = stepOfMissing(steps, each)
    return step >= firstStep && step <= lastStep
  })
  return !lacks && own.some((step) => saysSomethingAt(step, notes))
}

function saysSomethingAt(step: Step, notes: SessionNotes): boolean {
  switch (step.kind) {
    case 'prepare':
      return saysSomething(notes.preparation ?? '') || (notes.agenda ?? []).some(hasSubject)
    case 'sinceLastTime':
      return true
    case 'question':
      return isSaid(step.question, notes)
    case 'agreement':
      return (
        notes.commitments.some(({ what }) => saysSomething(what)) || madeDecisions(notes.decisions).length > 0
      )
    case 'finish':
      return false
  }
}

/** The step at which something missing can be filled in; -1 where this side of the screen has none. */
export function stepOfMissing(steps: readonly Step[], missing: Missing): number {
  if (missing.kind === 'carryOver') return steps.findIndex(({ kind }) => kind === 'sinceLastTime')
  if (missing.kind === 'commitment') return steps.findIndex(({ kind }) => kind === 'agreement')
  return steps.findIndex((step) => step.kind === 'question' && step.question.id === missing.questionId)
}

/** The place in its step where something missing can be filled in, as `data-place` marks it. */
export function placeOfMissing(missing: Missing): string {
  if (missing.kind === 'question') return missing.questionId
  if (missing.fault === 'noDay' || missing.fault === 'strangeDay') return `day of ${missing.commitmentId}`
  if (missing.fault === 'noteTooLong') return `note on ${missing.commitmentId}`
  return missing.commitmentId
}
