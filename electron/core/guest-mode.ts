import { ORPCError, os } from '@orpc/server'
import { inGuestMode } from '../../shared/contract/refusals'
import { isClosed } from '../../shared/domain/agreement'
import type { Party } from '../../shared/domain/document-kind'
import type { AgreementId } from '../../shared/domain/id'
import type { OpenSigning } from '../../shared/domain/open-signing'
import type { CoreContext } from './context'
import type { Door } from './door'
import type { Guest } from './guest'
import { type Change, put, remove, type WorkspaceData } from './store/collections'
import type { Store } from './store/store'
import { NotSavedError } from './store/store-error'

/** What is answered whoever has the laptop: that it is so, and what locks and opens the workspace. */
const always: readonly string[] = [
  'workspace.status',
  'access.lock',
  'access.unlock',
  'access.handedOver',
  'access.stillHere',
]

/** What is answered besides while a guest has the laptop: what it was handed over for, and the way back. */
const ownVerbs: Readonly<Record<Guest['kind'], readonly string[]>> = {
  selfAssessment: [
    'selfAssessments.guestForm',
    'selfAssessments.keepGuestAnswers',
    'selfAssessments.submitGuestAnswers',
    'selfAssessments.takeBack',
  ],
  signing: ['signing.room', 'signing.keep', 'signing.takeBack', 'agreements.preview', 'agreements.sign'],
}

/** The verbs that are answered while a guest has the laptop. */
export function answeredTo({ kind }: Pick<Guest, 'kind'>): readonly string[] {
  return [...always, ...ownVerbs[kind]]
}

/** Refuses every other verb with `IN_GUEST_MODE`, whoever asks and from wherever. */
export const guestGate = os.$context<CoreContext>().middleware(({ context, next, path }) => {
  const { guest } = context.door
  if (guest !== null && !answeredTo(guest).includes(path.join('.'))) throw refusedToGuest()
  return next()
})

/**
 * Refuses with `IN_GUEST_MODE` what a guest asks of another document than the one that they have the laptop for, and
 * what they would do in the manager's place.
 */
export function refuseToGuest(
  { door: { guest } }: CoreContext,
  asked: { readonly agreementId: AgreementId; readonly party?: Party },
): void {
  if (guest === null) return
  const isTheirs = guest.kind === 'signing' && guest.agreementId === asked.agreementId
  if (!isTheirs || asked.party === 'manager') throw refusedToGuest()
}

function refusedToGuest(): ORPCError<string, unknown> {
  return new ORPCError('IN_GUEST_MODE', inGuestMode.IN_GUEST_MODE)
}

/**
 * The manager has proved to be the one at the laptop. Where the disk refuses to note that, it holds for this run, and
 * the next one asks again: a workspace that can only be read must not stay closed to its owner.
 */
export async function endGuestMode(door: Door, store: Store): Promise<void> {
  const ended = endings(store.read())
  if (ended.length === 0) return
  await commitIfPossible(store, ended)
  door.takenBack(true)
}

/** Commits what may be lost where the disk takes nothing any more. */
export async function commitIfPossible(store: Store, changes: readonly Change[]): Promise<void> {
  await store.commit(changes).catch((error: unknown) => {
    if (!(error instanceof NotSavedError)) throw error
  })
}

function endings(data: WorkspaceData): Change[] {
  const forms = [...data.selfAssessments.values()].filter(({ guestSince }) => guestSince !== null)
  const signings = [...data.openSignings.values()].filter(({ guestSince }) => guestSince !== null)
  return [
    ...forms.map((each) =>
      put('selfAssessments', { ...each, guestSince: null, revision: each.revision + 1 }),
    ),
    ...signings.map((each) => withoutGuest(each, data)),
  ]
}

/** Nothing is kept of the signing of a document that is closed, or gone. */
function withoutGuest(signing: OpenSigning, { agreements }: WorkspaceData): Change {
  const agreement = agreements.get(signing.id)
  return agreement === undefined || isClosed(agreement)
    ? remove('openSignings', signing.id)
    : put('openSignings', { ...signing, guestSince: null })
}
