import { type ReactElement, useMemo } from 'react'
import { AboutForm } from './about-form'
import { FieldFaultsContext } from './field-faults'
import type { InHand } from './in-hand'
import type { PlacedFault } from './placed-fault'
import { QuestionInHand } from './question-in-hand'
import { SectionInHand } from './section-in-hand'
import styles from './template-editor.module.css'
import type { Editing } from './use-editing'
import type { WrittenDraft } from './use-template-draft'

/** The fields of what is in hand, with its acts above and what is missing in it. */
export function FieldsInHand({
  written,
  inHand,
  editing,
  faults,
  pointedAt,
}: {
  written: WrittenDraft
  inHand: InHand
  editing: Editing
  faults: readonly PlacedFault[]
  /** The fault that led here; null where none did. */
  pointedAt: PlacedFault | null
}): ReactElement {
  const fieldFaults = useMemo(
    () => ({ byField: new Map(faults.map(({ field, message }) => [field, message])), pointedAt }),
    [faults, pointedAt],
  )
  const missing = <Missing faults={faults} />
  return (
    <FieldFaultsContext value={fieldFaults}>
      {inHand.kind === 'template' ? (
        <>
          <h2 className={styles.head}>About this template</h2>
          {missing}
          <AboutForm content={written.content} change={written.change} />
        </>
      ) : inHand.kind === 'section' ? (
        <SectionInHand written={written} inHand={inHand} editing={editing} missing={missing} />
      ) : (
        <QuestionInHand written={written} inHand={inHand} editing={editing} missing={missing} />
      )}
    </FieldFaultsContext>
  )
}

function Missing({ faults }: { faults: readonly PlacedFault[] }): ReactElement | null {
  if (faults.length === 0) return null
  return (
    <p className={styles.missing}>{`${[...new Set(faults.map(({ message }) => message))].join('. ')}.`}</p>
  )
}
