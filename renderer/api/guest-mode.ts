import { useEffect, useState } from 'react'
import { client } from './api'
import { queryClient } from './query-client'
import { sentenceOf } from './refusal'

/**
 * Leaves nothing of the rooms in this window while the laptop is in other hands: a page that has read anything else
 * than what is theirs is loaded anew, as it is when the workspace locks. Whether it has forgotten them.
 */
export function useForgottenRooms(isTheirs: (verb: string) => boolean): boolean {
  const [hasReadMore] = useState(() =>
    queryClient
      .getQueryCache()
      .getAll()
      .some(({ queryKey, state }) => {
        const [path] = queryKey
        // a page that React began to draw and begins again has a question of its own there, which was never asked
        const wasAsked = state.data !== undefined || state.fetchStatus !== 'idle'
        return wasAsked && (!Array.isArray(path) || !isTheirs(path.join('.')))
      }),
  )
  useEffect(() => {
    if (hasReadMore) location.reload()
  }, [hasReadMore])
  return !hasReadMore
}

/**
 * Takes the laptop back and goes to the session, in a page that knows nothing of what was typed in the form. Answers
 * with why it could not, in a sentence.
 */
export async function takeFormBack(passphrase: string | null): Promise<string | null> {
  try {
    const { sessionId } = await client.selfAssessments.takeBack({ passphrase })
    location.replace(`/sessions/${sessionId}`)
    return null
  } catch (error) {
    return sentenceOf(error)
  }
}

/** The same of those who sign: to the page where the manager signs or notes a refusal, or to the document. */
export async function takeSigningBack(
  passphrase: string | null,
  to: 'sign' | 'document',
): Promise<string | null> {
  try {
    const { agreementId } = await client.signing.takeBack({ passphrase })
    location.replace(`/agreements/${agreementId}${to === 'sign' ? '/sign' : ''}`)
    return null
  } catch (error) {
    return sentenceOf(error)
  }
}
