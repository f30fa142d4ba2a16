import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactElement, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useFieldArray, useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import { type Agreement, type AgreementDraft, blanksOf } from '../../../shared/domain/agreement'
import { formatLongDay } from '../../../shared/domain/calendar-format'
import { canBeRefused, documentKindNames } from '../../../shared/domain/document-kind'
import { languageOf } from '../../../shared/domain/document-language'
import { withEvidence } from '../../../shared/domain/evidence-facts'
import { type ClauseId, clauseIdSchema } from '../../../shared/domain/id'
import { isolated, spokenName } from '../../../shared/domain/isolated-name'
import type { ClauseWords } from '../../../shared/domain/library-clause'
import type { Person } from '../../../shared/domain/person'
import { unnamedPlaces } from '../../../shared/domain/signing-order'
import { api, client } from '../../api/api'
import { codeOf, sentenceOf } from '../../api/refusal'
import { savePaper } from '../../api/save-paper'
import { useSaveState } from '../../api/save-state'
import { useAutosave } from '../../api/use-autosave'
import { Button, LinkButton } from '../../components/button'
import { Confirm } from '../../components/dialog'
import { DateInput } from '../../components/form/date-input'
import { FormRow } from '../../components/form/form'
import { TextInput } from '../../components/form/text-input'
import { PageHead } from '../../components/page-head'
import { PaperPages } from '../../components/paper-pages'
import { ReadOnlyFields } from '../../components/read-only'
import { SaveMark } from '../../components/save-mark'
import { ScrollRegion } from '../../components/scroll-region'
import { tell } from '../../components/toasts'
import styles from './agreement-editor.module.css'
import { ClauseFields } from './clause-fields'
import { ClauseLibrary } from './clause-library'
import { DraftNotices } from './draft-notices'
import { draftOf } from './draft-of'
import { draftSaver } from './draft-saver'
import { type EmptyPlace, emptyPlaces, goToPlace, nextPlace } from './empty-places'
import { KeepClause } from './keep-clause'
import { LanguageField } from './language-field'
import { OtherSigners } from './other-signers'
import { PickEvidence } from './pick-evidence'
import { TermFields } from './term-fields'
import { useDraftConflict } from './use-draft-conflict'
import { useKey } from './use-key'

/** Writes a document, with the paper beside it as it will be signed. Saved at every pause. */
export function AgreementEditor({
  agreement,
  person,
}: {
  agreement: Agreement
  person: Person
}): ReactElement {
  const [, go] = useLocation()
  const [isDiscarding, setDiscarding] = useState(false)
  const [isChoosing, setChoosing] = useState(false)
  const [isPicking, setPicking] = useState(false)
  const [keeping, setKeeping] = useState<ClauseWords | null>(null)
  const [saver] = useState(() => draftSaver(agreement))
  const { control, watch, getValues, setFocus, reset } = useForm<AgreementDraft>({
    defaultValues: draftOf(agreement),
  })
  const { fields, insert, remove, move, replace } = useFieldArray({
    control,
    name: 'clauses',
    keyName: 'key',
  })
  useAutosave(saver, { kind: 'document', watch, getValues })
  const saveState = useSaveState()
  const preview = useQuery(
    api.agreements.preview.queryOptions({ input: { agreementId: agreement.id, response: null } }),
  )
  const blanks = blanksOf(watch())
  const unnamed = unnamedPlaces(agreement.kind, watch('others'))
  const [inHand, setInHand] = useState<number | null>(null)
  const paper = useRef<HTMLElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const takeInHand = (index: number): void => {
    setInHand(index)
    if (index !== inHand) showClause(paper.current, index)
  }
  const addClause = (words: ClauseWords): void => {
    const index = inHand === null ? fields.length : inHand + 1
    insert(index, { id: newClauseId(), ...words }, { focusName: `clauses.${index}.heading` })
  }
  const removeClause = (index: number): void => {
    const removed = getValues(`clauses.${index}`)
    flushSync(() => remove(index))
    setInHand(null)
    if (fields.length > 1) setFocus(`clauses.${Math.min(index, fields.length - 2)}.heading`)
    tell(`Clause ${index + 1} is removed.`, { name: 'Undo', run: () => insert(index, removed) })
  }
  const placesOf = (): (EmptyPlace | null)[] =>
    form.current === null ? [] : emptyPlaces(form.current, { blanks, clauses: getValues('clauses') })
  const show = (place: EmptyPlace | null | undefined): void => {
    if (place) goToPlace(place)
  }
  const conflict = useDraftConflict({
    agreementId: agreement.id,
    saver,
    read: () => structuredClone(getValues()),
    replace: reset,
  })
  useKey('F2', () => show(nextPlace(placesOf())))
  const discard = useMutation({
    mutationFn: async () => {
      await saver.flush()
      return client.agreements.discard({ agreementId: agreement.id, revision: saver.revision })
    },
    onSuccess: () => go(`/people/${person.id}`),
    onError: (error) => tell(sentenceOf(error)),
  })
  const toSigning = async (): Promise<void> => {
    if (await saver.flush()) go(`/agreements/${agreement.id}/sign`)
  }
  return (
    <>
      <PageHead
        title={agreement.title}
        lead={`${nameOf(agreement)}, with ${isolated(person.name)}. ${draftWords(agreement)}`}
      >
        <Button changes look="quiet" onPress={() => setDiscarding(true)}>
          Discard
        </Button>
        {agreement.supersedes === undefined ? null : (
          <LinkButton to={`/agreements/${agreement.id}/compare`}>What has changed</LinkButton>
        )}
        {preview.data === undefined ? null : (
          <Button onPress={() => void savePaper(preview.data)}>Save as PDF</Button>
        )}
        <Button
          changes
          look="primary"
          isDisabled={blanks.length > 0 || unnamed.length > 0}
          onPress={() => void toSigning()}
        >
          Sign with {spokenName(person)}
        </Button>
      </PageHead>
      <p className={styles.saved}>
        <SaveMark
          state={saveState}
          conflictActs={
            <button type="button" onClick={() => void conflict.compare()}>
              Compare both
            </button>
          }
        />
      </p>
      <DraftNotices
        clauses={watch('clauses')}
        blanks={blanks}
        unnamed={unnamed}
        onShow={(index) => show(placesOf()[index])}
        onNext={() => show(nextPlace(placesOf()))}
        onName={() => fieldNamed(form.current, `others.${unnamed[0]}`)?.focus()}
      />
      <div className={styles.columns}>
        <form ref={form} onSubmit={(event) => event.preventDefault()}>
          <ReadOnlyFields>
            <div className={styles.about}>
              <FormRow>
                <TextInput control={control} name="title" label="Title" />
                <DateInput control={control} name="from" label="Counts from" />
              </FormRow>
              <TermFields control={control} />
              <LanguageField control={control} />
              <OtherSigners control={control} kind={agreement.kind} />
            </div>
            <ol className={styles.clauses}>
              {fields.map((clause, index) => (
                <li key={clause.key} onFocusCapture={() => takeInHand(index)}>
                  <ClauseFields
                    control={control}
                    index={index}
                    isFirst={index === 0}
                    isLast={index === fields.length - 1}
                    blanks={blanks.filter(({ clauseId }) => clauseId === clause.id)}
                    canAskInitials={canBeRefused(agreement.kind)}
                    onMove={(by) => move(index, index + by)}
                    onRemove={() => removeClause(index)}
                    onKeep={() => setKeeping(getValues(`clauses.${index}`))}
                  />
                </li>
              ))}
            </ol>
            <div className={styles.adding}>
              <Button onPress={() => addClause(emptyWords)}>
                {inHand === null ? 'Add a clause' : `Add a clause after ${inHand + 1}`}
              </Button>
              <Button look="quiet" onPress={() => setChoosing(true)}>
                From the library
              </Button>
              <Button look="quiet" onPress={() => setPicking(true)}>
                From the evidence log
              </Button>
            </div>
          </ReadOnlyFields>
        </form>
        <ScrollRegion label="The document as it will be signed" className={styles.preview} regionRef={paper}>
          {preview.data === undefined ? null : (
            <PaperPages pages={preview.data.pages} label={agreement.title} />
          )}
          {preview.isError && codeOf(preview.error) !== null ? <p>{sentenceOf(preview.error)}</p> : null}
        </ScrollRegion>
      </div>
      {isChoosing ? (
        <ClauseLibrary
          kind={agreement.kind}
          person={person}
          onClose={() => setChoosing(false)}
          onInsert={(words) => {
            setChoosing(false)
            addClause(words)
            tell(`“${words.heading}” is put in.`)
          }}
        />
      ) : null}
      {isPicking ? (
        <PickEvidence
          person={person}
          onClose={() => setPicking(false)}
          onPick={(picked) => {
            setPicking(false)
            const dayWords = (on: string): string =>
              formatLongDay(on, languageOf({ language: getValues('language') }))
            replace(withEvidence(getValues('clauses'), picked, { dayWords, newClauseId }))
          }}
        />
      ) : null}
      {keeping === null ? null : (
        <KeepClause kind={agreement.kind} person={person} words={keeping} onClose={() => setKeeping(null)} />
      )}
      {conflict.dialog}
      <Confirm
        question="Discard this draft?"
        consequence="The draft will be gone. Nothing that was signed is touched."
        verb="Discard the draft"
        keep="Keep it"
        danger
        isOpen={isDiscarding}
        onClose={() => setDiscarding(false)}
        onConfirm={() => discard.mutate()}
      />
    </>
  )
}

function fieldNamed(form: HTMLElement | null, name: string): HTMLElement | null | undefined {
  return form?.querySelector<HTMLElement>(`[name="${name}"]`)
}

/** Brings the clause that is written into view on the paper: its heading is the one of its place. */
function showClause(paper: HTMLElement | null, index: number): void {
  const heading = paper?.querySelectorAll('[role="heading"][aria-level="2"]')[index]
  if (paper === null || heading === undefined) return
  const below = heading.getBoundingClientRect().top - paper.getBoundingClientRect().top
  paper.scrollTo({ top: paper.scrollTop + below - 40 })
}

/** Its number, and what it is where the title does not say so already. */
function nameOf({ kind, number, title }: Agreement): string {
  const name = documentKindNames[kind]
  return name === title ? number : `${name} ${number}`
}

function draftWords({ supersedes }: Agreement): string {
  return supersedes === undefined
    ? 'A draft until it is signed.'
    : `A draft that takes the place of ${supersedes.number} once it is signed.`
}

function newClauseId(): ClauseId {
  return clauseIdSchema.parse(crypto.randomUUID())
}

const emptyWords: ClauseWords = { heading: '', body: '', table: null }
