import type { PdfFile } from '../reading/pdf-file'
import { isArray, nameOf, type PdfDict, textOf } from '../reading/pdf-value'
import type { SignedField } from './revision-history'

/** What a signature allows to be changed after it. */
export type AllowedChanges = {
  /**
   * Of a certification (ISO 32000-1, table 254): 1 nothing, 2 filling in forms and signing, 3 notes as well. Null for a
   * signature that does not say.
   */
  readonly level: number | null
  readonly locks: (field: string) => boolean
}

const locksNothing = (): boolean => false

/** What the signature of a field allows to be changed: by its transform methods, and by the lock of its field. */
export function allowedChanges({ dict, signature }: SignedField, file: PdfFile): AllowedChanges {
  const references = file.resolve(signature.dict.entries.get('Reference'))
  const methods = (isArray(references) ? references.items : []).flatMap((item) => {
    const reference = file.dict(item)
    const parameters = file.dict(reference?.entries.get('TransformParams'))
    const method = nameOf(file.resolve(reference?.entries.get('TransformMethod')))
    return [{ method, parameters }]
  })
  const certification = methods.find(({ method }) => method === 'DocMDP')
  const level = file.resolve(certification?.parameters?.entries.get('P'))
  const locks = [
    ...methods.filter(({ method }) => method === 'FieldMDP').map(({ parameters }) => parameters),
    file.dict(dict.entries.get('Lock')),
  ].map((lock) => (lock === null ? locksNothing : lockOf(lock, file)))
  return {
    // a certification that does not say its level means the second
    level: certification === undefined ? null : level === 1 || level === 3 ? level : 2,
    locks: (field) => locks.some((lock) => lock(field)),
  }
}

/** Which fields a lock is for (tables 233 and 256): all, those it names with the ones below them, or all but those. */
function lockOf(lock: PdfDict, file: PdfFile): (field: string) => boolean {
  const fields = file.resolve(lock.entries.get('Fields'))
  const names = (isArray(fields) ? fields.items : []).map((item) => textOf(file.resolve(item)) ?? '')
  const isNamed = (field: string): boolean =>
    names.some((name) => field === name || field.startsWith(`${name}.`))
  switch (nameOf(file.resolve(lock.entries.get('Action')))) {
    case 'All':
      return () => true
    case 'Include':
      return isNamed
    case 'Exclude':
      return (field) => !isNamed(field)
    default:
      return locksNothing
  }
}
