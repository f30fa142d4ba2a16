import type { IsoDate } from '../../../shared/domain/calendar'
import type { PersonId } from '../../../shared/domain/id'
import { reachBackups } from './backup-keys'
import { endEarlierShapes } from './earlier-shapes'
import { type Erasure, planErasure, recordsNaming } from './erase-person'
import { readKeyCopies } from './key-copies'
import { earlierIn } from './locate'
import { ownedPieces } from './pieces'
import { mapOf } from './records'
import type { Store } from './store'

/**
 * Erases a person for good: the keys that every record and signed document of theirs was ever sealed with are
 * destroyed, in the key file and its copy, in the mirror and in every backup that can be reached. Records of several
 * people are written anew without this one. What stays is the id of each key, which names nobody.
 *
 * `keepSignedUntil` keeps the documents that both have signed, under their own key, until that day; calling this again
 * with null erases them too. Nothing goes by itself when the day comes.
 *
 * What it cannot reach, and says so: copies of the key file that somebody made elsewhere, backups whose folder is away
 * (taken up again when it is back), words of others that name the person, and what a solid-state disk keeps of
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
      for (const label of plan.recordLabels) keyring.renew(label)
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
        if (plan.kept !== null) keyring.keepUntil(plan.kept.keyId, plan.kept.until)
      },
      { destroyOld: true },
    )
    store.tellSaved()
    return { plan, at, stillNamedIn: person === undefined ? [] : recordsNaming(data, person) }
  })
  await store.blobs.forgetSealedWith(done.plan.keyIds)
  await endEarlierShapes(store.folder)
  const unreachedBackups = await reachBackups(store)
  return {
    at: done.at,
    records: done.plan.gone.length,
    keptUntil: done.plan.kept?.until ?? null,
    unreachedBackups,
    isMirrorReached: await isMirrorReached(store),
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

async function isMirrorReached(store: Store): Promise<boolean> {
  if (store.mirror === null) return true
  if (!(await store.mirror.settled())) return false
  const { layout } = store.mirror
  await endEarlierShapes(layout.folder).catch(() => undefined)
  const { file } = await readKeyCopies(layout, null)
  const isCopied = file !== null && file.revision === store.keys.keyring.revision
  return isCopied && (await earlierIn(layout.folder)).length === 0
}
