import { type ReactElement, useEffect, useRef, useState } from 'react'
import SignaturePad from 'signature_pad'
import { initialsOf } from '../../shared/domain/initials'
import type { SignatureMark } from '../../shared/domain/signature'
import { Button } from './button'
import styles from './signature-field.module.css'

/** Where a party signs: by pen, finger or mouse, or by typing the name. It stays paper in the dark too. */
export function SignatureField({
  name,
  what = 'own',
  when,
  mark,
  onChange,
}: {
  name: string
  /** Whose signature it is: of another where two sign on one page. Or initials, which stand beside clauses. */
  what?: 'own' | 'other' | 'initials'
  /** The time beside the name, in words. */
  when: string
  mark: SignatureMark | null
  onChange: (mark: SignatureMark | null) => void
}): ReactElement {
  const [isTyping, setTyping] = useState(false)
  const words = wordsFor(what, name)
  const swap = (typing: boolean): void => {
    setTyping(typing)
    onChange(typing ? { kind: 'typed', text: what === 'initials' ? initialsOf(name) : name } : null)
  }
  return (
    <fieldset className={styles.group} aria-label={words.title}>
      <div className={styles.head}>
        <span className={styles.title}>{words.title}</span>
        <span className={styles.acts}>
          {isTyping ? null : (
            <Button small look="quiet" isDisabled={mark === null} onPress={() => onChange(null)}>
              Clear
            </Button>
          )}
          <Button small look="quiet" onPress={() => swap(!isTyping)}>
            {isTyping ? 'Draw it instead' : words.type}
          </Button>
        </span>
      </div>
      <div className={`${styles.field} ${what === 'initials' ? styles.low : ''}`} data-theme="light">
        {isTyping ? (
          <input
            className={styles.typed}
            aria-label={words.typed}
            value={mark?.kind === 'typed' ? mark.text : ''}
            onChange={({ target }) =>
              onChange(target.value === '' ? null : { kind: 'typed', text: target.value })
            }
          />
        ) : (
          <Pad
            words={mark === null ? words.empty : words.drawn}
            isEmpty={mark === null}
            onChange={onChange}
          />
        )}
        <span className={styles.line} />
        <span className={styles.name}>{name}</span>
        <span className={styles.when}>{when}</span>
      </div>
    </fieldset>
  )
}

function wordsFor(what: 'own' | 'other' | 'initials', name: string) {
  switch (what) {
    case 'own':
      return {
        title: 'Your signature',
        type: 'Type my name instead',
        typed: 'Your name, typed as your signature',
        empty: 'Signature field, empty. Draw here, or type your name instead.',
        drawn: 'Your drawn signature',
      }
    case 'other':
      return {
        title: `Signature of ${name}`,
        type: 'Type the name instead',
        typed: `The name of ${name}, typed as a signature`,
        empty: `Signature field of ${name}, empty. Draw here, or type the name instead.`,
        drawn: `The drawn signature of ${name}`,
      }
    case 'initials':
      return {
        title: 'Your initials',
        type: 'Type my initials instead',
        typed: 'Your initials, typed',
        empty: 'Initials field, empty. Draw here, or type them instead.',
        drawn: 'Your drawn initials',
      }
  }
}

function Pad({
  words,
  isEmpty,
  onChange,
}: {
  /** What the field is and shows, for those who do not see it. */
  words: string
  isEmpty: boolean
  onChange: (mark: SignatureMark) => void
}): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad | null>(null)
  const tell = useRef(onChange)
  useEffect(() => {
    tell.current = onChange
  })
  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    fitToScreen(element)
    const created = new SignaturePad(element, { penColor: '#1b2430', minWidth: 0.8, maxWidth: 2.4 })
    const report = (): void => tell.current({ kind: 'drawn', strokes: strokesOf(created) })
    created.addEventListener('endStroke', report)
    pad.current = created
    return () => {
      created.removeEventListener('endStroke', report)
      created.off()
    }
  }, [])
  useEffect(() => {
    if (isEmpty) pad.current?.clear()
  }, [isEmpty])
  return <canvas ref={canvas} className={styles.canvas} role="img" aria-label={words} />
}

/** As many canvas pixels as the screen has, so that the line is sharp. */
function fitToScreen(canvas: HTMLCanvasElement): void {
  const ratio = Math.max(1, devicePixelRatio)
  canvas.width = canvas.offsetWidth * ratio
  canvas.height = canvas.offsetHeight * ratio
  canvas.getContext('2d')?.scale(ratio, ratio)
}

/** The strokes as points with pressure; a pen tells its pressure, everything else half of it. */
function strokesOf(pad: SignaturePad): [number, number, number][][] {
  return pad
    .toData()
    .map(({ points }) =>
      points.map(({ x, y, pressure }): [number, number, number] => [x, y, pressure || 0.5]),
    )
    .filter((points) => points.length > 0)
}
