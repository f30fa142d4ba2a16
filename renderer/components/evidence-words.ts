import type { EvidenceKind } from '../../shared/domain/evidence'

/** Which way an entry speaks, in a word. */
export const evidenceWords: Readonly<Record<EvidenceKind, string>> = {
  praise: 'Praise',
  concern: 'Concern',
}
