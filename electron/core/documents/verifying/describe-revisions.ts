import type { FileRevision } from '../../../../shared/domain/verification'
import type { ExaminedSignature } from './examine-signature'
import { ObjectRoles } from './object-roles'
import type { RevisionHistory } from './revision-history'
import type { RevisionPart } from './revision-parts'
import { addsOnlyValidationData } from './validation-data'

/** More revisions and objects than anybody reads; the others are counted. */
const mostDescribed = 50
const mostObjects = 200

/** What each revision of a file adds: which objects, what they are, and on which page. */
export function describeRevisions(
  history: RevisionHistory,
  signatures: readonly ExaminedSignature[],
): FileRevision[] {
  return history.parts.slice(0, mostDescribed).map((part, index) => {
    const signedBy = signatures.flatMap(({ finding, covered }) =>
      covered !== null && part.from < covered.end && covered.end <= part.to ? [finding.field] : [],
    )
    const { from, to, changes } = part
    return {
      from,
      to,
      kind: kindOf(history, { part, index, isSigned: signedBy.length > 0 }),
      signedBy,
      // the document itself is not listed: it is what was made
      objects: index === 0 ? [] : objectsOf(history, part),
      objectCount: changes.size,
    }
  })
}

function kindOf(
  history: RevisionHistory,
  given: { part: RevisionPart; index: number; isSigned: boolean },
): FileRevision['kind'] {
  const { part, index, isSigned } = given
  if (index === 0) return 'document'
  if (isSigned) return 'signature'
  return isValidationDataAlone(history, part.from, part.to) ? 'validationData' : 'other'
}

/** Whether everything that was added to the file between two ends is validation data. */
export function isValidationDataAlone(history: RevisionHistory, from: number, to: number): boolean {
  const [before, after] = [history.stateAt(from), history.stateAt(to)]
  const parts = history.partsAfter(from)?.filter((part) => part.from < to) ?? []
  if (before === null || after === null || parts.at(-1)?.to !== to) return false
  return addsOnlyValidationData(
    before,
    after,
    parts.flatMap(({ changes }) => [...changes.keys()]),
  )
}

function objectsOf(history: RevisionHistory, { from, to, changes }: RevisionPart): FileRevision['objects'] {
  const [before, after] = [history.stateAt(from), history.stateAt(to)]
  const [roles, rolesBefore] = [after, before].map((file) => (file === null ? null : new ObjectRoles(file)))
  return [...changes].slice(0, mostObjects).map(([number, change]) => {
    const role = (change === 'removed' ? rolesBefore : roles)?.of(number)
    return { number, change, what: role?.what ?? 'object', page: role?.page ?? null }
  })
}
