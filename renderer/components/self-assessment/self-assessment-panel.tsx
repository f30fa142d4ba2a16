import { type ReactElement, type RefObject, useEffect, useRef, useState } from 'react'
import { Button } from '../button'
import { Confirm } from '../dialog'
import { FileDrop } from '../file-drop'
import { formatInstant } from '../instant-words'
import styles from './self-assessment-panel.module.css'

/** How it stands; the answers themselves are not needed here. */
type Stand =
  | { readonly kind: 'notAsked'; readonly asksPerson: boolean }
  | {
      readonly kind: 'waiting'
      readonly askedAt: string
      readonly isBegun: boolean
      readonly isManagerDone: boolean
    }
  | { readonly kind: 'submitted'; readonly at: string }
  | { readonly kind: 'revealed' }

/** What can be done about a self-assessment, and what came of the last that was done. */
export type SelfAssessmentActs = {
  readonly failure: string | null
  readonly isWorking: boolean
  readonly ask: () => void
  readonly handOver: () => void
  readonly saveForm: () => void
  readonly readAnswers: (file: File) => void
  readonly finishMySide: () => void
  readonly withdraw: () => void
}

/** The manager's view of a self-assessment before both are done: ask for it, get it answered, finish one's own side. */
export function SelfAssessmentPanel({
  stand,
  acts,
  given,
  mine,
}: {
  stand: Stand
  acts: SelfAssessmentActs
  /** What the person is called. */
  given: string
  /** Of the questions for both, how many there are and how many the manager has left open; null before the session runs. */
  mine: { readonly asked: number; readonly open: number } | null
}): ReactElement {
  const [asking, setAsking] = useState<'nothing' | 'handOver' | 'mySide' | 'withdraw'>('nothing')
  const close = (): void => setAsking('nothing')
  const isOpen = stand.kind === 'waiting' || stand.kind === 'submitted'
  const words = useKeptFocus(stand.kind)
  return (
    <div className={styles.panel}>
      <p ref={words} tabIndex={-1}>
        {standWords(stand, given)}
      </p>
      {stand.kind === 'notAsked' && stand.asksPerson ? (
        <p>
          <Button changes isDisabled={acts.isWorking} onPress={acts.ask}>
            {`Ask ${given} for it`}
          </Button>
        </p>
      ) : null}
      {stand.kind === 'waiting' ? (
        <Ways given={given} acts={acts} onHandOver={() => setAsking('handOver')} />
      ) : null}
      {isOpen ? (
        <MySide
          isDone={stand.kind === 'waiting' && stand.isManagerDone}
          hasBegun={mine !== null}
          isWorking={acts.isWorking}
          onDone={() => setAsking('mySide')}
          onWithdraw={() => setAsking('withdraw')}
        />
      ) : null}
      {acts.failure === null ? null : (
        <p role="alert" className={styles.failure}>
          {acts.failure}
        </p>
      )}
      <Confirm
        question={`Hand the laptop to ${given}?`}
        consequence="From then on every window shows nothing but the form, until you take the laptop back. In your own workspace that takes your passphrase."
        verb="Hand it over"
        isOpen={asking === 'handOver'}
        onClose={close}
        onConfirm={acts.handOver}
      />
      <Confirm
        question="Is your side done?"
        consequence={doneWords(mine, given)}
        verb="My side is done"
        isOpen={asking === 'mySide'}
        onClose={close}
        onConfirm={acts.finishMySide}
      />
      <Confirm
        question="Withdraw the self-assessment?"
        consequence={`What ${given} has answered will be gone, and a form that you gave out cannot be read any more.`}
        verb="Withdraw it"
        keep="Keep it"
        danger
        isOpen={asking === 'withdraw'}
        onClose={close}
        onConfirm={acts.withdraw}
      />
    </div>
  )
}

/** What it means to be done, with what would be left open. */
function doneWords(mine: { asked: number; open: number } | null, given: string): string {
  const kept =
    'What you have answered to the questions for both is kept as your own view, and stays as it is. The answers in the session you can go on changing: they become what you both agree.'
  if (mine === null || mine.open === 0) return kept
  return mine.open === mine.asked
    ? `You have answered none of the questions for both. Done now, no view of your own will stand beside ${given}’s, and none can be added later.`
    : `Of the ${mine.asked} questions for both, ${mine.open} have no answer of yours. ${kept}`
}

/** Takes the focus when the button that had it goes away, because its act changed how it stands. */
function useKeptFocus(kind: Stand['kind']): RefObject<HTMLParagraphElement | null> {
  const words = useRef<HTMLParagraphElement>(null)
  const shown = useRef(kind)
  useEffect(() => {
    if (shown.current === kind) return
    shown.current = kind
    if (document.activeElement === document.body) words.current?.focus()
  }, [kind])
  return words
}

function standWords(stand: Stand, given: string): string {
  switch (stand.kind) {
    case 'notAsked':
      return stand.asksPerson
        ? `${given} answers the questions for the two of you alone, before you meet. Neither of you reads the other before both are done.`
        : `This template asks ${given} nothing alone.`
    case 'waiting': {
      const begun = stand.isBegun
        ? `${given} has begun on this laptop.`
        : `${given} has not handed it in yet.`
      return `Asked for on ${formatInstant(stand.askedAt)}. ${begun}`
    }
    case 'submitted':
      return `${given} handed it in on ${formatInstant(stand.at)}. You can read it once your side is done too.`
    case 'revealed':
      return 'Both of you are done. In the session, each question shows what you wrote alone.'
  }
}

/** The two ways in which the person can answer. */
function Ways({
  given,
  acts,
  onHandOver,
}: {
  given: string
  acts: SelfAssessmentActs
  onHandOver: () => void
}): ReactElement {
  return (
    <>
      <dl className={styles.ways}>
        <div>
          <dt>On this laptop</dt>
          <dd>
            <p className="small muted">It shows the form and nothing else until your passphrase is typed.</p>
            <Button changes small isDisabled={acts.isWorking} onPress={onHandOver}>
              Hand over the laptop
            </Button>
          </dd>
        </div>
        <div>
          <dt>By a file</dt>
          <dd>
            <p className="small muted">
              {`The form works in any browser, without internet. ${given} fills it in and gives you the file with the answers. Neither file is encrypted.`}
            </p>
            <Button small isDisabled={acts.isWorking} onPress={acts.saveForm}>
              Save the form as a file
            </Button>
          </dd>
        </div>
      </dl>
      <FileDrop
        invitation={`Is ${given}’s file back? Drop it here.`}
        detail="It is called “Answers of …”, and ends in .json."
        accept={['.json', 'application/json']}
        low
        onFile={acts.readAnswers}
      />
    </>
  )
}

/** Whether the manager has finished before reading the person's, and what can still be done until then. */
function MySide({
  isDone,
  hasBegun,
  isWorking,
  onDone,
  onWithdraw,
}: {
  isDone: boolean
  hasBegun: boolean
  isWorking: boolean
  onDone: () => void
  onWithdraw: () => void
}): ReactElement {
  return (
    <div className={styles.mine}>
      <p className="small muted">{mySideWords({ isDone, hasBegun })}</p>
      <div className={styles.acts}>
        {isDone || !hasBegun ? null : (
          <Button changes small isDisabled={isWorking} onPress={onDone}>
            My side is done
          </Button>
        )}
        <Button changes small look="quiet" isDisabled={isWorking} onPress={onWithdraw}>
          Withdraw the self-assessment
        </Button>
      </div>
    </div>
  )
}

function mySideWords({ isDone, hasBegun }: { isDone: boolean; hasBegun: boolean }): string {
  if (isDone) return 'Your side is done.'
  return hasBegun
    ? 'Your side: go through the session and answer the questions that both of you are asked, before you read the other.'
    : 'You answer your side once the session has begun.'
}
