import type { AttainmentState } from '../../../../shared/domain/attainment'
import type { CommitmentOutcome } from '../../../../shared/domain/commitment'
import type { EvidenceKind } from '../../../../shared/domain/evidence'

/** The word beside the shape of a state. */
export const stateWords: Readonly<Record<AttainmentState, string>> = {
  onTarget: 'On target',
  atRisk: 'At risk',
  behind: 'Behind',
  noData: 'No data',
}

export const outcomeWords: Readonly<Record<CommitmentOutcome, string>> = {
  done: 'Done',
  inProgress: 'In progress',
  dropped: 'Dropped',
}

/** Which way an entry of the evidence log speaks. */
export const evidenceWords: Readonly<Record<EvidenceKind, string>> = {
  praise: 'Praise',
  concern: 'Concern',
}
