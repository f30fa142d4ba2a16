import type { ReactElement } from 'react'
import { Checkbox } from 'react-aria-components'
import styles from './field.module.css'
import { TickBox } from './tick-input'

/** One of several statements to tick, within a group. */
export function WeekdayTick({ value, label }: { value: string; label: string }): ReactElement {
  return (
    <Checkbox className={styles.choice} value={value}>
      <TickBox />
      <span>{label}</span>
    </Checkbox>
  )
}
