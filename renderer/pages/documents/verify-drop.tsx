import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { FileDrop } from '../../components/file-drop'
import { VerificationView } from './verification-view'
import styles from './verify-drop.module.css'

/** Takes any PDF, and says whether it is what was signed. */
export function VerifyDrop(): ReactElement {
  const verify = useMutation({
    mutationFn: async (file: File) => ({
      name: file.name,
      verification: await client.documents.verify({ file }),
    }),
  })
  return (
    <section>
      <h2 className={styles.title}>Verify a document</h2>
      <FileDrop
        invitation="Drop a PDF here."
        detail="It is only read, never kept, and never leaves this laptop."
        accept={['application/pdf', '.pdf']}
        onFile={(file) => verify.mutate(file)}
      />
      <div aria-live="polite">
        {verify.isPending ? <p className="muted">Checking every byte</p> : null}
        {verify.isError ? <p className={styles.failure}>{sentenceOf(verify.error)}</p> : null}
        {verify.data === undefined ? null : <VerificationView {...verify.data} />}
      </div>
    </section>
  )
}
