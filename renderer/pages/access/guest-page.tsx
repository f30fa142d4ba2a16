import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactElement, useEffect, useState } from 'react'
import type { SelfForm as GuestForm } from '../../../shared/contract/self-assessments'
import { dayHere } from '../../../shared/domain/calendar'
import type { SelfAnswers } from '../../../shared/domain/self-assessment'
import { api, client } from '../../api/api'
import { Autosaver } from '../../api/autosaver'
import { takeFormBack, useForgottenRooms } from '../../api/guest-mode'
import { sentenceOf } from '../../api/refusal'
import { useSaveState } from '../../api/save-state'
import { useSaving } from '../../api/use-autosave'
import { Confirm } from '../../components/dialog'
import { ReaderContext } from '../../components/reader'
import { saveWords } from '../../components/save-words'
import { SelfForm } from '../../components/self-form/self-form'
import { TakeBack } from '../../components/take-back'
import { WordingContext } from '../../components/wording/wording-context'
import styles from './guest-page.module.css'
import { QuietPage } from './quiet-page'

/** While the laptop is with the person: their form, and nothing else of the workspace. Only the manager leaves it. */
export function GuestPage({ isSample }: { isSample: boolean }): ReactElement | null {
  const isClean = useForgottenRooms(isOfForm)
  const guest = useQuery(api.selfAssessments.guestForm.queryOptions())
  useEffect(() => {
    document.title = 'Plumbline'
  }, [])
  if (!isClean || guest.data === undefined || guest.data === null) return null
  const { form, isSubmitted } = guest.data
  if (isSubmitted) {
    return (
      <QuietPage
        title={`Thank you, ${form.calledName}.`}
        lead={`Your answers are kept. Please give the laptop back to ${form.managerName}.`}
      >
        <TakeBack
          small
          managerName={form.managerName}
          isSample={isSample}
          kept={kept}
          takeBack={takeFormBack}
        />
      </QuietPage>
    )
  }
  return (
    // no answer of a form is an amount of money, so that the currency is never read
    <ReaderContext
      value={{ locale: navigator.language, currency: 'EUR', today: dayHere(new Date().toISOString()) }}
    >
      <WordingContext value={false}>
        <Filling key={form.ticket} form={form} isSample={isSample} />
      </WordingContext>
    </ReaderContext>
  )
}

/** The form while it is filled in; every pause in the typing saves it. */
function Filling({ form, isSample }: { form: GuestForm; isSample: boolean }): ReactElement {
  const [answers, setAnswers] = useState<SelfAnswers>(form.answers)
  const [isAsking, setAsking] = useState(false)
  const [autosaver] = useState(
    () =>
      new Autosaver<SelfAnswers>({ revision: 0, savedAt: null }, async ({ revision, value }) => {
        const { savedAt } = await client.selfAssessments.keepGuestAnswers({ answers: value })
        return { revision, savedAt }
      }),
  )
  useSaving(autosaver, 'form')
  const saveState = useSaveState()
  const submit = useMutation({
    mutationFn: async () => {
      await autosaver.flush()
      await client.selfAssessments.submitGuestAnswers({ answers })
    },
  })
  return (
    <>
      <header className={styles.bar}>
        <TakeBack
          small
          look="quiet"
          managerName={form.managerName}
          isSample={isSample}
          kept={kept}
          takeBack={async (passphrase) => {
            await autosaver.flush()
            return takeFormBack(passphrase)
          }}
        />
      </header>
      <SelfForm
        form={form}
        answers={answers}
        onChange={(changed) => {
          setAnswers(changed)
          autosaver.change(changed)
        }}
        onDone={() => setAsking(true)}
        saved={saveWords(saveState, navigator.language)}
      >
        <p className="small muted">
          What you write is saved as you write it. Only this form is open; when you are done, give the laptop
          back.
        </p>
        {submit.isError ? (
          <p role="alert" className={styles.failure}>
            {sentenceOf(submit.error)}
          </p>
        ) : null}
      </SelfForm>
      <Confirm
        question="Hand in your answers?"
        consequence={`After this you cannot change them here. ${form.managerName} reads them once both of you are done.`}
        verb="Hand them in"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => submit.mutate()}
      />
    </>
  )
}

const kept = 'What was answered so far is kept.'

/** What the page may have asked while the laptop is with the person. */
function isOfForm(verb: string): boolean {
  return verb === 'workspace.status' || verb === 'selfAssessments.guestForm'
}
