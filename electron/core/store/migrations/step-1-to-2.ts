import type { MigrationStep } from './shape-records'

/** The plain file was sealed. Its records stayed what they were; sealing is the work of migrate-plain.ts. */
export const step1to2: MigrationStep = { from: 1, to: 2, adds: [], migrate: (records) => records }
