import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { useLocation } from 'wouter'
import { monthOf } from '../../../shared/domain/calendar'
import { formatMonth } from '../../../shared/domain/calendar-format'
import { firstDraft, type KnownToImport } from '../../../shared/domain/first-draft'
import { encodingQuestions, questionsToShow, withAsked } from '../../../shared/domain/import-answers'
import type { StagedFile } from '../../../shared/domain/import-file'
import {
  type ImportEffect,
  type ImportPlan,
  importPlanSchema,
  type OpenQuestion,
} from '../../../shared/domain/import-plan'
import { isActive } from '../../../shared/domain/person'
import type { PlanDraft } from '../../../shared/domain/suggest-plan'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { saveRejected } from '../../api/save-tables'
import { Button } from '../../components/button'
import { PageHead } from '../../components/page-head'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import { ColumnsTable } from './columns-table'
import { EffectView } from './effect-view'
import { FactsStrip } from './facts-strip'
import styles from './import-workbench.module.css'
import { MeasureFields } from './measure-fields'
import { Notes } from './notes'
import { Questions } from './questions'
import { RowIdentityField } from './row-identity'
import { WhenFields } from './when-fields'
import { WhoFields } from './who-fields'

type Workbench = {
  readonly file: StagedFile
  readonly onReread: (file: StagedFile) => void
  readonly onLeave: () => void
}

/** Before it goes in: what was found in the file, what it means, and what would change for whom. */
export function ImportWorkbench(props: Workbench): ReactElement | null {
  const metrics = useQuery(api.metrics.list.queryOptions())
  const people = useQuery(api.people.list.queryOptions())
  const imports = useQuery(api.imports.list.queryOptions())
  if (!metrics.data || !people.data || !imports.data) return null
  const active = metrics.data.filter(({ archivedAt }) => archivedAt === null)
  return <Bench {...props} metrics={active} people={people.data} imports={imports.data} />
}

function Bench({ file, onReread, onLeave, ...known }: Workbench & KnownToImport): ReactElement {
  const { metrics, people } = known
  const { locale, today } = useReader()
  const [, go] = useLocation()
  const [first, setFirst] = useState(() => firstDraft(file, known))
  const [draft, setDraft] = useState<PlanDraft>(first.draft)
  const change = (part: Partial<PlanDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const queries = useQueryClient()
  const takeReread = (reread: StagedFile): void => {
    // the same plan means something else now
    void queries.invalidateQueries({ queryKey: api.imports.preview.key() })
    if (reread.id !== file.id) return
    onReread(reread)
    const again = firstDraft(reread, known)
    setFirst(again)
    setDraft(again.draft)
  }
  const plan = importPlanSchema.safeParse(draft).data ?? null
  const preview = usePreview(plan)
  const run = useMutation(
    api.imports.run.mutationOptions({
      onSuccess: ({ rowsUsed, from, to }) => {
        go('/numbers')
        tell(
          `${rowsUsed.toLocaleString(locale)} rows are in, ${monthsWords({ from, to, today }, locale)}. The import can be undone under Numbers.`,
        )
      },
      onError: (error) => tell(sentenceOf(error)),
    }),
  )
  const asked = useQuestions(draft, preview.data, first.asked)
  // names are read by the letters, so these are asked before anything can be reckoned
  const letters = encodingQuestions(file.id, file)
  const isShown = preview.data !== undefined || preview.isError
  const questions = withAsked(letters, isShown ? asked : [])
  const reason = whyNot({ file, draft, effect: preview.data, isImpossible: preview.isError })
  return (
    <>
      <PageHead
        title="Before it goes in"
        lead={
          <>
            {`${file.fileName}. `}
            <b>Nothing is changed yet.</b>
          </>
        }
      >
        <Button look="quiet" onPress={onLeave}>
          Cancel
        </Button>
        <Button
          changes
          look="primary"
          isDisabled={reason !== null || run.isPending || plan === null}
          onPress={() => {
            if (plan !== null) run.mutate(plan)
          }}
        >
          {preview.data === undefined || preview.data.rowsUsed === preview.data.rowsSame
            ? 'Import'
            : `Import ${rowsWords(preview.data.rowsUsed - preview.data.rowsSame, locale)}`}
        </Button>
      </PageHead>
      <p className={styles.reason} role="status">
        {reason ?? 'Everything is decided. One step undoes the whole import.'}
      </p>
      <FactsStrip file={file} onReread={takeReread} />
      <Notes notes={[...first.notes, ...file.notes, ...(preview.data?.notes ?? [])]} />
      <Questions
        questions={questions}
        file={file}
        people={people.filter(isActive)}
        plan={draft}
        onAnswer={change}
        onReread={takeReread}
      />
      <div className={styles.columns}>
        <section className={styles.meaning}>
          <h2>What the rows mean</h2>
          <WhoFields
            file={file}
            people={people.filter(isActive)}
            who={draft.who}
            remembered={first.join}
            onChange={(who) =>
              // names of another column are other names
              change(draft.who === null || who === null ? { who } : { who, people: [] })
            }
          />
          <WhenFields file={file} when={draft.when} onChange={(when) => change({ when })} />
          <MeasureFields
            file={file}
            metrics={metrics}
            measures={draft.measures}
            onChange={(measures) => change({ measures })}
          />
          <RowIdentityField
            file={file}
            identity={draft.identity}
            onChange={(identity) => change({ identity })}
          />
          <ColumnsTable file={file} />
        </section>
        <section className={styles.effect}>
          <h2>What changes for whom</h2>
          {preview.isError ? (
            <p role="alert" className={styles.failure}>
              {sentenceOf(preview.error)}
            </p>
          ) : null}
          {preview.data === undefined ? (
            preview.isError ? null : (
              <p className="muted">
                Say whose rows these are, which day they count for, and what is counted.
              </p>
            )
          ) : (
            <EffectView
              effect={preview.data}
              file={file}
              countAnyway={draft.countAnyway}
              onSaveRejected={() => {
                if (plan !== null) void saveRejected(plan, file.fileName)
              }}
              onCountAnyway={(countAnyway) => change({ countAnyway })}
            />
          )}
        </section>
      </div>
    </>
  )
}

function rowsWords(rows: number, locale: string): string {
  return rows === 1 ? 'one row' : `${rows.toLocaleString(locale)} rows`
}

/** Which months an import filled; said plainly where none of them is the running one, which the boards show. */
function monthsWords(
  { from, to, today }: { from: string; to: string; today: string },
  locale: string,
): string {
  const [first, last] = [formatMonth(monthOf(from), locale), formatMonth(monthOf(to), locale)]
  const months = first === last ? `for ${first}` : `for ${first} to ${last}`
  return monthOf(to) === monthOf(today) ? months : `${months}; the running month has no number from them`
}

/** The questions to show: the open ones, and those that were answered since the file was read. */
function useQuestions(
  draft: PlanDraft,
  effect: ImportEffect | undefined,
  remembered: readonly OpenQuestion[],
): OpenQuestion[] {
  const [asked, setAsked] = useState({ effect, remembered, questions: [...remembered] })
  const isReread = asked.remembered !== remembered
  if (effect !== asked.effect || isReread) {
    const before = isReread ? remembered : asked.questions
    setAsked({ effect, remembered, questions: withAsked(before, effect?.questions ?? []) })
  }
  return questionsToShow(asked.questions, effect?.questions ?? [], draft)
}

/** The effect of a plan that is complete enough to be reckoned; the last one stays while a new one is reckoned. */
function usePreview(plan: ImportPlan | null) {
  return useQuery({
    ...api.imports.preview.queryOptions({ input: plan ?? skipToken }),
    placeholderData: (before: ImportEffect | undefined) => (plan === null ? undefined : before),
    retry: false,
  })
}

/** Why it cannot be imported yet, in one sentence; null when it can. */
function whyNot(given: {
  file: StagedFile
  draft: PlanDraft
  effect: ImportEffect | undefined
  isImpossible: boolean
}): string | null {
  const { file, draft, effect } = given
  if (file.importedBefore !== null) {
    return 'This very file is in already. Undo that import first if you want to import it another way.'
  }
  if (file.encoding.readings.length > 0) return 'Say first which spelling is right.'
  if (draft.who === null) return 'Choose whose rows these are.'
  if (draft.when === null) return 'Choose which day a row counts for.'
  if (draft.measures.length === 0) return 'Choose at least one metric to count.'
  if (given.isImpossible) return 'The columns cannot be used this way; the reason stands below.'
  if (effect === undefined) return 'Reckoning what would change.'
  if (effect.questions.length === 1) return 'One question is still open.'
  if (effect.questions.length > 1) return `${effect.questions.length} questions are still open.`
  if (effect.rowsUsed === 0 && effect.rowsChanged === 0) return 'No row of this file would be used.'
  return effect.rowsSame === effect.rowsUsed && effect.rowsChanged === 0
    ? 'Every row of this file is in already. Nothing would change.'
    : null
}
