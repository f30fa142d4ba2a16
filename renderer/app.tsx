import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactElement, Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { assertNever } from '../shared/domain/assert-never'
import { dayHere } from '../shared/domain/calendar'
import { agreementIdSchema, sessionIdSchema } from '../shared/domain/id'
import { api } from './api/api'
import { showCode, useNewCode } from './api/new-code'
import { ChartMenu } from './chart-menu'
import { ChartActsContext } from './charts/chart-acts'
import { ReaderContext } from './components/reader'
import { TurnedPage } from './components/turned-page'
import { useTurnedScreen } from './components/turned-screen'
import { WordingContext } from './components/wording/wording-context'
import { ClosedPage } from './pages/access/closed-page'
import { CodePage } from './pages/access/code-page'
import { EncryptPage } from './pages/access/encrypt-page'
import { GuestPage } from './pages/access/guest-page'
import { LockPage } from './pages/access/lock-page'
import { WelcomePage } from './pages/access/welcome-page'
import { Capture } from './pages/evidence/capture'
import { Rooms } from './rooms'
import { WithId } from './with-id'
import { WorkspaceNotices } from './workspace-notices'

const SessionPage = lazy(() =>
  import('./pages/sessions/session-page').then((m) => ({ default: m.SessionPage })),
)
const GuestSigningPage = lazy(() =>
  import('./pages/agreements/guest-signing-page').then((m) => ({ default: m.GuestSigningPage })),
)
const SigningPage = lazy(() =>
  import('./pages/agreements/signing-page').then((m) => ({ default: m.SigningPage })),
)

/**
 * What is shown: why the workspace is closed, the lock, the welcome, the recovery code, what the laptop was handed over
 * for, or the rooms.
 */
export function App(): ReactElement | null {
  const { isTurned, turnedAt, turn } = useTurnedScreen()
  const status = useQuery(api.workspace.status.queryOptions())
  const words = useNewCode()
  const [path] = useLocation()
  if (status.isPending) return null
  if (status.isError) return <ClosedPage reason="unreadable" folder="" file={null} report={null} />
  switch (status.data.kind) {
    case 'closed':
      return <ClosedPage {...status.data} />
    case 'new':
      return <WelcomePage {...status.data} onCode={showCode} />
    case 'plain':
      return <EncryptPage {...status.data} onCode={showCode} />
    case 'locked':
      return <LockPage {...status.data} />
    case 'guest':
      return status.data.agreementId === null ? (
        <GuestPage isSample={status.data.isSample} />
      ) : (
        <Suspense fallback={null}>
          <GuestSigningPage agreementId={status.data.agreementId} isSample={status.data.isSample} />
        </Suspense>
      )
    case 'open': {
      const opened = status.data
      const { firm, isSample, settings } = opened
      // a workspace that can only be read takes no confirmation
      const isConfirmed = settings.codeConfirmedAt !== null || opened.save.kind === 'readOnly'
      if (!isSample && (!isConfirmed || words !== null)) return <CodePage words={words} onCode={showCode} />
      const reader = {
        locale: navigator.language,
        currency: firm.currency,
        today: dayHere(new Date().toISOString()),
      }
      return (
        <ReaderContext value={reader}>
          <WordingContext value={settings.wordingHints && !isTurned && !path.endsWith('/sign')}>
            <Capture
              isShared={isTurned || path.endsWith('/sign')}
              isEverywhere={settings.captureEverywhere ?? true}
            />
            <ChartActsContext value={ChartMenu}>
              <Suspense fallback={null}>
                <Switch>
                  {isTurned && path !== turnedAt ? (
                    <Route>
                      <TurnedPage onTurn={turn} />
                    </Route>
                  ) : null}
                  <Route path="/sessions/:id">
                    {({ id }) => (
                      <>
                        {isTurned ? null : <WorkspaceNotices status={opened} />}
                        <WithId id={id} schema={sessionIdSchema} page={SessionPage} />
                      </>
                    )}
                  </Route>
                  <Route path="/agreements/:id/sign">
                    {({ id }) => (
                      <>
                        <WorkspaceNotices status={opened} />
                        <WithId id={id} schema={agreementIdSchema} page={SigningPage} />
                      </>
                    )}
                  </Route>
                  <Route>
                    <Rooms status={opened} />
                  </Route>
                </Switch>
              </Suspense>
            </ChartActsContext>
          </WordingContext>
        </ReaderContext>
      )
    }
    default:
      return assertNever(status.data)
  }
}
