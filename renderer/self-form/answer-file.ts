import type { SelfForm } from '../../shared/contract/self-assessments'
import {
  answersInFile,
  largestAnswerFile,
  readSelfAnswerFile,
  selfAnswerFileText,
  tooLargeAnswers,
} from '../../shared/domain/self-answer-file'
import type { SelfAnswers } from '../../shared/domain/self-assessment'

/** Hands the answers to the browser to save, and says under which name. */
export function saveAnswers(
  { ticket, personName }: SelfForm,
  { answers, isFinished, now }: { answers: SelfAnswers; isFinished: boolean; now: Date },
): string {
  const text = selfAnswerFileText({ ticket, savedAt: now.toISOString(), isFinished, answers })
  const name = fileNameOf(personName, isFinished)
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // the browser has taken the file over once the click's task is done
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
  return name
}

/** `Answers of Jonas Lindqvist.json`, without the characters that some system forbids in a name. */
function fileNameOf(personName: string, isFinished: boolean): string {
  const name = personName.replaceAll(/[\\/:*?"<>|]|\p{C}/gu, ' ').trim()
  return `Answers of ${name}${isFinished ? '' : ', not finished'}.json`
}

export type OpenedAnswers =
  | { readonly kind: 'read'; readonly answers: SelfAnswers }
  | { readonly kind: 'broken'; readonly sentence: string }

/** The answers of a file that this form saved, to go on with them; or in a sentence why they cannot be used here. */
export async function openAnswers({ ticket, sections }: SelfForm, file: File): Promise<OpenedAnswers> {
  if (file.size > largestAnswerFile) return { kind: 'broken', sentence: tooLargeAnswers }
  const read = readSelfAnswerFile(await file.text())
  if (read.kind === 'broken') return read
  if (read.file.ticket !== ticket) {
    return {
      kind: 'broken',
      sentence: 'This file was saved by another form. Open the form that belongs to it, and go on there.',
    }
  }
  return answersInFile(read.file, sections)
}
