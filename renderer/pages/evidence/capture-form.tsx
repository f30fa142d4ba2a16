import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { IsoInstant } from '../../../shared/domain/calendar'
import type { EvidenceKind, UnfinishedEvidence } from '../../../shared/domain/evidence'
import type { SmartGoal } from '../../../shared/domain/goal'
import { personIdSchema } from '../../../shared/domain/id'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Metric } from '../../../shared/domain/metric'
import { isActive, type Person } from '../../../shared/domain/person'
import { saysSomething } from '../../../shared/domain/text'
import { client } from '../../api/api'
import { Autosaver } from '../../api/autosaver'
import { endCapture } from '../../api/capture'
import { sentenceOf } from '../../api/refusal'
import { removeEvidence } from '../../api/remove-evidence'
import { useAutosave } from '../../api/use-autosave'
import { Button } from '../../components/button'
import { EvidenceFields } from '../../components/evidence-fields'
import {
  aboutOf,
  type EvidenceForm,
  type EvidenceValues,
  evidenceFormSchema,
  keyOfAbout,
} from '../../components/evidence-form-values'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import styles from './capture-form.module.css'

/** The entry that is being typed. What is typed is kept at every pause, and is there when the dialog opens again. */
export function CaptureForm({
  here,
  people,
  goals,
  metrics,
  unfinished,
}: {
  /** The id of the person whose page is open, or `''`. */
  here: string
  people: readonly Person[]
  goals: readonly SmartGoal[]
  metrics: readonly Metric[]
  unfinished: UnfinishedEvidence | null
}): ReactElement {
  const { today } = useReader()
  // as it was when the dialog opened: what is typed here comes back as unfinished too
  const [begun] = useState(unfinished)
  const active = people.filter(isActive)
  const form = useForm<EvidenceForm, unknown, EvidenceValues>({
    resolver: zodResolver(evidenceFormSchema(today)),
    defaultValues: startOf({ here, unfinished: begun, people: active, today }),
  })
  const { getValues, handleSubmit, watch } = form
  const [autosaver] = useState(() => new Autosaver<EvidenceForm>(neverSaved, keepTyped))
  const isDone = useRef(false)
  useAutosave(autosaver, { kind: 'form', watch, getValues })
  useEffect(
    () => () => {
      if (!isDone.current && saysSomething(getValues('what')))
        tell('What you typed is kept. Ctrl Shift E goes on with it.')
    },
    [getValues],
  )
  const end = (): void => {
    isDone.current = true
    autosaver.takeOther(neverSaved)
    endCapture()
  }
  const add = useMutation({
    mutationFn: async (draft: EvidenceValues & { kind: EvidenceKind }) => {
      // what is under way would else come after it, and bring back what is added
      await autosaver.flush()
      return client.evidence.add(draft)
    },
    onSuccess: (entry) => {
      end()
      const person = people.find(({ id }) => id === entry.personId)
      tell(`Noted${person === undefined ? '' : ` for ${spokenName(person)}`}, for the next session.`, {
        name: 'Undo',
        run: () => void removeEvidence(entry, 'Taken out again.'),
      })
    },
  })
  const discard = async (): Promise<void> => {
    await autosaver.flush()
    const typed = unfinishedOf(getValues())
    end()
    await client.evidence.keepUnfinished(null)
    tell('What you typed is gone.', {
      name: 'Undo',
      run: () => void client.evidence.keepUnfinished(typed).catch((error) => tell(sentenceOf(error))),
    })
  }
  return (
    <>
      <p className={styles.promise}>
        {begun === null
          ? 'Only you see it, until you use it in a session.'
          : 'You began this before. Only you see it, until you use it in a session.'}
      </p>
      <EvidenceFields
        form={form}
        people={active}
        goals={goals}
        metrics={metrics}
        failure={add.isError ? sentenceOf(add.error) : null}
        onSave={(kind) => {
          if (!add.isPending) void handleSubmit((values) => add.mutate({ ...values, kind }))()
        }}
      >
        {begun === null ? null : (
          <Button
            changes
            look="quiet"
            onPress={() => void discard().catch((error) => tell(sentenceOf(error)))}
          >
            Discard
          </Button>
        )}
      </EvidenceFields>
    </>
  )
}

const neverSaved = { revision: 0, savedAt: null }

async function keepTyped({
  value,
}: {
  value: EvidenceForm
}): Promise<{ revision: number; savedAt: IsoInstant }> {
  const { savedAt } = await client.evidence.keepUnfinished(unfinishedOf(value))
  return { revision: 0, savedAt }
}

/** What is kept of the fields; null where nothing was said yet. */
function unfinishedOf({ personId, what, on, about }: EvidenceForm): UnfinishedEvidence | null {
  if (!saysSomething(what)) return null
  const person = personIdSchema.safeParse(personId).data ?? null
  return { id: 'unfinished', personId: person, what, on, about: aboutOf(about) }
}

function startOf(given: {
  here: string
  unfinished: UnfinishedEvidence | null
  people: readonly Person[]
  today: string
}): EvidenceForm {
  const { here, unfinished, people, today } = given
  const personId = unfinished === null ? here : (unfinished.personId ?? here)
  return {
    personId: people.some(({ id }) => id === personId) ? personId : '',
    what: unfinished?.what ?? '',
    on: unfinished?.on ?? today,
    about: keyOfAbout(unfinished?.about ?? null),
  }
}
