import {
  type ComponentProps,
  type ReactElement,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { WordingHint } from '../../../shared/domain/wording/hint'
import { useWordingHints } from './use-wording-hints'
import styles from './wording.module.css'
import { WordingMirror } from './wording-mirror'
import { WordingNote } from './wording-note'

/**
 * A text field with quiet hints on its wording: put it round the `<TextArea>` or `<Input>` and give it the text. Words
 * are underlined, and one hint at a time stands under the field. F7 or Alt+↓ goes to the next, with Shift or Alt+↑ to
 * the one before. Where hints are off (`WordingContext`) it is the bare field.
 */
export function WithWording({
  text,
  name,
  children,
}: {
  text: string
  /** The field's name at this address, so that what was kept there stays kept. */
  name: string
  children: ReactNode
}): ReactElement {
  const frame = useRef<HTMLDivElement>(null)
  const { hints, keep } = useWordingHints(text, `${location.pathname}${location.search} ${name}`)
  const [at, setAt] = useState(0)
  const [isVisited, setVisited] = useState(false)
  const place = Math.min(at, hints.length - 1)
  const current = hints[place]
  const field = (): HTMLTextAreaElement | HTMLInputElement | null =>
    frame.current?.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input') ?? null
  const goTo = (index: number): void => {
    const hint = hints.at(index % hints.length)
    if (hint === undefined) return
    setAt(hints.indexOf(hint))
    setVisited(true)
    field()?.focus()
    field()?.setSelectionRange(hint.start, hint.end)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = stepOf(event)
    if (by === 0 || hints.length === 0 || event.target !== field()) return
    event.preventDefault()
    const from = field()?.selectionEnd ?? 0
    if (by > 0)
      goTo(
        Math.max(
          0,
          hints.findIndex(({ end }) => end > from),
        ),
      )
    else goTo(hints.findLastIndex(({ end }) => end < from))
  }
  useEffect(() => {
    const element = frame.current
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  })
  return (
    <div className={styles.whole}>
      <div className={styles.frame} ref={frame}>
        {children}
        <LateMirror text={text} hints={hints} current={current} fieldOf={frame} />
      </div>
      <p className={styles.spoken} aria-live="polite">
        {spokenWords(hints, isVisited ? current : undefined)}
      </p>
      {current === undefined ? null : (
        <WordingNote
          hint={current}
          place={place + 1}
          count={hints.length}
          onUse={(words) => {
            const element = field()
            if (element !== null) replaceIn(element, current, words)
          }}
          onKeep={() => {
            keep(current)
            field()?.focus()
          }}
          onNext={() => goTo(place + 1)}
        />
      )}
    </div>
  )
}

/** The mirror is laid out after the letter is on the screen: it must not hold up the typing of a long text. */
function LateMirror(given: ComponentProps<typeof WordingMirror>): ReactElement | null {
  const { text, hints, current, fieldOf } = given
  const now = useMemo(() => ({ text, hints, current, fieldOf }), [text, hints, current, fieldOf])
  const late = useDeferredValue(now)
  return late.hints.length === 0 || hints.length === 0 ? null : <WordingMirror {...late} />
}

/** 1 for the next hint, -1 for the one before, 0 for any other key. */
function stepOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): -1 | 0 | 1 {
  if (ctrlKey || metaKey) return 0
  if (key === 'F7') return shiftKey ? -1 : 1
  if (!altKey) return 0
  if (key === 'ArrowDown') return 1
  return key === 'ArrowUp' ? -1 : 0
}

/** Said once the text rests: how many hints there are, or the one that was gone to. Never over other words. */
function spokenWords(hints: readonly WordingHint[], visited: WordingHint | undefined): string {
  if (visited !== undefined) return `“${visited.found}”: ${visited.why} ${visited.advice}`
  if (hints.length === 0) return ''
  return hints.length === 1
    ? '1 wording hint, F7 goes to it'
    : `${hints.length} wording hints, F7 goes to them`
}

/** As if it were typed, so that Undo takes it back. */
function replaceIn(
  field: HTMLTextAreaElement | HTMLInputElement,
  { start, end, found }: WordingHint,
  words: string,
): void {
  const isCapital = /^\p{Lu}/u.test(found)
  field.focus()
  field.setSelectionRange(start, end)
  document.execCommand(
    'insertText',
    false,
    isCapital ? words.slice(0, 1).toUpperCase() + words.slice(1) : words,
  )
}
