import { memo, type ReactElement, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { WordingHint } from '../../../shared/domain/wording/hint'
import styles from './wording.module.css'

const looks = [
  'font',
  'letterSpacing',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderLeftWidth',
  'textAlign',
  'direction',
] as const

/**
 * The same text over a field, unseen but for the dotted lines under the words that hints are about. Kept as it is while its
 * text and hints are.
 */
export const WordingMirror = memo(function WordingMirror({
  text,
  hints,
  current,
  fieldOf,
}: {
  text: string
  hints: readonly WordingHint[]
  current: WordingHint | undefined
  fieldOf: RefObject<HTMLElement | null>
}): ReactElement {
  const layer = useRef<HTMLDivElement>(null)
  const place = (): void => {
    const field = fieldOf.current?.querySelector<HTMLElement>('textarea, input')
    const own = layer.current
    if (field == null || own === null) return
    own.style.width = `${field.clientWidth}px`
    own.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`
  }
  useLayoutEffect(() => {
    const field = fieldOf.current?.querySelector<HTMLElement>('textarea, input')
    const own = layer.current
    if (field == null || own === null) return
    const look = getComputedStyle(field)
    for (const name of looks) own.style[name] = look[name]
    own.style.whiteSpace = field instanceof HTMLTextAreaElement ? 'pre-wrap' : 'pre'
  }, [fieldOf])
  // the words may have moved with every letter
  useLayoutEffect(place)
  useEffect(() => {
    const field = fieldOf.current?.querySelector<HTMLElement>('textarea, input')
    if (field == null) return
    const follower = new ResizeObserver(place)
    follower.observe(field)
    field.addEventListener('scroll', place)
    return () => {
      follower.disconnect()
      field.removeEventListener('scroll', place)
    }
  })
  return (
    <div className={styles.window} aria-hidden="true">
      <div className={styles.layer} ref={layer}>
        {hints.map((hint, index) => (
          <span key={hint.start}>
            {text.slice(hints[index - 1]?.end ?? 0, hint.start)}
            <span className={hint === current ? styles.currentMark : styles.mark}>
              {text.slice(hint.start, hint.end)}
            </span>
          </span>
        ))}
      </div>
    </div>
  )
})
