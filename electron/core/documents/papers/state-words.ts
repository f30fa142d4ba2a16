import type { AttainmentState } from '../../../../shared/domain/attainment'
import type { CommitmentOutcome } from '../../../../shared/domain/commitment'

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
