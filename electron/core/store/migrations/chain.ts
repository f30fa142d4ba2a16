import { collectionNames } from '../collections'
import { schemaNumber } from '../layout'
import type { StoredRecord } from '../records'
import type { MigrationStep, ShapeRecords } from './shape-records'
import { step1to2 } from './step-1-to-2'
import { step2to3 } from './step-2-to-3'
import { step3to4 } from './step-3-to-4'

/** Every step between released shapes, in order. A released one is never changed: a workspace somewhere waits for it. */
export const steps: readonly MigrationStep[] = [step1to2, step2to3, step3to4]

/** The collections that a workspace of a shape has, as far as today's has them too. */
export function collectionsOfShape(shape: number): readonly string[] {
  const later = new Set(steps.filter(({ from }) => from >= shape).flatMap(({ adds }) => adds))
  return collectionNames.filter((name) => !later.has(name))
}

/** Records of a released shape in today's, step by step. Pure. Throws for a shape that no step begins at. */
export function migrated(records: ShapeRecords, from: number): ShapeRecords {
  let [shape, current] = [from, records]
  for (const step of steps) {
    if (step.from !== shape) continue
    const begun: ShapeRecords = new Map(step.adds.map((name) => [name, new Map<string, StoredRecord>()]))
    current = step.migrate(new Map([...begun, ...current]))
    shape = step.to
  }
  if (shape !== schemaNumber) throw new Error(`There is no way from shape ${from} to ${schemaNumber}`)
  return current
}
