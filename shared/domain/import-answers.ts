import type { StagedFileId } from './id'
import type { StagedFile } from './import-file'
import { personKey } from './import-person'
import type { NameMeaning, OpenQuestion } from './import-plan'
import type { PlanDraft } from './suggest-plan'

/** What tells a question from others. */
export function keyOf(question: OpenQuestion): string {
  if (question.kind === 'overlap' || question.kind === 'rowIdentity' || question.kind === 'rowMeaning') {
    return question.kind
  }
  if (question.kind === 'encoding') return `${question.kind} ${question.fileId}`
  return `${question.kind} ${question.kind === 'unknownPerson' ? personKey(question.name) : question.column}`
}

/** All questions that were asked so far, in the order in which they came up, each as it was asked last. */
export function withAsked(before: readonly OpenQuestion[], now: readonly OpenQuestion[]): OpenQuestion[] {
  const latest = new Map(now.map((question) => [keyOf(question), question]))
  const known = new Set(before.map(keyOf))
  return [
    ...before.map((question) => latest.get(keyOf(question)) ?? question),
    ...now.filter((question) => !known.has(keyOf(question))),
  ]
}

/**
 * The questions to show: those that are open, and those that the plan answers, so that an answer can be corrected until
 * the import. A question that neither asks nor is answered has gone away with what it was about.
 */
export function questionsToShow(
  asked: readonly OpenQuestion[],
  open: readonly OpenQuestion[],
  plan: PlanDraft,
): OpenQuestion[] {
  const openKeys = new Set(open.map(keyOf))
  return asked.filter((question) => openKeys.has(keyOf(question)) || isAnswered(question, plan))
}

/** Whether a plan answers a question. */
export function isAnswered(question: OpenQuestion, plan: PlanDraft): boolean {
  switch (question.kind) {
    case 'encoding':
      // the file that is read again asks no more
      return false
    case 'dateOrder':
      return plan.when?.kind === 'column' && plan.when.column === question.column && plan.when.order !== null
    case 'decimalMark':
      return plan.decimalMark !== null && sumsOf(plan).some(({ column }) => column === question.column)
    case 'durationUnit':
      return sumsOf(plan).some(({ column, unit }) => column === question.column && unit !== 'asIs')
    case 'unknownPerson':
      return meaningIn(plan, question.name) !== null
    case 'serialDays':
      return isOf(plan, question.column) && plan.when.serialsFrom !== undefined
    case 'zone':
      return isOf(plan, question.column) && plan.when.zone !== undefined
    case 'fillDown':
      return (
        plan.fillDown !== undefined && plan.who?.kind !== 'person' && plan.who?.column === question.column
      )
    case 'foreignAmounts':
      return (
        plan.foreignAmounts !== undefined && sumsOf(plan).some(({ column }) => column === question.column)
      )
    case 'markedRows':
      return plan.markedRows !== undefined
    case 'rowMeaning':
      return plan.rowIs !== undefined
    case 'rowIdentity':
      return plan.identity !== undefined
    case 'overlap':
      return plan.overlap !== null
  }
}

/** Whether a plan takes the day from this column. */
function isOf(
  plan: PlanDraft,
  column: number,
): plan is PlanDraft & { when: Extract<NonNullable<PlanDraft['when']>, { kind: 'column' }> } {
  return plan.when?.kind === 'column' && plan.when.column === column
}

/** Whom a name means under a plan; null while nobody said. */
export function meaningIn({ people }: PlanDraft, name: string): NameMeaning | null {
  return people.find((each) => personKey(each.name) === personKey(name))?.means ?? null
}

/** Which letters a file holds, where that cannot be told: names are read by it. */
export function encodingQuestions(
  fileId: StagedFileId,
  { fileName, encoding }: Pick<StagedFile, 'fileName' | 'encoding'>,
): OpenQuestion[] {
  const { readings } = encoding
  return readings.length === 0 ? [] : [{ kind: 'encoding', fileId, fileName, readings }]
}

/** What was answered for an earlier file, as the questions that it was. */
export function rememberedQuestions(plan: PlanDraft, file: StagedFile): OpenQuestion[] {
  const values = plan.who?.kind === 'column' ? file.columns[plan.who.column]?.values : null
  const rowMeaning: OpenQuestion[] =
    plan.rowIs === undefined
      ? []
      : [{ kind: 'rowMeaning', evidence: 'You said so for an earlier file like this.' }]
  const names = plan.people.flatMap(({ name }): OpenQuestion[] => {
    const rows = (values ?? [])
      .filter(({ value }) => personKey(value) === personKey(name))
      .reduce((sum, each) => sum + each.rows, 0)
    return rows === 0 && values !== null ? [] : [{ kind: 'unknownPerson', name, rows, suggestions: [] }]
  })
  return [...rowMeaning, ...names]
}

function sumsOf({ measures }: PlanDraft): { column: number; unit: string }[] {
  return measures
    .flatMap(({ numerator, denominator }) => [numerator, ...(denominator === null ? [] : [denominator])])
    .flatMap((tally) => (tally.kind === 'sum' ? [tally] : []))
}
