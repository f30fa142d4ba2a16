import { memo, type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { TemplateVersion } from '../../../shared/domain/template'
import { plannedMinutes, questionsOf } from '../../../shared/domain/template'
import type { TemplateDraft } from '../../../shared/domain/template-draft'
import { counted } from '../../components/counted'
import { PageHead } from '../../components/page-head'
import { ReadOnlyFields } from '../../components/read-only'
import { AddActs } from './add-acts'
import { DraftActs } from './draft-acts'
import { DraftSaved } from './draft-saved'
import { FaultList } from './fault-list'
import { FieldsInHand } from './fields-in-hand'
import { focusField } from './focus-field'
import { type InHand, keyOf } from './in-hand'
import { Outline } from './outline'
import { OutlinePane } from './outline-pane'
import { type PlacedFault, placedFaults } from './placed-fault'
import { Preview } from './preview'
import { QuestionBank } from './question-bank'
import styles from './template-editor.module.css'
import { useEditing } from './use-editing'
import { useSettled } from './use-settled'
import { useTemplateConflict } from './use-template-conflict'
import { useTemplateDraft } from './use-template-draft'
import { VersionList } from './version-list'
import { WriteOrPreview } from './write-or-preview'

/**
 * Writes the next version of a template: the outline, the fields of what is in hand, and how that reads. Saved at every
 * pause. Only the fields of one question are there at a time, and what is not the field that is typed in follows when
 * there is time for it, so that long templates are written as fast as short ones.
 */
export const TemplateEditor = memo(function TemplateEditor({ draft, versions }: Props): ReactElement {
  const written = useTemplateDraft(draft)
  const { content, catchUp } = written
  const [inHand, setInHand] = useState<InHand>({ kind: 'template' })
  const [pointedAt, setPointedAt] = useState<PlacedFault | null>(null)
  const [isPreview, setPreview] = useState(false)
  const [isOutlineOpen, setOutlineOpen] = useState(false)
  const [isBank, setBank] = useState(false)
  const fields = useRef<HTMLElement>(null)
  const conflict = useTemplateConflict(draft, written)
  const settled = useSettled(content)
  const faults = useMemo(() => placedFaults(settled), [settled])
  const faulty = useMemo(() => new Set(faults.map((fault) => keyOf(fault.inHand))), [faults])
  const shown = keyOf(inHand)
  const faultsInHand = useMemo(() => faults.filter((fault) => keyOf(fault.inHand) === shown), [faults, shown])
  const hold = useCallback((next: InHand): void => {
    setInHand(next)
    setPointedAt(null)
    setOutlineOpen(false)
  }, [])
  const show = useCallback(
    (fault: PlacedFault): void => {
      setPreview(false)
      hold(fault.inHand)
      setPointedAt(fault)
      // once the fields are there
      requestAnimationFrame(() => focusField(fields.current, fault.field))
    },
    [hold],
  )
  const take = useCallback(
    (next: InHand): void => {
      hold(next)
      requestAnimationFrame(() => focusField(fields.current, ''))
    },
    [hold],
  )
  const editing = useEditing(written, inHand, hold)
  const latest = useRef(editing)
  useEffect(() => {
    latest.current = editing
  })
  const step = useCallback<typeof editing.step>((what, by) => latest.current.step(what, by), [])
  const drop = useCallback<typeof editing.drop>(
    (what, target, side) => latest.current.drop(what, target, side),
    [],
  )
  /** What was just added is in hand in the next frame; after a menu, its focus comes back first. */
  const adding = (add: () => void): void => {
    add()
    setTimeout(() => focusField(fields.current, ''), 80)
  }
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
      <DraftSaved onCompare={() => void conflict.compare()} />
      <VersionList versions={versions} shown={null} />
      <FaultList faults={faults} onShow={show} />
      <WriteOrPreview isPreview={isPreview} onChange={setPreview} />
      <div className={`${styles.columns} ${isPreview ? styles.previewing : ''}`}>
        <OutlinePane
          isOpen={isOutlineOpen}
          onOpen={setOutlineOpen}
          isTemplateInHand={inHand.kind === 'template'}
          onTakeTemplate={() => take({ kind: 'template' })}
          said={editing.said}
          outline={
            <Outline
              content={settled}
              inHand={inHand}
              faulty={faulty}
              onTake={take}
              onStep={step}
              onDrop={drop}
            />
          }
        >
          <AddActs
            onAddQuestion={(kind) => adding(() => editing.addQuestion(kind))}
            onBank={() => setBank(true)}
            onAddSection={() => adding(editing.addSection)}
          />
        </OutlinePane>
        <section aria-label="What is written" className={styles.fields} ref={fields} onBlur={catchUp}>
          <ReadOnlyFields>
            <FieldsInHand
              key={`${shown} ${written.epoch}`}
              written={written}
              inHand={inHand}
              editing={editing}
              faults={faultsInHand}
              pointedAt={pointedAt}
            />
          </ReadOnlyFields>
        </section>
        <section aria-label="How it reads" className={styles.reads}>
          <Preview content={content} inHand={inHand} onTake={hold} />
        </section>
      </div>
      {isBank ? (
        <QuestionBank
          into={editing.section?.title ?? ''}
          onInsert={(question) => adding(() => editing.insert(question))}
          onClose={() => setBank(false)}
        />
      ) : null}
      {conflict.dialog}
    </>
  )
}, isSameDraft)

type Props = { readonly draft: TemplateDraft; readonly versions: readonly TemplateVersion[] }

/** The draft comes back from the disk at every pause of the typing: it is what was written here, or told as a conflict. */
function isSameDraft(before: Props, after: Props): boolean {
  return before.draft.begunAt === after.draft.begunAt && before.versions === after.versions
}
