import type { ReactElement } from 'react'
import type { Column, StagedFile } from '../../../shared/domain/import-file'
import tableStyles from '../../components/table.module.css'

/** Each column with its first value and what was found in it. */
export function ColumnsTable({ file }: { file: StagedFile }): ReactElement {
  return (
    <details>
      <summary>{`The ${file.columns.length} columns of the file`}</summary>
      <div className={tableStyles.scroll}>
        <table className={tableStyles.table}>
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col">First value</th>
              <th scope="col">Found</th>
            </tr>
          </thead>
          <tbody>
            {file.columns.map((column) => (
              <tr key={column.index}>
                <th scope="row">{column.label}</th>
                <td className={tableStyles.quiet}>{column.samples[0] ?? ''}</td>
                <td>{contentWords(column)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function contentWords({ content }: Column): string {
  switch (content.kind) {
    case 'blank':
      return 'empty'
    case 'text':
      return 'text'
    case 'monthName':
      return 'names of months, without a year'
    case 'number':
    case 'date':
    case 'duration':
      return content.evidence
  }
}
