import { put } from '../../electron/core/store/collections'
import { questionIdSchema, templateIdSchema } from '../../shared/domain/id'
import type { CoachingSession, SessionNotes } from '../../shared/domain/session'
import { aPerson } from '../builders/person'
import { aFirm } from '../builders/signed-agreement'
import { type OpenCore, openCore } from './core'

export const jonas = aPerson()
export const weekly = templateIdSchema.parse('weekly-one-on-one')
export const monday = '2026-11-23'

/** A workspace on Monday 23 November 2026 that knows Jonas. */
export async function withJonas(): Promise<OpenCore> {
  const core = await openCore({ today: monday })
  await core.store.commit([put('people', jonas)])
  return core
}

/** The same in a workspace that a manager has begun, with a firm, its settings and its metrics. */
export async function begunWithJonas(): Promise<OpenCore> {
  const core = await openCore({ today: monday })
  await core.client.workspace.begin(aFirm())
  await core.store.commit([put('people', jonas)])
  return core
}

/** Starts a session with Jonas, from the weekly template unless another is named. */
export function start({ client }: OpenCore, templateId = weekly): Promise<CoachingSession> {
  return client.sessions.start({ personId: jonas.id, templateId, heldOn: monday })
}

/** Everything the weekly template demands, said. */
function complete(session: CoachingSession, point: Partial<SessionNotes> = {}): SessionNotes {
  const id = (text: string) => questionIdSchema.parse(text)
  return {
    ...session.notes,
    carryOver: session.notes.carryOver.map((item) => ({ ...item, outcome: 'done' })),
    answers: {
      [id('moved-forward')]: { kind: 'longText', text: 'Closed Berger after two calls.' },
      [id('numbers')]: { kind: 'metric', text: 'Four weeks up.' },
      [id('discovery')]: { kind: 'rating', level: 3, evidence: 'Three open questions before the price.' },
      [id('practise-next')]: { kind: 'longText', text: 'The price talk, ten minutes a day.' },
    },
    ...point,
  }
}

/** Saves a session with everything said. */
export async function saveComplete(
  { client }: OpenCore,
  session: CoachingSession,
  point: Partial<SessionNotes> = {},
): Promise<CoachingSession> {
  const { id: sessionId, revision } = session
  return client.sessions.save({ sessionId, revision, notes: complete(session, point) })
}

/** Starts, notes everything and finalises. */
export async function holdSession(
  core: OpenCore,
  point: Partial<SessionNotes> = {},
): Promise<CoachingSession> {
  const { id: sessionId, revision } = await saveComplete(core, await start(core), point)
  return core.client.sessions.finalise({ sessionId, revision })
}
