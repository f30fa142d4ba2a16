import { type Change, put } from '../../electron/core/store/collections'
import {
  goalIdSchema,
  measurementIdSchema,
  metricIdSchema,
  personIdSchema,
  sessionIdSchema,
} from '../../shared/domain/id'
import { aGoal } from '../builders/goal'
import { aMeasurement } from '../builders/measurement'
import { aPerson } from '../builders/person'
import { aSession, someNotes } from '../builders/session'

const dayMs = 86_400_000
const lastDay = Date.parse('2026-11-23T00:00:00Z')
const years = 10
const words = 12_000

/** The first of the last twelve months. */
export const oneYearBefore = dayOf(lastDay - 365 * dayMs)

/** How many people a workspace of that size is about. */
function peopleIn(records: number): number {
  if (records >= 500_000) return 500
  return records >= 10_000 ? 50 : 12
}

export const personIdOf = (number: number) => personIdSchema.parse(uuid(1, number))

export const metricIds = Array.from({ length: 8 }, (_, number) => metricIdSchema.parse(uuid(2, number)))

/** A workspace of ten years: of 100 records, 92 are figures, 5 sessions with a note and 3 goals; always the same. */
export function* changesOf(records: number): Generator<Change> {
  const people = peopleIn(records)
  const [goal, session] = [aGoal(), aSession()]
  for (let number = 0; number < people; number++) {
    yield put('people', aPerson({ id: personIdOf(number), name: `${wordOf(number)} ${wordOf(number * 31)}` }))
  }
  for (let index = people; index < records; index++) {
    const personId = personIdOf((Math.imul(index, 2_654_435_761) >>> 8) % people)
    const on = dayOf(lastDay - (1 - index / records) * years * 365 * dayMs)
    const kind = index % 100
    if (kind < 92) {
      yield put('measurements', figure(index, { personId, on }))
    } else if (kind < 97) {
      const notes = someNotes({ privateNote: noteOf(index, 55) })
      yield put('sessions', {
        ...session,
        id: sessionIdSchema.parse(uuid(4, index)),
        personId,
        heldOn: on,
        notes,
      })
    } else {
      yield put('goals', { ...goal, id: goalIdSchema.parse(uuid(5, index)), personId })
    }
  }
}

const someFigure = aMeasurement({ origin: { kind: 'sample' } })

/** The figure with a number. */
export function figure(index: number, of: { personId: ReturnType<typeof personIdOf>; on: string }) {
  return {
    ...someFigure,
    ...of,
    id: measurementIdSchema.parse(uuid(3, index)),
    metricId: metricIds[(index >>> 3) % metricIds.length] ?? someFigure.metricId,
    numerator: (index * 104_729) % 9_973,
  }
}

/** So many words, those that come first far more often than the last. */
export function noteOf(seed: number, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const share = ((seed * 7919 + index * 104_729) % 99_991) / 99_991
    return wordOf(Math.floor(share ** 3 * words))
  }).join(' ')
}

function wordOf(number: number): string {
  const syllables = [
    'ka',
    'ro',
    'mi',
    'ten',
    'sal',
    'ver',
    'do',
    'lin',
    'pe',
    'gus',
    'tra',
    'bo',
    'nel',
    'sta',
  ]
  let rest = number + 7
  let word = ''
  while (rest > 0) {
    word += syllables[rest % syllables.length]
    rest = Math.floor(rest / syllables.length)
  }
  return word
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

function uuid(kind: number, number: number): string {
  // spread like random ones, so that no two in a row begin alike
  const spread = Math.imul(number + kind * 77_777, 2_654_435_761) >>> 0
  const tail = String(number).padStart(11, '0')
  return `${spread.toString(16).padStart(8, '0')}-0000-4000-8000-${kind}${tail}`
}
