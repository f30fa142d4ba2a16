import { type KeyboardEvent, type ReactElement, useRef } from 'react'
import { Toolbar } from 'react-aria-components'
import type { Control } from 'react-hook-form'
import type { AgreementDraft } from '../../../shared/domain/agreement'
import {
  nextLineChange,
  type RichTextAct,
  richTextActs,
  richTextChange,
  type TextChange,
} from '../../../shared/domain/rich-text-editing'
import { Button } from '../../components/button'
import { TextBox } from '../../components/form/text-input'
import styles from './clause-fields.module.css'

const names: Readonly<Record<RichTextAct, string>> = {
  strong: 'Bold',
  light: 'Emphasis',
  list: 'List',
  numbers: 'Numbers',
  subheading: 'Sub-heading',
}

const keys: Readonly<Partial<Record<string, RichTextAct>>> = { b: 'strong', i: 'light' }

/**
 * The text of a clause, and a bar that puts the small marks into it: Ctrl+B and Ctrl+I do so too, and Enter goes on with
 * a list.
 */
export function ClauseText({
  control,
  index,
}: {
  control: Control<AgreementDraft>
  index: number
}): ReactElement {
  const whole = useRef<HTMLDivElement>(null)
  const act = (wanted: RichTextAct): void => {
    const area = whole.current?.querySelector('textarea')
    if (area === null || area === undefined) return
    const { value, selectionStart, selectionEnd } = area
    make(area, richTextChange(value, { from: selectionStart, to: selectionEnd }, wanted))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isPlainEnter(event) && event.target instanceof HTMLTextAreaElement) {
      const area = event.target
      const isPoint = area.selectionStart === area.selectionEnd
      const change = isPoint ? nextLineChange(area.value, area.selectionStart) : null
      if (change === null) return
      event.preventDefault()
      make(area, change)
      return
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    const wanted = keys[event.key.toLowerCase()]
    if (wanted === undefined || !(event.target instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    act(wanted)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the text within
    <div ref={whole} className={styles.text} onKeyDown={onKeyDown}>
      <TextBox control={control} name={`clauses.${index}.body`} label="Text" rows={4} wording />
      <div className={styles.barAndKeys}>
        <Toolbar aria-label={`How the text of clause ${index + 1} is set`} className={styles.bar ?? ''}>
          {richTextActs.map((each) => (
            <Button key={each} small look="quiet" changes onPress={() => act(each)}>
              {names[each]}
            </Button>
          ))}
        </Toolbar>
        <span className={styles.keys}>Ctrl B, Ctrl I</span>
      </div>
    </div>
  )
}

/** Makes a change as if it were typed, so that it can be undone like anything typed. */
function make(area: HTMLTextAreaElement, change: TextChange): void {
  area.focus()
  area.setSelectionRange(change.from, change.to)
  document.execCommand(change.put === '' ? 'delete' : 'insertText', false, change.put)
  area.setSelectionRange(change.selected.from, change.selected.to)
}

/** Enter alone, and not the one that ends the writing of a word in another script. */
function isPlainEnter({ key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Enter' && !(ctrlKey || metaKey || altKey || shiftKey || nativeEvent.isComposing)
}
