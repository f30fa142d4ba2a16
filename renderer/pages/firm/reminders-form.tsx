import { type ReactElement, useState } from 'react'
import { remindersSchema, type WorkspaceSettings } from '../../../shared/domain/workspace-settings'
import { pageHost } from '../../api/host'
import { useReviseSettings } from '../../api/revise-settings'
import { Button } from '../../components/button'
import { Choose } from '../../components/form/select-input'

const choices = [
  { value: 'withoutNames', label: 'Yes, without names' },
  { value: 'withNames', label: 'Yes, with names' },
  { value: 'off', label: 'No' },
]

/** Whether the system tells of sessions that are due. In a browser it has to be allowed first. */
export function RemindersForm({ settings }: { settings: WorkspaceSettings }): ReactElement {
  const revise = useReviseSettings()
  return (
    <section>
      <h2>Reminders</h2>
      <Choose
        label="Let the system tell me of sessions that are due"
        help="Once a day for what is due, and a quarter of an hour before a session with a time. While the workspace is locked, nothing is told. With names, whoever sees your screen can read them."
        options={choices}
        value={settings.reminders}
        onChange={(value) => revise({ reminders: remindersSchema.parse(value) })}
      />
      {settings.reminders === 'off' || pageHost.notices === null ? null : (
        <BrowserNotices notices={pageHost.notices} />
      )}
    </section>
  )
}

function BrowserNotices({ notices }: { notices: NonNullable<typeof pageHost.notices> }): ReactElement {
  const [state, setState] = useState(notices.state())
  if (state === 'allowed') return <p className="muted">This browser may show notifications.</p>
  if (state === 'refused') {
    return (
      <p className="muted">
        This browser does not show notifications of Plumbline. Reminders appear in its window instead; nothing
        is lost. You can allow them in the settings of the browser.
      </p>
    )
  }
  return (
    <>
      <p className="muted">Until this browser is allowed to, reminders appear in its window only.</p>
      <Button onPress={() => void notices.ask().then(setState)}>Allow notifications</Button>
    </>
  )
}
