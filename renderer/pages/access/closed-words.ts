import type { ClosedReason } from '../../../shared/contract/workspace'

/** What happened, whether the data is safe, and what to do: for each reason a workspace stays closed. */
export const closedWords: Readonly<
  Record<ClosedReason, { title: string; sentence: string; detail: string }>
> = {
  inUse: {
    title: 'This workspace is open elsewhere',
    sentence: 'Another Plumbline on this computer is using it.',
    detail: 'Nothing was changed. Close the other window, then try again.',
  },
  damaged: {
    title: 'The workspace cannot be read',
    sentence: 'Its file is damaged or incomplete. Plumbline has not touched it.',
    detail: 'Its keys cannot be read, so nothing of it can. Keep the folder as it is, and restore a backup.',
  },
  newer: {
    title: 'This workspace needs a newer Plumbline',
    sentence: 'It was last used with a newer version. Nothing was changed.',
    detail: 'Update Plumbline on this computer, then try again.',
  },
  diskFull: {
    title: 'There is no room to bring this workspace up to date',
    sentence:
      'This version keeps its files in another way, and the disk is too full to change over. Nothing was changed.',
    detail: 'Free about three times the space that the workspace takes, then try again.',
  },
  notMigrated: {
    title: 'This workspace could not be brought up to date',
    sentence:
      'This version keeps its files in another way, and changing over came to nothing. Nothing was changed.',
    detail:
      'Try again. If it comes to the same, the version that you used before still opens it; please report it.',
  },
  unreadable: {
    title: 'The workspace could not be opened',
    sentence: 'Plumbline may not read or write its folder. Nothing was changed.',
    detail:
      'Check that the folder exists, that the disk is connected and that you may write there, then try again.',
  },
}
