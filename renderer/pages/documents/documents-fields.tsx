import type { ReactElement } from 'react'
import type { DocumentFilter } from '../../../shared/domain/document-filter'
import { documentKindNames, documentKindSchema } from '../../../shared/domain/document-kind'
import { type DocumentStanding, documentStandingSchema } from '../../../shared/domain/document-standing'
import type { Person } from '../../../shared/domain/person'
import { ChoosePerson } from '../../components/form/choose-person'
import { SearchBox } from '../../components/form/search-box'
import { Choose } from '../../components/form/select-input'
import styles from './documents-page.module.css'

const all = 'all'

const standingNames: Readonly<Record<DocumentStanding, string>> = {
  draft: 'Drafts',
  signing: 'Waiting for a signature',
  signed: 'Signed',
  refused: 'Presented, not signed',
  near: 'Soon to end or to be signed again',
  overdue: 'To be signed again, and late',
  ended: 'Ended',
  superseded: 'Replaced by a newer one',
}

/** Words, kind, state and person. Each acts at once. */
export function DocumentsFields({
  filter,
  people,
  onChange,
}: {
  filter: DocumentFilter
  people: readonly Person[]
  onChange: (part: Partial<DocumentFilter>) => void
}): ReactElement {
  return (
    <search className={styles.fields}>
      <div className={styles.words}>
        <SearchBox
          label="Find a document"
          placeholder="Title, number or name"
          value={filter.words ?? ''}
          onChange={(words) => onChange({ words })}
        />
      </div>
      <Choose
        label="Kind"
        options={[
          { value: all, label: 'Every kind' },
          ...documentKindSchema.options.map((kind) => ({ value: kind, label: documentKindNames[kind] })),
        ]}
        value={filter.kind ?? all}
        onChange={(value) => onChange({ kind: documentKindSchema.nullable().catch(null).parse(value) })}
      />
      <Choose
        label="State"
        options={[
          { value: all, label: 'Every state' },
          ...documentStandingSchema.options.map((value) => ({ value, label: standingNames[value] })),
        ]}
        value={filter.standing ?? all}
        onChange={(value) =>
          onChange({ standing: documentStandingSchema.nullable().catch(null).parse(value) })
        }
      />
      <ChoosePerson people={people} value={filter.person} onChange={(person) => onChange({ person })} />
    </search>
  )
}
