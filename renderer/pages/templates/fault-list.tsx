import { memo, type ReactElement } from 'react'
import { numbered } from '../../components/numbered'
import type { PlacedFault } from './placed-fault'
import styles from './template-editor.module.css'

/** What keeps the draft from being published; each leads to its place. */
export const FaultList = memo(function FaultList({
  faults,
  onShow,
}: {
  faults: readonly PlacedFault[]
  onShow: (fault: PlacedFault) => void
}): ReactElement | null {
  if (faults.length === 0) return null
  return (
    <details className={styles.faults}>
      <summary>
        {faults.length === 1
          ? 'One thing is missing before it can be published'
          : `${faults.length} things are missing before it can be published`}
      </summary>
      <ul>
        {numbered(faults.slice(0, 100)).map(({ place, thing: fault }) => (
          <li key={place}>
            <button type="button" className={styles.fault} onClick={() => onShow(fault)}>
              <b>{fault.where}</b>: {fault.message}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
})
