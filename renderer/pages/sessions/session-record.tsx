import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { formatLongDay } from '../../../shared/domain/calendar-format'
import { isolated, spokenName } from '../../../shared/domain/isolated-name'
import { differencesIn } from '../../../shared/domain/note-differences'
import type { Person } from '../../../shared/domain/person'
import type { CoachingSession, SessionNotes } from '../../../shared/domain/session'
import type { TemplateVersion } from '../../../shared/domain/template'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { printPages, savePaper } from '../../api/save-paper'
import { Button } from '../../components/button'
import { PageHead } from '../../components/page-head'
import { PaperPages } from '../../components/paper-pages'
import { useReader } from '../../components/reader'
import { TurnButton } from '../../components/turn-button'
import { useTurnKey } from '../../components/turned-screen'
import { Addenda } from './addenda'
import { LeftOverDialog } from './left-over-dialog'
import { PrivateAnswers } from './private-answers'
import { SessionLink } from './session-link'
import styles from './session-record.module.css'
import { useAnchor } from './use-anchor'

/** A finalised session as the record that both may keep. The private note stands beside it, never in it. */
export function SessionRecord({
  session,
  version,
  person,
  isFaceToFace,
  onTurn,
  leftOver,
  onLeftOverDone,
}: {
  session: CoachingSession
  version: TemplateVersion
  person: Person
  isFaceToFace: boolean
  onTurn: () => void
  /** What was typed in this window when another one finished the session; null where nothing is left. */
  leftOver: SessionNotes | null
  onLeftOverDone: () => void
}): ReactElement {
  const { locale } = useReader()
  useTurnKey(onTurn)
  const record = useQuery(api.sessions.record.queryOptions({ input: { sessionId: session.id } }))
  const { privateNote, preparation = '' } = session.notes
  useAnchor(record.data !== undefined)
  return (
    <main className={styles.room}>
      <div className={styles.chrome}>
        {isFaceToFace ? null : (
          <Link href={`/people/${person.id}`} className={styles.leave}>
            ‹ {isolated(person.name)}
          </Link>
        )}
        <PageHead
          title={`Session ${session.number}, ${isolated(person.name)}`}
          lead={`Held on ${formatLongDay(session.heldOn, locale)}. This record is final.`}
        >
          <TurnButton isTurned={isFaceToFace} onTurn={onTurn} small={false} />
          {record.data === undefined ? null : (
            <>
              <Button isDisabled={record.isFetching} onPress={() => void savePaper(record.data)}>
                Save as PDF
              </Button>
              <Button look={isFaceToFace ? 'outlined' : 'primary'} onPress={printPages}>
                Print
              </Button>
            </>
          )}
        </PageHead>
        {privateNote === '' || isFaceToFace ? null : (
          <section className={styles.private}>
            <h2 className={styles.label}>Private note, not part of the record</h2>
            <p>{privateNote}</p>
          </section>
        )}
        {preparation === '' || isFaceToFace ? null : (
          <section className={styles.private}>
            <h2 className={styles.label}>Preparation, not part of the record</h2>
            <p>{preparation}</p>
          </section>
        )}
        {isFaceToFace ? null : <PrivateAnswers session={session} version={version} person={person} />}
      </div>
      {record.isError ? <p role="alert">{sentenceOf(record.error)}</p> : null}
      {record.data === undefined ? null : (
        <PaperPages pages={record.data.pages} label={`Record of session ${session.number}`} />
      )}
      <SessionLink session={session} person={person} isFaceToFace={isFaceToFace} />
      <Addenda
        key={isFaceToFace ? 'turned' : 'own'}
        session={session}
        person={person}
        isFaceToFace={isFaceToFace}
      />
      {leftOver === null || isFaceToFace ? null : (
        <LeftOverDialog
          session={session}
          differences={differencesIn({
            mine: leftOver,
            theirs: session.notes,
            version,
            givenName: spokenName(person),
          }).filter(({ mine }) => mine !== '')}
          onClose={onLeftOverDone}
        />
      )}
    </main>
  )
}
