import type { ReactElement } from 'react'
import { Link, useLocation } from 'wouter'
import type { LibraryEntry } from '../../../shared/contract/templates'
import { type Act, ActMenu } from '../../components/act-menu'
import { counted } from '../../components/counted'
import { bringBack, duplicate, exportTemplate, hideTemplate, whichOf } from './template-acts'
import styles from './templates-page.module.css'

/** One template of the library: what it is for, how much it asks, where it stands, and what can be done with it. */
export function LibraryRow({ entry, onStart }: { entry: LibraryEntry; onStart: () => void }): ReactElement {
  const { templateId, name, purpose, minutes, questions } = entry
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Link href={`/templates/${templateId}`} className={styles.name}>
          {name}
        </Link>
        <p className={styles.purpose}>{purpose}</p>
      </div>
      <p className={styles.facts}>
        <b>{stateOf(entry)}</b>
        {`${minutes} min, ${counted(questions, 'question', 'questions')}`}
      </p>
      <ActMenu about={name} acts={useActs(entry, onStart)} />
    </li>
  )
}

function useActs(entry: LibraryEntry, onStart: () => void): Act[] {
  const [, go] = useLocation()
  const { templateId, name, newest, draft, archivedAt, isForPerson } = entry
  const of = whichOf(entry)
  const copy = async (): Promise<void> => {
    const id = await duplicate(of, name)
    if (id !== null) go(`/templates/${id}`)
  }
  const blank = `/templates/${templateId}/blank`
  return [
    { name: 'Open', run: () => go(`/templates/${templateId}`) },
    ...(newest === null || archivedAt !== null
      ? []
      : [{ name: 'Start a session', run: onStart, changes: true }]),
    { name: 'Duplicate', run: () => void copy(), changes: true },
    { name: 'Print a blank one for you', run: () => go(`${blank}?for=manager`) },
    ...(isForPerson
      ? [{ name: 'Print a blank one for the person', run: () => go(`${blank}?for=person`) }]
      : []),
    ...(newest === null || draft === null
      ? [{ name: 'Export as a file', run: () => void exportTemplate(of) }]
      : [
          { name: `Export version ${newest.number} as a file`, run: () => void exportTemplate(of) },
          {
            name: `Export the draft of version ${newest.number + 1} as a file`,
            run: () => void exportTemplate({ kind: 'draft', templateId }),
          },
        ]),
    archivedAt === null
      ? { name: 'Hide', run: () => void hideTemplate(templateId, name), changes: true }
      : { name: 'Bring back', run: () => void bringBack(templateId, name), changes: true },
  ]
}

/** `Version 2, draft of 3, in 4 sessions` */
function stateOf({ newest, draft, sessions, origin }: LibraryEntry): string {
  const version =
    newest === null
      ? 'Draft'
      : draft === null
        ? `Version ${newest.number}`
        : `Version ${newest.number}, draft of ${newest.number + 1}`
  const used = sessions === 0 ? '' : `, in ${counted(sessions, 'session', 'sessions')}`
  const shipped = origin === 'shipped' && newest?.number === 1 && draft === null && sessions === 0
  return shipped ? `${version}, shipped` : `${version}${used}`
}
