import * as z from 'zod'
import { type Agreement, isClosed } from './agreement'
import { addDays, dayHere, type IsoDate, isoDateSchema } from './calendar'
import { type Commitment, commitmentSchema } from './commitment'
import { dueDocuments } from './document-standing'
import { documentTermSchema } from './document-term'
import { dueSessionSchema, dueSessions } from './due-session'
import { nextCheckIn, type SmartGoal } from './goal'
import { agreementIdSchema, goalIdSchema, type PersonId, personIdSchema } from './id'
import { calledName, isActive, type Person } from './person'
import { retentionEndSchema } from './retention'
import { reviewsOnTime, scorecardDays } from './reviews-on-time'
import { type CoachingSession, isFinalised } from './session'
import type { WorkingCalendar } from './working-calendar'

const dueCommitmentSchema = z.object({
  commitment: commitmentSchema,
  personName: z.string(),
  calledName: z.string(),
})

/** What is due and overdue, in the order of the method: the manager's own promises first. */
export const todaySchema = z.object({
  on: isoDateSchema,
  promises: z.array(dueCommitmentSchema),
  sessions: z.array(dueSessionSchema),
  commitments: z.array(dueCommitmentSchema),
  /** Goals on which somebody was to check in by today, the longest ago first. */
  checkIns: z.array(
    z.object({
      goalId: goalIdSchema,
      personId: personIdSchema,
      statement: z.string(),
      dueOn: isoDateSchema,
      personName: z.string(),
      calledName: z.string(),
    }),
  ),
  unsigned: z.array(
    z.object({
      agreementId: agreementIdSchema,
      title: z.string(),
      personName: z.string(),
      calledName: z.string(),
      /** How many have signed: any number but all. */
      signed: z.int().nonnegative(),
      draftedOn: isoDateSchema,
    }),
  ),
  /** Signed documents that end or are to be signed again, from 30 days before on; the nearest day first. */
  terms: z.array(
    z.object({
      agreementId: agreementIdSchema,
      title: z.string(),
      personName: z.string(),
      term: documentTermSchema,
    }),
  ),
  /** Whether a session was ever held; until then the first steps are shown. */
  hasHeld: z.boolean(),
  /** Periods of keeping that have ended, for the manager to decide. */
  retention: z.array(retentionEndSchema),
  /**
   * The manager's own scorecard over the last 90 days: reviews held on their due day or before, promises kept. A
   * promise kept late counts as kept: what is owed is the thing itself.
   */
  me: z.object({
    reviewsOnTime: z.object({ held: z.int(), due: z.int() }),
    promisesKept: z.object({ kept: z.int(), made: z.int() }),
  }),
})
export type Today = z.infer<typeof todaySchema>

/** Days ahead for which sessions and commitments are shown. */
const daysAhead = 7

type Holdings = {
  readonly people: readonly Person[]
  readonly sessions: readonly CoachingSession[]
  readonly commitments: readonly Commitment[]
  readonly goals: readonly SmartGoal[]
  readonly agreements: readonly Agreement[]
  readonly calendar: WorkingCalendar
}

export function todayOf(holdings: Holdings, on: IsoDate): Omit<Today, 'retention'> {
  const active = holdings.people.filter(isActive)
  const names = new Map(active.map((person) => [person.id, namesOf(person)]))
  const due = dueCommitments(holdings.commitments, names, on)
  return {
    on,
    promises: due.filter(({ commitment }) => commitment.madeBy === 'manager'),
    sessions: dueSessions({ ...holdings, people: active }, on).filter(
      ({ dueOn, openSessionId }) =>
        openSessionId !== null || (dueOn !== null && dueOn <= addDays(on, daysAhead)),
    ),
    commitments: due.filter(({ commitment }) => commitment.madeBy === 'person'),
    checkIns: dueCheckIns(holdings.goals, names, on),
    unsigned: unsigned(holdings.agreements, names),
    terms: dueTerms(holdings.agreements, names, on),
    hasHeld: holdings.sessions.some(isFinalised),
    me: {
      reviewsOnTime: reviewsOnTime(holdings, on),
      promisesKept: promisesKept(holdings.commitments, on),
    },
  }
}

type Names = { readonly personName: string; readonly calledName: string }

function namesOf(person: Person): Names {
  return { personName: person.name, calledName: calledName(person) }
}

function dueCommitments(
  commitments: readonly Commitment[],
  names: ReadonlyMap<PersonId, Names>,
  on: IsoDate,
): Today['commitments'] {
  return commitments
    .flatMap((commitment) => {
      const named = names.get(commitment.personId)
      if (named === undefined || commitment.state !== 'open') return []
      return commitment.dueOn <= addDays(on, daysAhead) ? [{ commitment, ...named }] : []
    })
    .sort((a, b) => a.commitment.dueOn.localeCompare(b.commitment.dueOn))
}

function dueCheckIns(
  goals: readonly SmartGoal[],
  names: ReadonlyMap<PersonId, Names>,
  on: IsoDate,
): Today['checkIns'] {
  return goals
    .flatMap((goal) => {
      const [named, dueOn] = [names.get(goal.personId), nextCheckIn(goal)]
      if (named === undefined || dueOn === null || dueOn > on) return []
      const { id: goalId, personId, fields } = goal
      return [{ goalId, personId, statement: fields.statement, dueOn, ...named }]
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
}

function unsigned(agreements: readonly Agreement[], names: ReadonlyMap<PersonId, Names>): Today['unsigned'] {
  return agreements
    .flatMap((agreement) => {
      const { id, title, personId, draftedAt, state } = agreement
      const named = names.get(personId)
      if (isClosed(agreement) || named === undefined) return []
      const signed = state.kind === 'signing' ? state.signatures.length : 0
      return [{ agreementId: id, title, ...named, signed, draftedOn: dayHere(draftedAt) }]
    })
    .sort((a, b) => a.draftedOn.localeCompare(b.draftedOn))
}

function dueTerms(
  agreements: readonly Agreement[],
  names: ReadonlyMap<PersonId, Names>,
  on: IsoDate,
): Today['terms'] {
  return dueDocuments(agreements, on).flatMap(({ agreement: { id, title, personId }, term }) => {
    const named = names.get(personId)
    return named === undefined ? [] : [{ agreementId: id, title, personName: named.personName, term }]
  })
}

/** Of the manager's promises that came due in the last 90 days and were not dropped, those done. */
function promisesKept(commitments: readonly Commitment[], on: IsoDate): Today['me']['promisesKept'] {
  const since = addDays(on, -scorecardDays)
  const mine = commitments.filter(
    ({ madeBy, dueOn, state }) =>
      madeBy === 'manager' && dueOn >= since && dueOn <= on && state !== 'dropped',
  )
  return { kept: mine.filter(({ state }) => state === 'done').length, made: mine.length }
}
