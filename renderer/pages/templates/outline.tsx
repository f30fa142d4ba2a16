import { type KeyboardEvent, memo, type ReactElement, useEffect, useMemo, useRef } from 'react'
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { nameOfQuestion } from '../../../shared/domain/new-question'
import type { TemplateContent } from '../../../shared/domain/template'
import { type InHand, inHandOf, keyOf, nameOfSection } from './in-hand'
import styles from './outline.module.css'

/** More questions than this stand in the outline only while their section is in hand. */
const mostAtOnce = 80

type Row = {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly isSection: boolean
  readonly isShown: boolean
}

/**
 * Sections and questions in their order. Enter or a click takes one in hand; a row is moved by dragging, by its handle and
 * the arrow keys, or with Alt and an arrow key.
 */
export const Outline = memo(function Outline({
  content,
  inHand,
  faulty,
  onTake,
  onStep,
  onDrop,
}: {
  content: TemplateContent
  inHand: InHand
  /** Rows in which something is missing. */
  faulty: ReadonlySet<string>
  onTake: (inHand: InHand) => void
  onStep: (what: InHand, by: 1 | -1) => void
  onDrop: (what: InHand, target: InHand, side: 'before' | 'after') => void
}): ReactElement {
  const grid = useRef<HTMLDivElement>(null)
  const refocus = useRef<string | null>(null)
  const shown = keyOf(inHand)
  const rows = useMemo(() => rowsOf(content, shown, faulty), [content, shown, faulty])
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [key] = keys
      if (key === undefined || target.dropPosition === 'on') return
      onDrop(inHandOf(key), inHandOf(target.key), target.dropPosition)
    },
  })
  useEffect(() => {
    if (refocus.current === null) return
    grid.current?.querySelector<HTMLElement>(`[data-key="${refocus.current}"]`)?.focus()
    refocus.current = null
  })
  const step = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    const key = event.target instanceof Element ? event.target.closest('[data-key]') : null
    const row = key?.getAttribute('data-key')
    if (row === null || row === undefined) return
    event.preventDefault()
    event.stopPropagation()
    // the row stands elsewhere afterwards, and has the focus still
    refocus.current = row
    onStep(inHandOf(row), event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <div onKeyDownCapture={step}>
      <GridList
        ref={grid}
        className={styles.grid ?? ''}
        aria-label="Sections and questions"
        items={rows}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => onTake(inHandOf(key))}
      >
        {(row: Row) => (
          <GridListItem
            textValue={row.name}
            className={`${styles.row} ${row.isSection ? styles.section : ''} ${row.isShown ? styles.shown : ''}`}
          >
            <Button slot="drag" className={styles.handle ?? ''} aria-label={`Move ${row.name}`}>
              <svg aria-hidden="true" viewBox="0 0 10 14">
                <path d="M2.5 2v0M7.5 2v0M2.5 7v0M7.5 7v0M2.5 12v0M7.5 12v0" />
              </svg>
            </Button>
            <span className={styles.name}>{row.name}</span>
            <span className={styles.note}>{row.note}</span>
          </GridListItem>
        )}
      </GridList>
    </div>
  )
})

function rowsOf(content: TemplateContent, shown: string, faulty: ReadonlySet<string>): Row[] {
  const count = content.sections.reduce((sum, { questions }) => sum + questions.length, 0)
  return content.sections.flatMap((section, index) => {
    const id = keyOf({ kind: 'section', id: section.id })
    const questions = section.questions.map((question): Row => {
      const key = keyOf({ kind: 'question', id: question.id })
      return sameRow(question, {
        id: key,
        name: nameOfQuestion(question),
        note: noteOf(key, faulty),
        isSection: false,
        isShown: key === shown,
      })
    })
    const isOpen = count <= mostAtOnce || id === shown || questions.some((row) => row.isShown)
    const head = sameRow(section, {
      id,
      name: nameOfSection(section, index),
      note: isOpen ? noteOf(id, faulty) : String(questions.length),
      isSection: true,
      isShown: id === shown,
    })
    return isOpen ? [head, ...questions] : [head]
  })
}

const known = new WeakMap<object, Row>()

/** The row that stood for the thing before, where nothing of it changed: the grid draws only rows that are new objects. */
function sameRow(thing: object, row: Row): Row {
  const before = known.get(thing)
  if (before?.name === row.name && before.note === row.note && before.isShown === row.isShown) return before
  known.set(thing, row)
  return row
}

function noteOf(key: string, faulty: ReadonlySet<string>): string {
  return faulty.has(key) ? 'incomplete' : ''
}
