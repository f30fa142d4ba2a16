import { type ReactElement, useEffect, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { SelfForm as SelfFormOfFile } from '../../shared/contract/self-assessments'
import type { SelfAnswers } from '../../shared/domain/self-assessment'
import { Button } from '../components/button'
import { Confirm } from '../components/dialog'
import { SelfForm } from '../components/self-form/self-form'
import { openAnswers, saveAnswers } from './answer-file'
import { DonePage } from './done-page'
import styles from './file-page.module.css'

/**
 * The form that was given as a file: it works without Plumbline and without a network. What is typed is nowhere but on
 * this page until the person saves it; before that the browser asks whether to leave.
 */
export function FilePage({ form }: { form: SelfFormOfFile }): ReactElement {
  const [answers, setAnswers] = useState<SelfAnswers>(form.answers)
  const [isUnsaved, setUnsaved] = useState(false)
  const [saved, setSaved] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [replacing, setReplacing] = useState<SelfAnswers | null>(null)
  const [finishedAs, setFinishedAs] = useState<string | null>(null)
  useLeavingQuestion(isUnsaved)
  useEffect(() => {
    document.title = `Self-assessment, ${form.personName}`
  }, [form.personName])

  const save = (isFinished: boolean): void => {
    const name = saveAnswers(form, { answers, isFinished, now: new Date() })
    setUnsaved(false)
    if (isFinished) setFinishedAs(name)
    else setSaved(`Saved as “${name}”`)
  }
  const take = (taken: SelfAnswers): void => {
    setAnswers(taken)
    setUnsaved(false)
    setSaved('Opened what you saved')
  }
  const open = async (file: File): Promise<void> => {
    const opened = await openAnswers(form, file)
    setRefusal(opened.kind === 'broken' ? opened.sentence : null)
    if (opened.kind === 'broken') return
    if (isUnsaved) setReplacing(opened.answers)
    else take(opened.answers)
  }

  if (finishedAs !== null) {
    return (
      <DonePage
        calledName={form.calledName}
        managerName={form.managerName}
        fileName={finishedAs}
        onSaveAgain={() => save(true)}
        onBack={() => setFinishedAs(null)}
      />
    )
  }
  return (
    <>
      <SelfForm
        form={form}
        answers={answers}
        onChange={(changed) => {
          setAnswers(changed)
          setUnsaved(true)
        }}
        onDone={() => save(true)}
        saved={isUnsaved ? 'Not saved yet' : saved}
        acts={
          <Button look="quiet" onPress={() => save(false)}>
            Save for later
          </Button>
        }
      >
        <p className={styles.note}>
          This page needs no internet and sends nothing. What you write is kept nowhere until you save it. To
          go on another time, save it for later, open this form again and choose what you saved.
        </p>
        <div className={styles.note}>
          <FileTrigger
            acceptedFileTypes={['.json', 'application/json']}
            onSelect={(files) => {
              const file = files?.item(0)
              if (file) void open(file)
            }}
          >
            <Button small>Go on with what you saved</Button>
          </FileTrigger>
        </div>
        {refusal === null ? null : (
          <p role="alert" className={styles.refusal}>
            {refusal}
          </p>
        )}
      </SelfForm>
      <Confirm
        question="Replace what is written here?"
        consequence="What you typed since you opened this page is not saved, and will be gone."
        verb="Replace it"
        keep="Keep it"
        danger
        isOpen={replacing !== null}
        onClose={() => setReplacing(null)}
        onConfirm={() => {
          if (replacing !== null) take(replacing)
        }}
      />
    </>
  )
}

/** Has the browser ask before the page goes away with something on it that is not saved. */
function useLeavingQuestion(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isUnsaved])
}
