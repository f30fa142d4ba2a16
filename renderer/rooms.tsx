import { useQuery } from '@tanstack/react-query'
import { type ComponentProps, lazy, type ReactElement, Suspense, useState } from 'react'
import { Link, Route, Switch, useLocation } from 'wouter'
import type { WorkspaceStatus } from '../shared/contract/workspace'
import { agreementIdSchema, goalIdSchema, personIdSchema, templateIdSchema } from '../shared/domain/id'
import { isActive } from '../shared/domain/person'
import { waitingNow } from '../shared/domain/waiting-now'
import { api } from './api/api'
import { askToCapture } from './api/capture'
import { lock } from './api/lock'
import { useSaveState } from './api/save-state'
import { type Place, Rail } from './components/rail'
import { Palette } from './pages/find/palette'
import { NotFoundPage } from './pages/welcome/not-found-page'
import styles from './rooms.module.css'
import { WithId } from './with-id'
import { WorkspaceNotices } from './workspace-notices'

const TodayPage = lazy(() => import('./pages/today/today-page').then((m) => ({ default: m.TodayPage })))
const TeamPage = lazy(() => import('./pages/team/team-page').then((m) => ({ default: m.TeamPage })))
const PersonPage = lazy(() => import('./pages/person/person-page').then((m) => ({ default: m.PersonPage })))
const SheetPage = lazy(() => import('./pages/person/sheet-page').then((m) => ({ default: m.SheetPage })))
const NoticePage = lazy(() => import('./pages/person/notice-page').then((m) => ({ default: m.NoticePage })))
const TeamSheetPage = lazy(() =>
  import('./pages/team/team-sheet-page').then((m) => ({ default: m.TeamSheetPage })),
)
const PackPage = lazy(() => import('./pages/packs/pack-page').then((m) => ({ default: m.PackPage })))
const NumbersPage = lazy(() =>
  import('./pages/numbers/numbers-page').then((m) => ({ default: m.NumbersPage })),
)
const ImportPage = lazy(() => import('./pages/imports/import-page').then((m) => ({ default: m.ImportPage })))
const GoalPage = lazy(() => import('./pages/goals/goal-page').then((m) => ({ default: m.GoalPage })))
const GoalSheetPage = lazy(() =>
  import('./pages/goals/goal-sheet-page').then((m) => ({ default: m.GoalSheetPage })),
)
const ObjectivesPaperPage = lazy(() =>
  import('./pages/goals/objectives-paper-page').then((m) => ({ default: m.ObjectivesPaperPage })),
)
const GoalsPage = lazy(() => import('./pages/goals/goals-page').then((m) => ({ default: m.GoalsPage })))
const TemplatesPage = lazy(() =>
  import('./pages/templates/templates-page').then((m) => ({ default: m.TemplatesPage })),
)
const TemplatePage = lazy(() =>
  import('./pages/templates/template-page').then((m) => ({ default: m.TemplatePage })),
)
const BlankPage = lazy(() => import('./pages/templates/blank-page').then((m) => ({ default: m.BlankPage })))
const DocumentsPage = lazy(() =>
  import('./pages/documents/documents-page').then((m) => ({ default: m.DocumentsPage })),
)
const AgreementPage = lazy(() =>
  import('./pages/agreements/agreement-page').then((m) => ({ default: m.AgreementPage })),
)
const ComparedDocuments = lazy(() =>
  import('./pages/agreements/compared-documents').then((m) => ({ default: m.ComparedDocuments })),
)
const NotesPage = lazy(() => import('./pages/notes/notes-page').then((m) => ({ default: m.NotesPage })))
const ComparePage = lazy(() =>
  import('./pages/history/compare-page').then((m) => ({ default: m.ComparePage })),
)
const RatingsPage = lazy(() =>
  import('./pages/history/ratings-page').then((m) => ({ default: m.RatingsPage })),
)
const FirmPage = lazy(() => import('./pages/firm/firm-page').then((m) => ({ default: m.FirmPage })))

type OpenStatus = Extract<WorkspaceStatus, { kind: 'open' }>

/** How many people the rail names; the team room has them all. */
const peopleInRail = 8

/** The rooms with the rail beside them. */
export function Rooms({ status }: { status: OpenStatus }): ReactElement {
  const { isSample } = status
  const [path] = useLocation()
  const [isFinding, setFinding] = useState(false)
  const places = usePlaces()
  const onNote = status.save.kind === 'readOnly' ? null : askToCapture
  return (
    <>
      <SavingRail
        places={places}
        current={path}
        onFind={() => setFinding(true)}
        onNote={onNote}
        onLock={isSample ? null : () => void lock()}
      />
      <main className={styles.main} id="room">
        <WorkspaceNotices status={status} />
        {isSample ? (
          <p className={styles.sample}>
            You are looking round with a sample team. It opens without a passphrase: put nothing real in it.{' '}
            <Link href="/firm?leave" className="link">
              Start mine
            </Link>
          </p>
        ) : null}
        <Suspense fallback={null}>
          <Switch>
            <Route path="/" component={TodayPage} />
            <Route path="/team" component={TeamPage} />
            <Route path="/team/sheet" component={TeamSheetPage} />
            <Route path="/team/pack" component={PackPage} />
            <Route path="/people/:id">
              {({ id }) => <WithId id={id} schema={personIdSchema} page={PersonPage} />}
            </Route>
            <Route path="/people/:id/sheet">
              {({ id }) => <WithId id={id} schema={personIdSchema} page={SheetPage} />}
            </Route>
            <Route path="/people/:id/compare">
              {({ id }) => <WithId id={id} schema={personIdSchema} page={ComparePage} />}
            </Route>
            <Route path="/people/:id/ratings">
              {({ id }) => <WithId id={id} schema={personIdSchema} page={RatingsPage} />}
            </Route>
            <Route path="/people/:id/notice">
              {({ id }) => <WithId id={id} schema={personIdSchema} page={NoticePage} />}
            </Route>
            <Route path="/numbers" component={NumbersPage} />
            <Route path="/numbers/import" component={ImportPage} />
            <Route path="/people/:id/goals">
              {({ id }) => <WithId id={id} schema={personIdSchema} page={GoalSheetPage} />}
            </Route>
            <Route path="/goals" component={GoalsPage} />
            <Route path="/goals/paper" component={ObjectivesPaperPage} />
            <Route path="/goals/:id">
              {({ id }) => <WithId id={id} schema={goalIdSchema} page={GoalPage} />}
            </Route>
            <Route path="/templates" component={TemplatesPage} />
            <Route path="/templates/:id">
              {({ id }) => <WithId id={id} schema={templateIdSchema} page={TemplatePage} />}
            </Route>
            <Route path="/templates/:id/blank">
              {({ id }) => <WithId id={id} schema={templateIdSchema} page={BlankPage} />}
            </Route>
            <Route path="/documents" component={DocumentsPage} />
            <Route path="/agreements/:id">
              {({ id }) => <WithId id={id} schema={agreementIdSchema} page={AgreementPage} />}
            </Route>
            <Route path="/agreements/:id/compare">
              {({ id }) => <WithId id={id} schema={agreementIdSchema} page={ComparedDocuments} />}
            </Route>
            <Route path="/notes" component={NotesPage} />
            <Route path="/firm" component={FirmPage} />
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </main>
      <Palette
        isOpen={isFinding}
        onOpenChange={setFinding}
        onNote={onNote}
        onLock={isSample ? null : () => void lock()}
      />
    </>
  )
}

/** The rail with how everything stands to the disk: that changes at every pause of the typing, and the rooms do not. */
function SavingRail(given: Omit<ComponentProps<typeof Rail>, 'save'>): ReactElement {
  return <Rail {...given} save={useSaveState()} />
}

function usePlaces(): Place[] {
  const people = useQuery(api.people.list.queryOptions())
  const today = useQuery(api.today.get.queryOptions())
  const team = (people.data ?? []).filter(isActive)
  const waiting = today.data === undefined ? 0 : waitingNow(today.data)
  return [
    { to: '/', name: 'Today', waiting },
    {
      to: '/team',
      name: 'Team',
      waiting: team.length,
      holds: ['/people/'],
      more: Math.max(0, team.length - peopleInRail),
      people: team.slice(0, peopleInRail).map(({ id, name }) => ({ to: `/people/${id}`, name })),
    },
    { to: '/numbers', name: 'Numbers' },
    { to: '/goals', name: 'Goals', waiting: today.data?.checkIns.length ?? 0 },
    { to: '/templates', name: 'Templates', holds: ['/templates/'] },
    {
      to: '/documents',
      name: 'Documents',
      waiting: today.data?.unsigned.length ?? 0,
      holds: ['/agreements/'],
    },
    { to: '/notes', name: 'Notes' },
    { to: '/firm', name: 'Workspace' },
  ]
}
