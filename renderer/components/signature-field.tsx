import { type ReactElement, useEffect, useRef, useState } from 'react'
import SignaturePad from 'signature_pad'
import type { SignatureMark } from '../../shared/domain/signature'
import { Button } from './button'
import styles from './signature-field.module.css'

/** Where a party signs: by pen, finger or mouse, or by typing the name. It stays paper in the dark too. */
export function SignatureField({
  name,
  isOther = false,
  when,
  mark,
  onChange,
}: {
  name: string
  /** Somebody else signs on the same page, so that the field says whose it is. */
  isOther?: boolean
  /** The time beside the name, in words. */
  when: string
  mark: SignatureMark | null
  onChange: (mark: SignatureMark | null) => void
}): ReactElement {
  const [isTyping, setTyping] = useState(false)
  const title = isOther ? `Signature of ${name}` : 'Your signature'
  const swap = (typing: boolean): void => {
    setTyping(typing)
    onChange(typing ? { kind: 'typed', text: name } : null)
  }
  return (
    <fieldset className={styles.group} aria-label={title}>
      <div className={styles.head}>
        <span className={styles.title}>{title}</span>
        <span className={styles.acts}>
          {isTyping ? null : (
            <Button small look="quiet" isDisabled={mark === null} onPress={() => onChange(null)}>
              Clear
            </Button>
          )}
          <Button small look="quiet" onPress={() => swap(!isTyping)}>
            {isTyping ? 'Draw it instead' : isOther ? 'Type the name instead' : 'Type my name instead'}
          </Button>
        </span>
      </div>
      <div className={styles.field} data-theme="light">
        {isTyping ? (
          <input
            className={styles.typed}
            aria-label={
              isOther ? `The name of ${name}, typed as a signature` : 'Your name, typed as your signature'
            }
            value={mark?.kind === 'typed' ? mark.text : ''}
            onChange={({ target }) =>
              onChange(target.value === '' ? null : { kind: 'typed', text: target.value })
            }
          />
        ) : (
          <Pad isEmpty={mark === null} onChange={onChange} />
        )}
        <span className={styles.line} />
        <span className={styles.name}>{name}</span>
        <span className={styles.when}>{when}</span>
      </div>
    </fieldset>
  )
}

function Pad({
  isEmpty,
  onChange,
}: {
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
  return (
    <canvas
      ref={canvas}
      className={styles.canvas}
      role="img"
      aria-label={
        isEmpty ? 'Signature field, empty. Draw here, or type your name instead.' : 'Your drawn signature'
      }
    />
  )
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
