import { type ReactElement, useEffect, useId, useRef, useState } from 'react'
import { initialsOf, longestTypedInitials } from '../../shared/domain/initials'
import { isTooSmall, longestTypedName, type SignatureMark, tooSmallMark } from '../../shared/domain/signature'
import { Button } from './button'
import styles from './signature-field.module.css'
import { Pad, type PadHandle } from './signature-pad'

type What = 'own' | 'initials'

/** Where a party signs: by pen, finger or mouse, or by typing the name. It stays paper in the dark too. */
export function SignatureField({
  name,
  what = 'own',
  when,
  mark,
  onChange,
}: {
  name: string
  /** A signature, or initials, which stand beside clauses. */
  what?: What
  /** The time beside the name, in words. */
  when: string
  mark: SignatureMark | null
  onChange: (mark: SignatureMark | null) => void
}): ReactElement {
  const [isTyping, setTyping] = useState(false)
  const pad = useRef<PadHandle>(null)
  const note = useId()
  const words = wordsFor(what)
  const swap = (typing: boolean): void => {
    setTyping(typing)
    onChange(typing ? { kind: 'typed', text: what === 'initials' ? initialsOf(name) : name } : null)
  }
  const fault = mark !== null && isTooSmall(mark) ? `${tooSmallMark}.` : ''
  return (
    <fieldset className={styles.group} aria-label={words.title} aria-describedby={note}>
      <div className={styles.head}>
        <span className={styles.title}>{words.title}</span>
        <span className={styles.acts}>
          {isTyping ? null : (
            <>
              <Button small look="quiet" isDisabled={mark === null} onPress={() => pad.current?.undoStroke()}>
                Undo stroke
              </Button>
              <Button small look="quiet" isDisabled={mark === null} onPress={() => onChange(null)}>
                Clear
              </Button>
            </>
          )}
          <Button small look="quiet" onPress={() => swap(!isTyping)}>
            {isTyping ? 'Draw it instead' : words.type}
          </Button>
        </span>
      </div>
      <div className={`${styles.field} ${what === 'initials' ? styles.low : ''}`} data-theme="light">
        {isTyping ? (
          <TypedMark
            label={words.typed}
            most={what === 'initials' ? longestTypedInitials : longestTypedName}
            text={mark?.kind === 'typed' ? mark.text : ''}
            onChange={onChange}
          />
        ) : (
          <Pad
            words={mark === null ? words.empty : words.drawn}
            isEmpty={mark === null}
            ref={pad}
            onChange={onChange}
          />
        )}
        <span className={styles.line} />
        <span className={styles.name}>{name}</span>
        <span className={styles.when}>{when}</span>
        <p id={note} role="status" className={styles.fault}>
          {fault}
        </p>
      </div>
    </fieldset>
  )
}

/** The name, typed: it takes the focus when the signer has chosen to type. */
function TypedMark({
  label,
  most,
  text,
  onChange,
}: {
  label: string
  /** So many characters at most. */
  most: number
  text: string
  onChange: (mark: SignatureMark | null) => void
}): ReactElement {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <input
      ref={input}
      className={styles.typed}
      aria-label={label}
      autoComplete="off"
      dir="auto"
      maxLength={most}
      value={text}
      onChange={({ target }) => onChange(target.value === '' ? null : { kind: 'typed', text: target.value })}
    />
  )
}

function wordsFor(what: What) {
  switch (what) {
    case 'own':
      return {
        title: 'Your signature',
        type: 'Type my name instead',
        typed: 'Your name, typed as your signature',
        empty: 'Signature field, empty. Draw here, or type your name instead.',
        drawn: 'Your drawn signature',
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
