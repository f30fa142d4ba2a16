import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useLocation } from 'wouter'
import * as z from 'zod'
import { client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Dialog } from '../../components/dialog'
import { FileDrop } from '../../components/file-drop'
import { numbered } from '../../components/numbered'
import { tell } from '../../components/toasts'
import styles from './import-template.module.css'

const brokenSchema = z.object({
  data: z.object({
    faults: z.array(z.object({ path: z.string(), message: z.string() })),
    count: z.int(),
  }),
})

/** Takes a template file as a draft, or says what is wrong in it, each fault with its place. */
export function ImportTemplate({ onClose }: { onClose: () => void }): ReactElement {
  const [, go] = useLocation()
  const take = useMutation({
    mutationFn: (file: File) => client.templates.import({ file }),
    onSuccess: ({ draft, findings }) => {
      tell(
        findings.length === 0
          ? `“${draft.content.name}” is here as a draft.`
          : `“${draft.content.name}” is here as a draft. Its weights do not total 100 yet.`,
      )
      go(`/templates/${draft.id}`)
    },
  })
  const broken = brokenSchema.safeParse(take.error).data?.data
  return (
    <Dialog title="Import a template" isOpen wide onClose={onClose}>
      <FileDrop
        invitation="Drop a template file here"
        detail="A JSON file, as Plumbline exports it. It becomes a draft; nothing else changes."
        accept={['.json', 'application/json']}
        onFile={(file) => take.mutate(file)}
      />
      {take.isError ? (
        <div role="alert" className={styles.broken}>
          <p className={styles.sentence}>{sentenceOf(take.error)} Nothing was imported.</p>
          {broken === undefined || broken.faults.length === 0 ? null : (
            <dl className={styles.faults}>
              {numbered(broken.faults).map(({ place, thing: { path, message } }) => (
                <div key={place}>
                  <dt>{path === '' ? 'The file' : path}</dt>
                  <dd>{message}</dd>
                </div>
              ))}
            </dl>
          )}
          {broken !== undefined && broken.count > broken.faults.length ? (
            <p className="small muted">
              {broken.count - broken.faults.length} more. These come first in the file.
            </p>
          ) : null}
        </div>
      ) : null}
    </Dialog>
  )
}
