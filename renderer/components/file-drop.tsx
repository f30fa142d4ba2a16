import type { ReactElement } from 'react'
import { Button, type DropItem, DropZone, FileTrigger, Text } from 'react-aria-components'
import styles from './file-drop.module.css'

/** Takes one file: dropped, pasted, or chosen. */
export function FileDrop({
  invitation,
  detail,
  accept,
  low = false,
  onFile,
}: {
  invitation: string
  detail: string
  /** File name extensions and media types that the system's dialog offers first. */
  accept: readonly string[]
  /** In one line, for a place where it is one of several things to do. */
  low?: boolean
  onFile: (file: File) => void
}): ReactElement {
  const take = async (items: readonly DropItem[]): Promise<void> => {
    const file = items.find((item) => item.kind === 'file')
    if (file !== undefined) onFile(await file.getFile())
  }
  return (
    <DropZone className={`${styles.zone} ${low ? styles.low : ''}`} onDrop={({ items }) => void take(items)}>
      <div>
        <Text slot="label" className={styles.invitation}>
          {invitation}
        </Text>
        <p className="small muted">{detail}</p>
      </div>
      <FileTrigger
        acceptedFileTypes={accept}
        onSelect={(files) => {
          const file = files?.item(0)
          if (file) onFile(file)
        }}
      >
        <Button className={styles.choose}>Choose a file</Button>
      </FileTrigger>
    </DropZone>
  )
}
