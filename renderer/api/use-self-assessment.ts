import { useMutation, useQuery } from '@tanstack/react-query'
import type { SelfAssessmentStand } from '../../shared/contract/self-assessments'
import type { SessionId } from '../../shared/domain/id'
import type { SelfAssessmentActs } from '../components/self-assessment/self-assessment-panel'
import { tell } from '../components/toasts'
import { api, client } from './api'
import { pageHost } from './host'
import { sentenceOf } from './refusal'

/**
 * How the self-assessment of a session stands, undefined until that is known, and all that can be done about it. `settle`
 * saves what the manager is typing before something is done that counts on it.
 */
export function useSelfAssessment(
  sessionId: SessionId,
  settle: () => Promise<unknown> = () => Promise.resolve(),
): { readonly stand: SelfAssessmentStand | undefined; readonly acts: SelfAssessmentActs } {
  const stand = useQuery(api.selfAssessments.get.queryOptions({ input: { sessionId } }))
  const act = useMutation({ mutationFn: (what: () => Promise<unknown>) => what() })
  return {
    stand: stand.data,
    acts: {
      failure: act.isError ? sentenceOf(act.error) : null,
      isWorking: act.isPending,
      ask: () => act.mutate(() => client.selfAssessments.ask({ sessionId })),
      withdraw: () => act.mutate(() => client.selfAssessments.withdraw({ sessionId })),
      saveForm: () => act.mutate(() => saveForm(sessionId)),
      readAnswers: (file) => act.mutate(() => readAnswers(sessionId, file)),
      handOver: () =>
        act.mutate(async () => {
          await settle()
          await client.selfAssessments.handOver({ sessionId })
        }),
      finishMySide: () =>
        act.mutate(async () => {
          await settle()
          await client.selfAssessments.managerDone({ sessionId })
        }),
    },
  }
}

async function saveForm(sessionId: SessionId): Promise<void> {
  const { fileName, file } = await client.selfAssessments.form({ sessionId })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const outcome = await pageHost.saveFile({ name: fileName, bytes, type: 'text/html' })
  if (outcome.kind === 'saved') tell(`Saved as ${outcome.where}.`)
  if (outcome.kind === 'failed') tell(outcome.sentence)
}

async function readAnswers(sessionId: SessionId, file: File): Promise<void> {
  const read = await client.selfAssessments.readAnswers({ file })
  tell(
    read.sessionId === sessionId
      ? 'The answers are read, and kept here.'
      : 'These answers belong to another session that waited for them. They are kept there.',
  )
}
