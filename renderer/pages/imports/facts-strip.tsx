import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import {
  type Delimiter,
  delimiterSchema,
  type Encoding,
  encodingSchema,
  type ReadingOptions,
  type StagedFile,
} from '../../../shared/domain/import-file'
import { client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Choose } from '../../components/form/select-input'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import { encodingWords } from './encoding-words'
import styles from './facts-strip.module.css'

const delimiterWords: Readonly<Record<Delimiter, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Bar',
}

/** What was found out about the file, with what shows it. Each fact can be set right. */
export function FactsStrip({
  file,
  onReread,
}: {
  file: StagedFile
  onReread: (file: StagedFile) => void
}): ReactElement {
  const { locale } = useReader()
  const reread = useMutation({
    mutationFn: (changed: Partial<ReadingOptions>) =>
      client.imports.reread({ fileId: file.id, options: { ...optionsOf(file), ...changed } }),
    onSuccess: onReread,
    onError: (error) => tell(sentenceOf(error)),
  })
  return (
    <section
      className={`${styles.facts} ${file.isTurned === null ? '' : styles.turnable}`}
      aria-label="What was found in the file"
    >
      <div>
        <b>{counted(file.rows, 'row', locale)}</b>
        <span>{counted(file.columns.length, 'column', locale)}</span>
      </div>
      {file.sheets === null ? (
        <>
          <div>
            <Choose
              label="Encoding"
              value={file.encoding.value}
              help={file.encoding.evidence}
              options={encodingSchema.options.map((value) => ({ value, label: encodingWords(value) }))}
              onChange={(value) =>
                reread.mutate({ encoding: encodingSchema.parse(value) satisfies Encoding })
              }
            />
          </div>
          <div>
            <Choose
              label="Between columns"
              value={file.delimiter.value}
              help={file.delimiter.evidence}
              options={delimiterSchema.options.map((value) => ({ value, label: delimiterWords[value] }))}
              onChange={(value) => reread.mutate({ delimiter: delimiterSchema.parse(value) })}
            />
          </div>
        </>
      ) : (
        <div className={styles.wide}>
          <Choose
            label="Sheet"
            value={file.sheets.chosen.value}
            help={file.sheets.chosen.evidence}
            options={file.sheets.all.map((sheet) => ({
              value: sheet.name,
              label: sheetWords(sheet, locale),
            }))}
            // headers of another sheet are found anew
            onChange={(sheet) => reread.mutate({ sheet, headerLine: undefined })}
          />
        </div>
      )}
      <div>
        <Choose
          label="Headers"
          value={headerValue(file.header.value)}
          help={file.header.evidence}
          options={headerOptions(file.header.value)}
          onChange={(value) => reread.mutate({ headerLine: value === 'none' ? null : Number(value) })}
        />
      </div>
      {file.isTurned === null ? null : (
        <div>
          <Choose
            label="Months in columns"
            value={file.isTurned.value ? 'rows' : 'columns'}
            help={file.isTurned.evidence}
            options={[
              { value: 'rows', label: 'Read as rows' },
              { value: 'columns', label: 'Leave as columns' },
            ]}
            onChange={(value) => reread.mutate({ isTurned: value === 'rows' })}
          />
        </div>
      )}
    </section>
  )
}

function optionsOf(file: StagedFile): ReadingOptions {
  return {
    // what is still asked about is not chosen by the way
    ...(file.encoding.readings.length > 0 ? {} : { encoding: file.encoding.value }),
    delimiter: file.delimiter.value,
    headerLine: file.header.value,
    ...(file.sheets === null ? {} : { sheet: file.sheets.chosen.value }),
    ...(file.isTurned === null ? {} : { isTurned: file.isTurned.value }),
  }
}

function sheetWords(
  { name, rows, isHidden }: { name: string; rows: number; isHidden: boolean },
  locale: string,
): string {
  return `${name} (${rows === 0 ? 'empty' : counted(rows, 'row', locale)}${isHidden ? ', hidden' : ''})`
}

function counted(many: number, what: 'row' | 'column', locale: string): string {
  return many === 1 ? `1 ${what}` : `${many.toLocaleString(locale)} ${what}s`
}

function headerValue(line: number | null): string {
  return line === null ? 'none' : String(line)
}

/** No headers, or one of the first lines; the line that was found is always among them. */
function headerOptions(found: number | null): { value: string; label: string }[] {
  const lines = new Set([1, 2, 3, 4, 5, 6, 7, 8, ...(found === null ? [] : [found])])
  return [
    ...[...lines].sort((a, b) => a - b).map((line) => ({ value: String(line), label: `In line ${line}` })),
    { value: 'none', label: 'None' },
  ]
}
