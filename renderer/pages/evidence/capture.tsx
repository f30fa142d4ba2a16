import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { sessionIdSchema } from '../../../shared/domain/id'
import { api } from '../../api/api'
import { askToCapture, endCapture, useCapture } from '../../api/capture'
import { setCaptureKeys } from '../../api/capture-keys'
import { pageHost } from '../../api/host'
import { Dialog } from '../../components/dialog'
import { useIsReadOnly } from '../../components/read-only'
import { tell } from '../../components/toasts'
import { CaptureForm } from './capture-form'

/**
 * Notes what happened, from anywhere: Ctrl/Cmd+Shift+E. It names people and holds what one reader alone may see, so
 * that it does not open, and goes, on a screen that both look at.
 */
export function Capture({
  isShared,
  isEverywhere,
}: {
  /** Whether somebody else reads this screen too. */
  isShared: boolean
  /** Whether the keys shall work in every program. */
  isEverywhere: boolean
}): ReactElement | null {
  const isOpen = useCapture()
  const isReadOnly = useIsReadOnly()
  useCaptureKeys(
    isShared
      ? 'To note something down, turn the screen back first.'
      : isReadOnly
        ? 'Nothing can be noted: this workspace is open to read only.'
        : null,
  )
  useEffect(() => void setCaptureKeys(isEverywhere), [isEverywhere])
  useEffect(() => {
    if (isShared) endCapture()
  }, [isShared])
  return isOpen && !isShared ? <CaptureDialog /> : null
}

/** The keys that open the dialog; `refusal` says why they do not just now. */
function useCaptureKeys(refusal: string | null): void {
  const why = useRef(refusal)
  useEffect(() => {
    why.current = refusal
  })
  useEffect(() => {
    const ask = (): void => {
      if (why.current === null) askToCapture()
      else tell(why.current)
    }
    const act = (event: KeyboardEvent): void => {
      if (event.code !== 'KeyE' || !event.shiftKey || event.altKey) return
      if (!(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      ask()
    }
    addEventListener('keydown', act, { capture: true })
    const forget = pageHost.onCapture(ask)
    return () => {
      removeEventListener('keydown', act, { capture: true })
      forget()
    }
  }, [])
}

function CaptureDialog(): ReactElement {
  const here = usePersonHere()
  const people = useQuery(api.people.list.queryOptions())
  const goals = useQuery(api.goals.list.queryOptions({ input: { personId: null } }))
  const metrics = useQuery(api.metrics.list.queryOptions())
  // as it stands on the disk now, not as an earlier dialog began
  const unfinished = useQuery({ ...api.evidence.unfinished.queryOptions(), gcTime: 0 })
  const isReady =
    here !== undefined && people.data && goals.data && metrics.data && unfinished.data !== undefined
  return (
    <Dialog title="Note what happened" isOpen wide onClose={endCapture}>
      {isReady ? (
        <CaptureForm
          here={here}
          people={people.data}
          goals={goals.data}
          metrics={metrics.data}
          unfinished={unfinished.data}
        />
      ) : null}
    </Dialog>
  )
}

/** Whose page or session is open: `''` for nobody's, undefined until it is known. */
function usePersonHere(): string | undefined {
  const [path] = useLocation()
  const [, room = '', id = ''] = path.split('/')
  const sessionId = room === 'sessions' ? sessionIdSchema.safeParse(id).data : undefined
  const session = useQuery({
    ...api.sessions.get.queryOptions({ input: { sessionId: sessionId ?? sessionIdSchema.parse('none') } }),
    enabled: sessionId !== undefined,
  })
  if (room === 'people') return id
  if (sessionId === undefined || session.isError) return ''
  return session.data?.session.personId
}
