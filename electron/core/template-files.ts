import type { FileBytes } from '../../shared/contract/file-bytes'
import { fileNameOf } from '../../shared/domain/file-name'
import { type ReadTemplateFile, readTemplateFile, tooLargeFile } from '../../shared/domain/read-template-file'
import type { TemplateContent } from '../../shared/domain/template'
import { largestTemplateFile, templateFileText } from '../../shared/domain/template-file'

/** A template as a file to keep: `Weekly one-on-one.plumbline-template.json`. */
export function templateFileOf(content: TemplateContent): { fileName: string; file: File } {
  const fileName = `${fileNameOf(content.name).replace(/\.pdf$/, '')}.plumbline-template.json`
  return { fileName, file: new File([templateFileText(content)], fileName, { type: 'application/json' }) }
}

/** The template in a file that somebody chose. */
export async function readTemplateBytes(file: FileBytes): Promise<ReadTemplateFile> {
  if (file.size > largestTemplateFile) return refused(tooLargeFile)
  const text = textOf(await file.arrayBuffer())
  return text === null ? refused('This file is not text in UTF-8.') : readTemplateFile(text)
}

function refused(sentence: string): ReadTemplateFile {
  return { kind: 'broken', sentence, faults: [], count: 0 }
}

function textOf(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
