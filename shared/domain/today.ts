import * as z from 'zod'
import type { Agreement } from './agreement'
import { nextSessionDueOn, rhythmOf } from './cadence'
import { addDays, type IsoDate, isoDateSchema } from './calendar'
import { type Commitment, commitmentSchema } from './commitment'
import { agreementIdSchema, type PersonId, personIdSchema, sessionIdSchema } from './id'
import { calledName, isActive, type Person } from './person'
import { retentionEndSchema } from './retention'
import { type CoachingSession, isFinalised, lastHeldOn } from './session'

const dueSessionSchema = z.object({
  personId: personIdSchema,
  personName: z.string(),
  /** What they are called in a sentence. */
  calledName: z.string(),
  number: z.int(),
  dueOn: isoDateSchema,
  /** Null when there was none yet. */
  lastHeldOn: isoDateSchema.nullable(),
  /** The session that is already running, or null. */
  openSessionId: sessionIdSchema.nullable(),
})
export type DueSession = z.infer<typeof dueSessionSchema>

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
  unsigned: z.array(
    z.object({
      agreementId: agreementIdSchema,
      title: z.string(),
      personName: z.string(),
      calledName: z.string(),
      signed: z.int().min(0).max(1),
      draftedOn: isoDateSchema,
    }),
  ),
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
  readonly agreements: readonly Agreement[]
}

export function todayOf(holdings: Holdings, on: IsoDate): Omit<Today, 'retention'> {
  const active = holdings.people.filter(isActive)
  const names = new Map(active.map((person) => [person.id, namesOf(person)]))
  const due = dueCommitments(holdings.commitments, names, on)
  return {
    on,
    promises: due.filter(({ commitment }) => commitment.madeBy === 'manager'),
    sessions: dueSessions(active, holdings.sessions)
      .filter(({ dueOn, openSessionId }) => openSessionId !== null || dueOn <= addDays(on, daysAhead))
      .sort((a, b) => a.dueOn.localeCompare(b.dueOn)),
    commitments: due.filter(({ commitment }) => commitment.madeBy === 'person'),
    unsigned: unsigned(holdings.agreements, names),
    me: {
      reviewsOnTime: reviewsOnTime(holdings.people, holdings.sessions, on),
      promisesKept: promisesKept(holdings.commitments, on),
    },
  }
}

type Names = { readonly personName: string; readonly calledName: string }

function namesOf(person: Person): Names {
  return { personName: person.name, calledName: calledName(person) }
}

/** For each active person the session that comes next, whether it is near or far. */
export function dueSessions(people: readonly Person[], sessions: readonly CoachingSession[]): DueSession[] {
  return people.map((person) => {
    const own = sessions.filter(({ personId }) => personId === person.id)
    const open = own.find((session) => !isFinalised(session))
    const held = lastHeldOn(own, person.id)
    return {
      personId: person.id,
      ...namesOf(person),
      number: open?.number ?? nextSessionNumber(own),
      dueOn:
        open?.heldOn ??
        nextSessionDueOn({
          cadence: person.cadence,
          lastHeldOn: held,
          startedOn: person.startedOn,
          addedOn: person.addedAt.slice(0, 10),
        }),
      lastHeldOn: held,
      openSessionId: open?.id ?? null,
    }
  })
}

/** One more than the highest number among a person's sessions; 1 for the first. */
export function nextSessionNumber(sessionsOfPerson: readonly CoachingSession[]): number {
  return sessionsOfPerson.reduce((highest, { number }) => Math.max(highest, number), 0) + 1
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

function unsigned(agreements: readonly Agreement[], names: ReadonlyMap<PersonId, Names>): Today['unsigned'] {
  return agreements
    .flatMap(({ id, title, personId, draftedAt, state }) => {
      const named = names.get(personId)
      if (state.kind === 'sealed' || named === undefined) return []
      const signed = state.kind === 'signedByPerson' ? 1 : 0
      return [{ agreementId: id, title, ...named, signed, draftedOn: draftedAt.slice(0, 10) }]
    })
    .sort((a, b) => a.draftedOn.localeCompare(b.draftedOn))
}

/** Days of the past that count for the manager's own scorecard. */
const scorecardDays = 90

/**
 * Of the sessions that came due in the last 90 days, those held on their due day or before. A session that is
 * overdue today counts as due and not held. What was held with somebody who is archived since stays counted; a
 * session with them is not due any more.
 */
function reviewsOnTime(
  people: readonly Person[],
  sessions: readonly CoachingSession[],
  on: IsoDate,
): Today['me']['reviewsOnTime'] {
  const since = addDays(on, -scorecardDays)
  let [held, due] = [0, 0]
  for (const person of people) {
    const days = sessions
      .filter((session) => session.personId === person.id && isFinalised(session))
      .map(({ heldOn }) => heldOn)
      .sort()
    for (const [index, heldOn] of days.entries()) {
      const dueOn = dueAfter(person, days[index - 1] ?? null)
      if (dueOn < since || heldOn > on) continue
      due++
      if (heldOn <= dueOn) held++
    }
    if (isActive(person) && rhythmOf(dueAfter(person, days.at(-1) ?? null), on).kind === 'overdue') due++
  }
  return { held, due }
}

function dueAfter(person: Person, previous: IsoDate | null): IsoDate {
  return nextSessionDueOn({
    cadence: person.cadence,
    lastHeldOn: previous,
    startedOn: person.startedOn,
    addedOn: person.addedAt.slice(0, 10),
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
