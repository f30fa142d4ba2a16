/** The reading of a file was stopped, by the page or because the workspace closed. */
export const readingCancelled = {
  CANCELLED: { status: 409, message: 'The reading of this file was stopped.' },
} as const

/** The page asked about another plan before this one was added up. */
export const overtaken = {
  OVERTAKEN: { status: 409, message: 'A later question about this file took the place of this one.' },
} as const
