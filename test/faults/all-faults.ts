import { damagedBackup, deletedFile, flippedBit, scrubbed, truncatedTail } from './bits'
import { fullDisk, ioErrors, readOnlyFolder } from './disk'
import type { Fault } from './fault'
import { clockBack, deletedLock, secondInstance, twoWriters } from './instances'
import { kill, killInBatch } from './kill'
import { killedMigration, killedSealedMigration, wrongKey } from './migration'
import { powerCuts } from './power-cut'
import { attackedFinal, malformedJson, naughtyStrings } from './records'
import { killedRestore } from './restore'
import { erasedEverywhere, plainTextHunt } from './secrecy'

/** Everything that a workspace must survive. */
export const allFaults: readonly Fault[] = [
  kill,
  killInBatch,
  ...powerCuts,
  flippedBit,
  scrubbed,
  truncatedTail,
  deletedFile,
  damagedBackup,
  fullDisk,
  readOnlyFolder,
  ioErrors,
  secondInstance,
  twoWriters,
  deletedLock,
  clockBack,
  killedMigration,
  killedSealedMigration,
  wrongKey,
  killedRestore,
  plainTextHunt,
  erasedEverywhere,
  attackedFinal,
  naughtyStrings,
  malformedJson,
]
