import type { ReactElement } from 'react'
import type { WorkspaceSettings } from '../../../shared/domain/workspace-settings'
import { type CaptureKeys, canCaptureEverywhere, useCaptureKeys } from '../../api/capture-keys'
import { useReviseSettings } from '../../api/revise-settings'
import { Choose } from '../../components/form/select-input'

const idle = [
  { value: '5', label: 'After 5 minutes' },
  { value: '15', label: 'After 15 minutes' },
  { value: '30', label: 'After 30 minutes' },
  { value: '60', label: 'After an hour' },
  { value: 'never', label: 'Never by itself' },
]

const retention = [
  { value: 'never', label: 'Never propose it' },
  { value: '6', label: 'After 6 months' },
  { value: '12', label: 'After a year' },
  { value: '24', label: 'After 2 years' },
  { value: '36', label: 'After 3 years' },
  { value: '72', label: 'After 6 years' },
  { value: '120', label: 'After 10 years' },
]

/** When the workspace locks by itself, and after how long Today proposes to erase somebody who has left. */
export function KeepingForm({ settings }: { settings: WorkspaceSettings }): ReactElement {
  const revise = useReviseSettings()
  const { idleMinutes, retentionMonths, captureEverywhere = true } = settings
  const keys = useCaptureKeys()
  return (
    <section>
      <h2>Locking and keeping</h2>
      <p>It also locks when the computer sleeps or its screen is locked, where that can be known.</p>
      <Choose
        label="Lock when nobody is at the keyboard"
        options={withValue(idle, idleMinutes, 'minutes')}
        value={String(idleMinutes ?? 'never')}
        onChange={(value) => revise({ idleMinutes: numberOf(value) })}
      />
      <Choose
        label="Propose to erase archived people"
        help="Nothing is erased by itself: Today proposes it, and you decide. How long records must or may be kept is a question for somebody who knows your law."
        options={withValue(retention, retentionMonths, 'months')}
        value={String(retentionMonths ?? 'never')}
        onChange={(value) => revise({ retentionMonths: numberOf(value) })}
      />
      {canCaptureEverywhere ? (
        <Choose
          label="Note what happened with Ctrl Shift E"
          help={keyWords[keys]}
          options={[
            { value: 'everywhere', label: 'From every program' },
            { value: 'here', label: 'Inside Plumbline only' },
          ]}
          value={captureEverywhere ? 'everywhere' : 'here'}
          onChange={(value) => revise({ captureEverywhere: value === 'everywhere' })}
        />
      ) : null}
    </section>
  )
}

const keyWords: Readonly<Record<CaptureKeys, string>> = {
  everywhere: 'It brings Plumbline to the front; while it is locked, at the lock.',
  here: 'Other programs keep these keys for themselves.',
  taken: 'Another program holds these keys, so that they work inside Plumbline only.',
}

function numberOf(value: string): number | null {
  return value === 'never' ? null : Number(value)
}

/** The list with a value that was set by other means in it. */
function withValue(
  options: readonly { value: string; label: string }[],
  value: number | null,
  unit: string,
): readonly { value: string; label: string }[] {
  const isThere = value === null || options.some((option) => option.value === String(value))
  return isThere ? options : [...options, { value: String(value), label: `After ${value} ${unit}` }]
}
