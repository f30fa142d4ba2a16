import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useEffect, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { useLocation } from 'wouter'
import { formatLongDay } from '../../../shared/domain/calendar-format'
import { isolated } from '../../../shared/domain/isolated-name'
import { objectivesAddress } from '../../../shared/domain/note-hit'
import { saysSomething } from '../../../shared/domain/text'
import { api } from '../../api/api'
import { useReader } from '../../components/reader'
import styles from './palette.module.css'

type Hit = { readonly id: string; readonly name: string; readonly kind: string; readonly to: string }

/** Actions and rooms that can be found by their words. */
const rooms: readonly Hit[] = [
  { id: 'today', name: 'Today', kind: 'Room', to: '/' },
  { id: 'team', name: 'Team', kind: 'Room', to: '/team' },
  { id: 'numbers', name: 'Numbers', kind: 'Room', to: '/numbers' },
  { id: 'goals', name: 'Goals', kind: 'Room', to: '/goals' },
  { id: 'templates', name: 'Templates', kind: 'Room', to: '/templates' },
  { id: 'documents', name: 'Documents', kind: 'Room', to: '/documents' },
  { id: 'notes', name: 'Notes', kind: 'Room', to: '/notes' },
  { id: 'workspace', name: 'Workspace', kind: 'Room', to: '/firm' },
  { id: 'import', name: 'Import numbers', kind: 'Action', to: '/numbers/import' },
  { id: 'add-person', name: 'Add a person', kind: 'Action', to: '/team?add' },
  { id: 'goals-paper', name: 'Objectives and goals on paper', kind: 'Action', to: '/goals/paper' },
  { id: 'verify', name: 'Verify a document', kind: 'Action', to: '/documents' },
  { id: 'copies', name: 'Backup, second copy and export', kind: 'Setting', to: '/firm' },
  { id: 'keys', name: 'Passphrase and recovery code', kind: 'Setting', to: '/firm' },
  { id: 'calendar', name: 'Calendar: holidays, working days, reminders', kind: 'Setting', to: '/firm' },
]

const noteHit: Hit = { id: 'note', name: 'Note what happened', kind: 'Action', to: '/' }

/** Goes on into the notes with the words that were typed. */
function notesHit(typed: string): Hit {
  const to = `/notes?${new URLSearchParams({ q: typed.trim() })}`
  return { id: 'search-notes', name: `Search notes for “${typed}”`, kind: 'Notes', to }
}

const lockHit: Hit = { id: 'lock', name: 'Lock now', kind: 'Action', to: '/' }

/** Ctrl/Cmd+K: finds any person, session, goal, objective, document, room or action by its words. */
export function Palette({
  isOpen,
  onOpenChange,
  onNote,
  onLock,
}: {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** Null where nothing can be noted. */
  onNote: (() => void) | null
  /** Null where there is nothing to lock. */
  onLock: (() => void) | null
}): ReactElement {
  const [, go] = useLocation()
  const { contains } = useFilter({ sensitivity: 'base' })
  const found = useHits()
  const [typed, setTyped] = useState('')
  const hits = [
    ...found,
    ...(onNote === null ? [] : [noteHit]),
    ...(onLock === null ? [] : [lockHit]),
    ...(saysSomething(typed) ? [notesHit(typed)] : []),
  ]
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      onOpenChange(true)
    }
    addEventListener('keydown', open)
    return () => removeEventListener('keydown', open)
  }, [onOpenChange])
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={isOpen}
      onOpenChange={(open) => {
        setTyped('')
        onOpenChange(open)
      }}
      isDismissable
    >
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog} aria-label="Find anything">
          <Autocomplete filter={contains} inputValue={typed} onInputChange={setTyped}>
            <SearchField className={styles.search} aria-label="Find anything" autoFocus>
              <Input placeholder="A person, a session, a goal, a document, a room" />
            </SearchField>
            <Menu
              className={styles.hits}
              aria-label="Found"
              items={hits}
              renderEmptyState={() => <p className={styles.none}>Nothing has these words.</p>}
              onAction={(key) => {
                const hit = hits.find(({ id }) => id === key)
                setTyped('')
                onOpenChange(false)
                if (hit === lockHit) onLock?.()
                else if (hit === noteHit) onNote?.()
                else if (hit !== undefined) go(hit.to)
              }}
            >
              {(hit) => (
                <MenuItem className={styles.hit} textValue={`${hit.name} ${hit.kind}`}>
                  <span>{isolated(hit.name)}</span>
                  <span className={styles.kind}>{hit.kind}</span>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function useHits(): readonly Hit[] {
  const { locale } = useReader()
  const everybody = { input: { personId: null } }
  const people = useQuery(api.people.list.queryOptions())
  const sessions = useQuery(api.sessions.list.queryOptions(everybody))
  const agreements = useQuery(api.agreements.list.queryOptions(everybody))
  const goals = useQuery(api.goals.list.queryOptions(everybody))
  const drafts = useQuery(api.goals.drafts.queryOptions(everybody))
  const objectives = useQuery(api.objectives.list.queryOptions())
  const names = new Map((people.data ?? []).map(({ id, name }) => [id, isolated(name)]))
  return [
    ...(people.data ?? []).map(({ id, name, archivedAt }) => ({
      id,
      name,
      kind: archivedAt === null ? 'Person' : 'Archived person',
      to: `/people/${id}`,
    })),
    ...rooms,
    ...(agreements.data ?? []).map(({ id, title, number, personId }) => ({
      id,
      name: `${title}, ${names.get(personId) ?? ''}`,
      kind: number,
      to: `/agreements/${id}`,
    })),
    ...(goals.data ?? []).map(({ id, personId, fields: { statement } }) => ({
      id,
      name: `${statement}, ${names.get(personId) ?? ''}`,
      kind: 'Goal',
      to: `/goals/${id}`,
    })),
    ...(drafts.data ?? [])
      .filter(({ fields: { statement } }) => saysSomething(statement))
      .map(({ id, personId, fields: { statement } }) => ({
        id,
        name: `${statement}, ${names.get(personId) ?? ''}`,
        kind: 'Draft of a goal',
        to: `/people/${personId}`,
      })),
    ...(objectives.data ?? []).map(({ id, fields: { statement } }) => ({
      id,
      name: statement,
      kind: 'Objective',
      to: objectivesAddress,
    })),
    ...(sessions.data ?? []).map(({ id, number, personId, heldOn }) => ({
      id,
      name: `Session ${number}, ${names.get(personId) ?? ''}`,
      kind: formatLongDay(heldOn, locale),
      to: `/sessions/${id}`,
    })),
  ]
}
