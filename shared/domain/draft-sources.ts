import type { Agreement, AgreementDraft, Clause } from './agreement'
import type { TimeOfDay } from './cadence'
import type { IsoDate } from './calendar'
import { formatDayOfYear, formatLongDay } from './calendar-format'
import type { Commitment } from './commitment'
import type { Firm } from './firm'
import type { SmartGoal } from './goal'
import type { ClauseId } from './id'
import type { Metric } from './metric'
import { calledName, givenName, type Person, roleOn } from './person'
import type { Progress } from './progress'
import type { FinalisedSession } from './session'
import type { Target } from './target'
import type { TemplateVersion } from './template'

/** What a draft is made from, as it stands on `today`. Notes for the manager's eyes alone are not read by any draft. */
export type DraftSources = {
  readonly person: Person
  readonly firm: Firm
  /** Metrics in use; those without a target are left out. */
  readonly metrics: readonly Metric[]
  readonly targets: readonly Target[]
  /** Goals of this person; closed ones are left out. */
  readonly goals: readonly SmartGoal[]
  /** Where this person stands with each of the metrics. */
  readonly progress: readonly Progress[]
  /** Records of this person that are closed, the latest first. */
  readonly sessions: readonly FinalisedSession[]
  /** What this person and the manager promised each other. */
  readonly commitments: readonly Commitment[]
  /** The next session that is planned, from today on; null where none is. */
  readonly planned: { readonly on: IsoDate; readonly time: TimeOfDay | null } | null
  /** The template of the planned session, or else of the last one; null where none is known. */
  readonly template: TemplateVersion | null
  /** Documents with this person that were signed by everybody, or refused. */
  readonly documents: readonly Agreement[]
  /** What the last document of the workspace that names a rule of the firm says of it; null where none does. */
  readonly policy: string | null
  readonly today: IsoDate
  readonly locale: string
  readonly newClauseId: () => ClauseId
}

/** A clause before it has its id; one without a table leaves it out. */
export type DraftClause = {
  readonly heading: string
  readonly body: string
  readonly table?: Clause['table']
}

/** A draft that counts from today; clauses that the data has nothing for are null and left out. */
export function draftOf(
  sources: DraftSources,
  { title, clauses }: { title: string; clauses: readonly (DraftClause | null)[] },
): AgreementDraft {
  return {
    title,
    from: sources.today,
    others: [],
    clauses: clauses.flatMap((clause) =>
      clause === null ? [] : [{ id: sources.newClauseId(), table: null, ...clause }],
    ),
  }
}

/** How both are named in the text, and the role on the day of the draft. */
export function namesOf({ person, firm, today }: DraftSources) {
  return {
    full: person.name,
    given: calledName(person),
    manager: givenName(firm.managerName),
    fullManager: firm.managerName,
    role: roleOn(person, today),
  }
}

/** Paragraphs of a clause, one after the other. */
export function paragraphs(...texts: readonly string[]): string {
  return texts.join('\n\n')
}

/** A day in a sentence: `23 November 2026`. */
export function longDay(day: IsoDate, { locale }: DraftSources): string {
  return formatLongDay(day, locale)
}

/** A day in a cell of a table, kept on one line, with its year as the document is read for years: `4 Dec 2026`. */
export function cellDay(day: IsoDate, { locale }: Pick<DraftSources, 'locale'>): string {
  return formatDayOfYear(day, locale).replaceAll(' ', '\u00a0')
}
