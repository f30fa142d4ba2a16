import type { Person } from '../../../shared/domain/person'
import { planErasure } from './erase-person'
import { readKeyCopies } from './key-copies'
import type { Keyring } from './keyring'
import { load } from './load'
import { inTodaysShape, shapeRecordsOf } from './migrations/parse-records'
import type { Holder } from './places'
import { readBackup } from './read-backup'
import type { WorkspaceMaps } from './records'

/**
 * Keys of words that may name a person, among those that a key table has and this workspace never had: files that were
 * imported after the backup that it was restored from. Their records are read to know which of them name the person.
 * Where they do not read, all those keys are named: words are the lesser loss.
 */
export async function wordKeysIn(
  holder: Holder,
  given: { readonly sibling: Keyring; readonly keyring: Keyring; readonly person: Person },
): Promise<readonly string[]> {
  const { sibling, keyring, person } = given
  const unknown = sibling.ids.filter(
    (id) =>
      sibling.labelOf(id)?.startsWith('record/') && keyring.keyById(id) === null && !keyring.isErased(id),
  )
  if (unknown.length === 0) return []
  const data = await recordsIn(holder, sibling).catch(() => null)
  if (data === null) return unknown
  const { keyIds } = planErasure(withPerson(data, person), sibling, {
    personId: person.id,
    keepSignedUntil: null,
  })
  return unknown.filter((id) => keyIds.includes(id))
}

/** The person as this workspace knows them: in that place they may have another name, or not be there any more. */
function withPerson(data: WorkspaceMaps, person: Person): WorkspaceMaps {
  return { ...data, people: new Map([...data.people, [person.id, person]]) }
}

async function recordsIn(holder: Holder, keyring: Keyring): Promise<WorkspaceMaps> {
  if (holder.kind === 'backup') {
    const { data, close } = await readBackup(holder.path, { keyring })
    close()
    return data
  }
  const { layout } = holder
  const { file } = await readKeyCopies(layout, null)
  const read = await load(keyring, { layout, mirror: null, heals: false })
  if (file === null || read.damages.length > 0) throw new Error('Not all of it reads')
  return inTodaysShape(shapeRecordsOf(read), file.schema)
}
