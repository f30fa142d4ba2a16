import type { ReactElement } from 'react'
import { type FieldValues, useController } from 'react-hook-form'
import { Button } from './button'
import styles from './folder-field.module.css'
import type { Bound } from './form/bound'
import { TextInput } from './form/text-input'

/** The path of a folder: chosen in the system's dialog where there is one, or typed. */
export function FolderField<Values extends FieldValues, Out>({
  onChoose,
  ...bound
}: Bound<Values, Out> & { onChoose: (() => Promise<string | null>) | null }): ReactElement {
  const { field } = useController({ control: bound.control, name: bound.name })
  const choose = async (): Promise<void> => {
    const folder = await onChoose?.()
    if (folder) field.onChange(folder)
  }
  return (
    <div className={styles.row}>
      <TextInput {...bound} placeholder="/media/usb/plumbline" />
      {onChoose === null ? null : <Button onPress={() => void choose()}>Choose a folder</Button>}
    </div>
  )
}
