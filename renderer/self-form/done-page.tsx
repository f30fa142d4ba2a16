import { type ReactElement, useEffect, useRef } from 'react'
import { Button } from '../components/button'
import { Cord } from '../components/plumb'
import styles from './file-page.module.css'

/** After the finished answers were saved: where they are, and what to do with them. */
export function DonePage({
  calledName,
  managerName,
  fileName,
  onSaveAgain,
  onBack,
}: {
  calledName: string
  managerName: string
  fileName: string
  onSaveAgain: () => void
  onBack: () => void
}): ReactElement {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus()
    scrollTo(0, 0)
  }, [])
  return (
    <main className={styles.narrow}>
      <Cord height={66} />
      <h1 ref={title} tabIndex={-1}>{`Thank you, ${calledName}.`}</h1>
      <ol className={styles.steps}>
        <li>
          Your answers are in the file <strong>{fileName}</strong>. It lies where your browser saves files,
          mostly under Downloads.
        </li>
        <li>{`Give this file to ${managerName}, for instance on a memory stick.`}</li>
        <li>It is not encrypted: whoever has the file can read it. Delete it here once it is handed over.</li>
      </ol>
      <p className={styles.acts}>
        <Button onPress={onSaveAgain}>Save the file again</Button>
        <Button look="quiet" onPress={onBack}>
          Back to my answers
        </Button>
      </p>
    </main>
  )
}
