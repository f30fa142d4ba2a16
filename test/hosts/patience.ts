/** How long a page is waited for, in milliseconds: long enough for stories beside each other, and shorter than a test may take, so that what is missing is named. */
export const patience = 60_000
