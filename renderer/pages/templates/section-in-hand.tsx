import { type ReactElement, type ReactNode, useCallback } from 'react'
import type { Section } from '../../../shared/domain/template'
import { withSection } from '../../../shared/domain/template-editing'
import { ActMenu } from '../../components/act-menu'
import { AddQuestion } from './add-acts'
import type { InHand } from './in-hand'
import { MoveActs } from './move-acts'
import { SectionForm } from './section-form'
import styles from './template-editor.module.css'
import type { Editing } from './use-editing'
import type { WrittenDraft } from './use-template-draft'

/** One section with its acts; nothing where it was removed. */
export function SectionInHand({
  written: { content, change },
  inHand,
  editing,
  missing,
}: {
  written: WrittenDraft
  inHand: Extract<InHand, { kind: 'section' }>
  editing: Editing
  missing: ReactNode
}): ReactElement | null {
  const changeSection = useCallback(
    (edit: (section: Section) => Section): void => {
      change((before) => withSection(before, inHand.id, edit))
    },
    [change, inHand],
  )
  const at = content.sections.findIndex(({ id }) => id === inHand.id)
  const section = content.sections[at]
  if (section === undefined) return null
  return (
    <>
      <div className={styles.head}>
        <h2>{`Section ${at + 1} of ${content.sections.length}`}</h2>
        <div className={styles.acts}>
          <MoveActs
            inHand={inHand}
            editing={editing}
            isFirst={at === 0}
            isLast={at === content.sections.length - 1}
          />
          <ActMenu
            about="this section"
            acts={[{ name: 'Duplicate', run: () => editing.duplicateSection(section) }]}
          />
        </div>
      </div>
      {missing}
      <SectionForm section={section} content={content} onChange={changeSection} />
      {section.questions.length === 0 ? (
        <div className={styles.add}>
          <AddQuestion onAdd={editing.addQuestion} />
        </div>
      ) : null}
    </>
  )
}
