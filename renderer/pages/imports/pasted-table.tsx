import { type ReactElement, useEffect, useState } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components'
import { Button } from '../../components/button'
import field from '../../components/form/field.module.css'
import { FieldNotes } from '../../components/form/field-notes'
import { formatInstant } from '../../components/instant-words'
import styles from './pasted-table.module.css'

/**
 * Takes cells that were copied in a spreadsheet. Pasted anywhere on the page they are handed over at once as a file
 * named after the moment; pasted or typed into the box, when its button is pressed.
 */
export function PastedTable({ onFile }: { onFile: (file: File) => void }): ReactElement {
  const [text, setText] = useState('')
  useEffect(() => {
    const take = (event: ClipboardEvent): void => {
      const pasted = event.clipboardData?.getData('text/plain') ?? ''
      if (event.defaultPrevented || isField(event.target) || pasted.trim() === '') return
      event.preventDefault()
      onFile(fileOf(pasted))
    }
    document.addEventListener('paste', take)
    return () => document.removeEventListener('paste', take)
  }, [onFile])
  return (
    <form
      className={styles.paste}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onFile(fileOf(text))
      }}
    >
      <TextField value={text} onChange={setText} className={field.field}>
        <Label className={field.name}>Or paste a table</Label>
        <TextArea className={`${field.area} ${styles.cells}`} rows={3} spellCheck={false} />
        <FieldNotes help="Copy the cells in Excel or Google Sheets together with their headers, and press Ctrl+V." />
      </TextField>
      <Button type="submit" changes={false} isDisabled={text.trim() === ''}>
        Read the table
      </Button>
    </form>
  )
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

function fileOf(text: string): File {
  return new File([text], `Pasted table, ${formatInstant(new Date().toISOString())}`, { type: 'text/plain' })
}
