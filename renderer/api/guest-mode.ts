import { useEffect } from 'react'
import { client } from './api'
import { queryClient } from './query-client'

/** What the page may have asked while the laptop is with the person. */
const ofTheForm = ['workspace.status', 'selfAssessments.guestForm']

/**
 * Leaves nothing of the rooms in this window while the laptop is with the person: a page that has read anything else is
 * loaded anew, as it is when the workspace locks.
 */
export function useForgottenRooms(): void {
  useEffect(() => {
    const hasReadMore = queryClient
      .getQueryCache()
      .getAll()
      .some(({ queryKey: [path] }) => !Array.isArray(path) || !ofTheForm.includes(path.join('.')))
    if (hasReadMore) location.reload()
  }, [])
}

/** Takes the laptop back and goes to the session, in a page that knows nothing of what was typed in the form. */
export async function takeLaptopBack(passphrase: string | null): Promise<void> {
  const { sessionId } = await client.selfAssessments.takeBack({ passphrase })
  location.assign(`/sessions/${sessionId}`)
}
