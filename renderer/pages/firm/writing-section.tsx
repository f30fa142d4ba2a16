import type { ReactElement } from 'react'
import { documentLanguageSchema, usualLanguage } from '../../../shared/domain/document-language'
import type { WorkspaceSettings } from '../../../shared/domain/workspace-settings'
import { useReviseSettings } from '../../api/revise-settings'
import { Choose } from '../../components/form/select-input'
import { Tick } from '../../components/form/tick-input'
import { languageOptions } from '../../components/language-options'
import styles from './writing-section.module.css'

/** Whether hints are given on the wording of what is typed, and the language in which new documents begin. */
export function WritingSection({ settings }: { settings: WorkspaceSettings }): ReactElement {
  const revise = useReviseSettings()
  return (
    <section>
      <h2>Writing</h2>
      <p>
        English words that are hard to accept or to act on are underlined, with a way to say what happened
        instead. All of it stays on this laptop. Nobody else sees it, and it is gone when the screen is
        turned.
      </p>
      <Tick
        label="Hints on wording while I write"
        isTicked={settings.wordingHints}
        onChange={(wordingHints) => revise({ wordingHints })}
      />
      <div className={styles.language}>
        <Choose
          label="Language of the fixed words of new documents"
          help="What stands in a document beside your clauses: signatures, statements, dates, the audit trail. Each document can have another."
          options={languageOptions}
          value={settings.documentLanguage ?? usualLanguage}
          onChange={(chosen) =>
            revise({ documentLanguage: documentLanguageSchema.catch(usualLanguage).parse(chosen) })
          }
        />
      </div>
    </section>
  )
}
