import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useEffect, useState } from 'react'
import { useSearch } from 'wouter'
import { type StagedFile, tooLargeToImport } from '../../../shared/domain/import-file'
import { client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { useStageExport } from '../../api/use-stage-export'
import { FileDrop } from '../../components/file-drop'
import { PageHead } from '../../components/page-head'
import styles from './import-page.module.css'
import { ImportWorkbench } from './import-workbench'
import { PastedTable } from './pasted-table'
import { ReadingProgress } from './reading-progress'

/** An export goes in: choose it, see what was found, say what it means, see every effect, then import. */
export function ImportPage(): ReactElement {
  const [file, setFile] = useState<StagedFile | null>(null)
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const stage = useStageExport({ onStaged: setFile })
  const take = (chosen: File): void => {
    const sentence = tooLargeToImport(chosen.size)
    setTooLarge(sentence)
    if (sentence === null) stage.take(chosen)
    else stage.reset()
  }
  const waiting = new URLSearchParams(useSearch()).get('file')
  const fromFolder = useMutation({
    mutationFn: (fileName: string) => client.imports.stageWatched({ fileName }),
    onSuccess: setFile,
  })
  useEffect(() => {
    if (waiting !== null) fromFolder.mutate(waiting)
  }, [waiting, fromFolder.mutate])
  const leave = ({ id }: StagedFile): void => {
    setFile(null)
    void client.imports.cancel({ fileId: id }).catch(() => undefined)
  }
  const failure = tooLarge ?? failureOf(stage.error ?? fromFolder.error)
  if (file !== null) {
    return <ImportWorkbench key={file.id} file={file} onReread={setFile} onLeave={() => leave(file)} />
  }
  return (
    <>
      <PageHead
        title="Import numbers"
        lead="An export from your CRM or dialler, as it is. Nothing is changed until you have seen every effect."
      />
      <div className={styles.choose}>
        <FileDrop
          invitation="Drop an export here."
          detail="An Excel (.xlsx) or OpenDocument (.ods) workbook, CSV or text with columns: commas, semicolons, tabs or bars, in any encoding. It never leaves this laptop."
          accept={[
            '.csv',
            '.tsv',
            '.txt',
            '.xlsx',
            '.ods',
            '.xlsm',
            'text/csv',
            'text/plain',
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          ]}
          onFile={take}
        />
        <PastedTable onFile={take} />
        <ReadingProgress stage={stage} />
        {fromFolder.isPending ? <p className="muted">Reading the file</p> : null}
        {failure === null ? null : (
          <p role="alert" className={styles.failure}>
            {failure}
          </p>
        )}
      </div>
    </>
  )
}

function failureOf(error: Error | null): string | null {
  return error === null ? null : sentenceOf(error)
}
