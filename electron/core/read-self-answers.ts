import { isDeepStrictEqual } from 'node:util'
import type { FileBytes } from '../../shared/contract/file-bytes'
import { calledName } from '../../shared/domain/person'
import {
  answersInFile,
  largestAnswerFile,
  notFinishedWords,
  readSelfAnswerFile,
  tooLargeAnswers,
} from '../../shared/domain/self-answer-file'
import { answersOfPerson, type SelfAnswers, type SelfAssessment } from '../../shared/domain/self-assessment'
import { formSections } from '../../shared/domain/self-form'
import { found } from './context'
import { versionAsked } from './self-assessment-at-end'
import type { WorkspaceData } from './store/collections'

/** What a file that somebody chose turned out to be. */
export type ReadSelfAnswers =
  | { readonly kind: 'answers'; readonly assessment: SelfAssessment; readonly answers: SelfAnswers }
  | { readonly kind: 'broken'; readonly sentence: string }
  | { readonly kind: 'notWaitedFor' }
  /** The self-assessment is back already; `isSame` where this file says just that. */
  | { readonly kind: 'answered'; readonly assessment: SelfAssessment; readonly isSame: boolean }

/** Reads an answer file against what this workspace has asked. Nothing is changed. */
export async function readSelfAnswers(file: FileBytes, data: WorkspaceData): Promise<ReadSelfAnswers> {
  if (file.size > largestAnswerFile) return { kind: 'broken', sentence: tooLargeAnswers }
  const text = textOf(await file.arrayBuffer())
  if (text === null) {
    return { kind: 'broken', sentence: 'This is not an answer file: it is not text in UTF-8.' }
  }
  const head = readSelfAnswerFile(text)
  if (head.kind === 'broken') return head
  const assessment = [...data.selfAssessments.values()].find(({ ticket }) => ticket === head.file.ticket)
  if (assessment === undefined) return { kind: 'notWaitedFor' }
  const asked = versionAsked(assessment, data)
  const read = answersInFile(head.file, formSections(asked))
  if (assessment.submitted !== null) {
    const isSame =
      read.kind === 'read' && isDeepStrictEqual(answersOfPerson(asked, read.answers), assessment.answers)
    return { kind: 'answered', assessment, isSame }
  }
  if (read.kind === 'broken') return read
  if (!head.file.isFinished || read.open > 0) {
    const person = found(data.people.get(assessment.personId))
    return { kind: 'broken', sentence: notFinishedWords(calledName(person), read.open) }
  }
  return { kind: 'answers', assessment, answers: read.answers }
}

function textOf(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
