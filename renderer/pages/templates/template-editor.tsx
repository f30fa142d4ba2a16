import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { questionKinds } from '../../../shared/domain/new-question'
import { kindWords } from '../../../shared/domain/question-kind-words'
import type { TemplateVersion } from '../../../shared/domain/template'
import { plannedMinutes, questionsOf } from '../../../shared/domain/template'
import type { TemplateDraft } from '../../../shared/domain/template-draft'
import { useSaveState } from '../../api/save-state'
import { ActMenu } from '../../components/act-menu'
import { Button } from '../../components/button'
import { counted } from '../../components/counted'
import { PageHead } from '../../components/page-head'
import { ReadOnlyFields } from '../../components/read-only'
import { SaveMark } from '../../components/save-mark'
import { DraftActs } from './draft-acts'
import { FaultList } from './fault-list'
import { FieldsInHand } from './fields-in-hand'
import { type InHand, keyOf, type PlacedFault, placedFaults } from './in-hand'
import { Outline } from './outline'
import { Preview } from './preview'
import { QuestionBank } from './question-bank'
import styles from './template-editor.module.css'
import { useEditing } from './use-editing'
import { useSettled } from './use-settled'
import { useTemplateConflict } from './use-template-conflict'
import { useTemplateDraft } from './use-template-draft'
import { VersionList } from './version-list'

/**
 * Writes the next version of a template: the outline, the fields of what is in hand, and how that reads. Saved at every
 * pause. Only the fields of one question are there at a time, so that long templates are written as fast as short ones.
 */
export function TemplateEditor({
  draft,
  versions,
}: {
  draft: TemplateDraft
  versions: readonly TemplateVersion[]
}): ReactElement {
  const written = useTemplateDraft(draft)
  const { content } = written
  const [inHand, setInHand] = useState<InHand>({ kind: 'template' })
  const [isPreview, setPreview] = useState(false)
  const [isBank, setBank] = useState(false)
  const fields = useRef<HTMLElement>(null)
  const saveState = useSaveState()
  const conflict = useTemplateConflict(draft, written)
  const editing = useEditing(written, inHand, setInHand)
  const settled = useSettled(content)
  const faults = useMemo(() => placedFaults(settled), [settled])
  const faulty = useMemo(() => new Set(faults.map((fault) => keyOf(fault.inHand))), [faults])
  const show = useCallback((fault: PlacedFault): void => {
    setPreview(false)
    setInHand(fault.inHand)
    // once the fields are there
    requestAnimationFrame(() => focusField(fields.current, fault.field))
  }, [])
  const take = useCallback((next: InHand): void => {
    setInHand(next)
    requestAnimationFrame(() => focusField(fields.current, ''))
  }, [])
  const latest = useRef(editing)
  useEffect(() => {
    latest.current = editing
  })
  const step = useCallback<typeof editing.step>((what, by) => latest.current.step(what, by), [])
  const drop = useCallback<typeof editing.drop>(
    (what, target, side) => latest.current.drop(what, target, side),
    [],
  )
  const next = (versions[0]?.number ?? 0) + 1
  return (
    <>
      <Link href="/templates" className={styles.leave}>
        ‹ Templates
      </Link>
      <PageHead
        title={content.name.trim() === '' ? 'A template without a name' : content.name}
        lead={`Draft of version ${next}. ${plannedMinutes(content)} min, ${counted(questionsOf(content).length, 'question', 'questions')}.`}
      >
        <DraftActs draft={draft} saver={written.saver} next={next} faults={faults.length} />
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
      <VersionList versions={versions} shown={null} />
      <FaultList faults={faults} onShow={show} />
      <div className={styles.switch}>
        <Button
          small
          look={isPreview ? 'quiet' : 'outlined'}
          aria-pressed={!isPreview}
          onPress={() => setPreview(false)}
        >
          Write
        </Button>
        <Button
          small
          look={isPreview ? 'outlined' : 'quiet'}
          aria-pressed={isPreview}
          onPress={() => setPreview(true)}
        >
          Preview
        </Button>
      </div>
      <div className={`${styles.columns} ${isPreview ? styles.previewing : ''}`}>
        <section aria-label="Outline" className={styles.outline}>
          <button
            type="button"
            className={styles.about}
            aria-current={inHand.kind === 'template' ? 'true' : undefined}
            onClick={() => take({ kind: 'template' })}
          >
            About this template
          </button>
          <Outline
            content={settled}
            inHand={inHand}
            faulty={faulty}
            onTake={take}
            onStep={step}
            onDrop={drop}
          />
          <p role="status" className={styles.said}>
            {editing.said}
          </p>
          <div className={styles.add}>
            <ActMenu
              about="Add a question"
              label="Add a question"
              acts={questionKinds.map((kind) => ({
                name: kindWords[kind],
                changes: true,
                run: () => {
                  editing.addQuestion(kind)
                  focusSoon(fields)
                },
              }))}
            />
            <Button changes small onPress={() => setBank(true)}>
              Add from the bank
            </Button>
            <Button
              changes
              small
              onPress={() => {
                editing.addSection()
                focusSoon(fields)
              }}
            >
              Add a section
            </Button>
          </div>
          <p className="small muted">Alt with ↑ or ↓ moves a row, and so does dragging it. Enter opens it.</p>
        </section>
        <section aria-label="What is written" className={styles.fields} ref={fields}>
          <ReadOnlyFields>
            <FieldsInHand
              key={`${keyOf(inHand)} ${written.epoch}`}
              written={written}
              inHand={inHand}
              editing={editing}
              faults={faults.filter((fault) => keyOf(fault.inHand) === keyOf(inHand))}
            />
          </ReadOnlyFields>
        </section>
        <section aria-label="How it reads" className={styles.reads}>
          <Preview content={content} inHand={inHand} onTake={setInHand} />
        </section>
      </div>
      {isBank ? (
        <QuestionBank
          into={editing.section?.title ?? ''}
          onInsert={editing.insert}
          onClose={() => setBank(false)}
        />
      ) : null}
      {conflict.dialog}
    </>
  )
}

/** The field of that name, else the first one to write in. */
function focusField(fields: HTMLElement | null, name: string): void {
  const named = name === '' ? null : fields?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)
  const first = fields?.querySelector<HTMLElement>('textarea, input[type="text"]')
  const target = named ?? first
  target?.focus()
}

/** What was just added is taken in hand in the next frame; after a menu, its focus comes back first. */
function focusSoon(fields: { readonly current: HTMLElement | null }): void {
  setTimeout(() => focusField(fields.current, ''), 80)
}
