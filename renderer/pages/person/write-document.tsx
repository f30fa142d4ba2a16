import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useId } from 'react'
import { useLocation } from 'wouter'
import { documentKindNames } from '../../../shared/domain/document-kind'
import { documentPurposes } from '../../../shared/domain/document-purpose'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { FormActions } from '../../components/form/form'
import { tell } from '../../components/toasts'
import styles from './write-document.module.css'

/** Asks which document to write with somebody, and drafts it from what is known of them. */
export function WriteDocument({ person, onClose }: { person: Person; onClose: () => void }): ReactElement {
  const [, go] = useLocation()
  const ids = useId()
  const draft = useMutation(
    api.agreements.draft.mutationOptions({
      onSuccess: ({ id }) => go(`/agreements/${id}`),
      onError: (error) => tell(sentenceOf(error)),
    }),
  )
  return (
    <Dialog title={`Write a document with ${isolated(person.name)}`} isOpen onClose={onClose} wide>
      {documentPurposes.map(({ purpose, kinds }) => (
        <section key={purpose} aria-label={purpose}>
          <h3 className={`label ${styles.purpose}`}>{purpose}</h3>
          <ul className={styles.kinds}>
            {kinds.map(({ kind, when }) => (
              <li key={kind}>
                <Button
                  changes
                  aria-describedby={`${ids}-${kind}`}
                  isDisabled={draft.isPending}
                  onPress={() => draft.mutate({ personId: person.id, kind })}
                >
                  {documentKindNames[kind]}
                </Button>
                <p id={`${ids}-${kind}`} className={`small muted ${styles.when}`}>
                  {when}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <FormActions>
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
      </FormActions>
    </Dialog>
  )
}
