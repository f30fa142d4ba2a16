import type { IsoDate } from '../../../shared/domain/calendar'
import type { ErasurePlace } from '../../../shared/domain/erasure-place'
import type { PersonId } from '../../../shared/domain/id'
import { endEarlierShapes } from './earlier-shapes'
import { type Erasure, planErasure, recordsNaming } from './erase-person'
import { readKeyCopies } from './key-copies'
import type { Layout } from './layout'
import { earlierIn } from './locate'
import { ownedPieces } from './pieces'
import { reachPlaces } from './reach-places'
import { mapOf } from './records'
import type { Store } from './store'

/**
 * Erases a person for good: the keys that every record and signed document of theirs was ever sealed with are
 * destroyed, in the key file and its copy, in the mirror and in every other place that can be reached (places.ts). Words
 * that name the person are written anew without. What stays is the id of each key, which names nobody.
 *
 * `keepSignedUntil` keeps the documents that both have signed, under their own key, until that day; calling this again
 * with null erases them too. Nothing goes by itself when the day comes.
 *
 * What it cannot reach, and says so: copies of the key file that somebody made elsewhere, folders that are away (taken
 * up again when they are back) or that these keys do not open, words of others that name the person, and what a solid-state disk keeps of
 * overwritten blocks. Throws `NotSavedError`; it can then be asked for again.
 */
export async function erasePerson(
  store: Store,
  given: { readonly personId: PersonId; readonly keepSignedUntil: IsoDate | null },
): Promise<Erasure> {
  const { keyring } = store.keys
  await store.compact()
  const done = await store.alone(async (data) => {
    const person = data.people.get(given.personId)
    const plan = planErasure(data, keyring, given)
    await store.keys.changing(() => {
      for (const label of plan.renewed) keyring.renew(label)
    })
    const pieces = ownedPieces(keyring, plan.cleaned)
    await store.append([{ pieces, head: { erased: [...plan.keyIds] } }])
    for (const { collection, id, record } of plan.cleaned) {
      if (record !== null) mapOf(data, collection).set(id, record)
    }
    for (const { collection, id } of plan.gone) mapOf(data, collection).delete(id)
    const at = store.savedAt ?? new Date().toISOString()
    await store.keys.changing(
      () => {
        keyring.destroy(plan.keyIds, at)
        keyring.markErased(plan.endedLabels, at)
        if (plan.kept !== null) keyring.keepUntil(plan.kept.keyId, plan.kept.until)
      },
      { destroyOld: true },
    )
    store.tellSaved()
    return {
      plan,
      at,
      person: person ?? null,
      stillNamedIn: person === undefined ? [] : recordsNaming(data, person),
    }
  })
  await store.blobs.forgetSealedWith(done.plan.keyIds)
  await endEarlierShapes(store.folder)
  const places = await reachPlaces(store, done.person)
  return {
    at: done.at,
    records: done.plan.gone.length,
    keptUntil: done.plan.kept?.until ?? null,
    places: withSecondCopy(places, await secondCopyOf(store)),
    stillNamedIn: done.stillNamedIn,
  }
}

/** Signed documents of erased people that are still kept, and until when. */
export function keptSigned(store: Store): readonly { readonly personId: string; readonly until: IsoDate }[] {
  return store.keys.keyring.kept.map(({ label, until }) => ({
    personId: label.replace(/^signed\//, ''),
    until,
  }))
}

/** Keeps the signed documents of somebody erased until another day; false where none are kept. */
export async function keepSignedUntil(
  store: Store,
  given: { readonly personId: PersonId; readonly until: IsoDate },
): Promise<boolean> {
  const { keyring } = store.keys
  const key = keyring.labelled(`signed/${given.personId}`)
  if (key === null || !keptSigned(store).some(({ personId }) => personId === given.personId)) return false
  await store.keys.changing(() => keyring.keepUntil(key.id, given.until))
  store.tellSaved()
  return true
}

/** Whether the second copy that follows the workspace has done so yet. */
async function secondCopyOf(store: Store): Promise<ErasurePlace | null> {
  const { mirror } = store
  if (mirror === null) return null
  const { layout } = mirror
  const isReached = (await mirror.settled()) && (await hasFollowed(layout, store.keys.keyring.revision))
  return { kind: 'secondCopy', folder: layout.folder, left: isReached ? null : 'away' }
}

async function hasFollowed(layout: Layout, revision: number): Promise<boolean> {
  await endEarlierShapes(layout.folder).catch(() => undefined)
  const { file } = await readKeyCopies(layout, null)
  return file !== null && file.revision === revision && (await earlierIn(layout.folder)).length === 0
}

/** The folder of the second copy is told once, whether the copy is meant or what was put aside beside it. */
function withSecondCopy(places: readonly ErasurePlace[], copy: ErasurePlace | null): ErasurePlace[] {
  if (copy === null) return [...places]
  const [same] = places.filter(({ folder }) => folder === copy.folder)
  const others = places.filter((place) => place !== same)
  return [...others, { ...copy, left: copy.left ?? same?.left ?? null }]
}
