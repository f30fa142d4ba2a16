import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { dayHere } from '../../../shared/domain/calendar'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import type { ImportProfile } from '../../../shared/domain/import-profile'
import type { Metric } from '../../../shared/domain/metric'
import { lineOf } from '../../../shared/domain/text'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Confirm, Dialog } from '../../components/dialog'
import { Form, FormActions } from '../../components/form/form'
import { TextInput } from '../../components/form/text-input'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import styles from './import-list.module.css'

type Open = { readonly kind: 'rename' | 'forget'; readonly profile: ImportProfile } | null

/** The exports that are recognised when they come again, with what they are called. */
export function ImportProfiles({ metrics }: { metrics: readonly Metric[] }): ReactElement | null {
  const [open, setOpen] = useState<Open>(null)
  const profiles = useQuery(api.imports.profiles.queryOptions())
  const close = (): void => setOpen(null)
  const forget = useMutation(
    api.imports.forgetProfile.mutationOptions({
      onSuccess: () => tell('Forgotten. The numbers that came by it stay.'),
      onError: (error) => tell(sentenceOf(error)),
    }),
  )
  if (profiles.data === undefined || profiles.data.length === 0) return null
  return (
    <section>
      <h2>Exports that are recognised</h2>
      <p className={`small muted ${styles.lead}`}>
        The next file with the same columns goes straight to its effect, filled in as the last one was.
      </p>
      <ul className={styles.imports} aria-label="Exports that are recognised">
        {profiles.data.map((profile) => (
          <ProfileRow key={profile.importId} profile={profile} metrics={metrics} onOpen={setOpen} />
        ))}
      </ul>
      {open?.kind === 'rename' ? <RenameDialog profile={open.profile} onClose={close} /> : null}
      <Confirm
        question={`Forget “${open?.profile.name ?? ''}”?`}
        consequence="The next file with these columns is suggested anew, as if it were the first. Numbers and imports stay as they are."
        verb="Forget it"
        keep="Keep it"
        danger
        isOpen={open?.kind === 'forget'}
        onClose={close}
        onConfirm={() => {
          if (open !== null) forget.mutate({ importId: open.profile.importId })
        }}
      />
    </section>
  )
}

function ProfileRow({
  profile,
  metrics,
  onOpen,
}: {
  profile: ImportProfile
  metrics: readonly Metric[]
  onOpen: (open: Open) => void
}): ReactElement {
  const reader = useReader()
  const { name, headers, metricIds, files, lastAt } = profile
  const counted = metricIds.flatMap((id) => metrics.find((metric) => metric.id === id)?.name ?? [])
  const many = files === 1 ? 'One file' : `${files} files`
  return (
    <li className={styles.import}>
      <div>
        <p className={styles.name}>{name}</p>
        <p className="small muted">{`${counted.join(', ')}. ${headers.length} columns.`}</p>
        <p className="small muted">{`${many} so far, the last on ${formatShortDay(dayHere(lastAt), reader)}.`}</p>
      </div>
      <span className={styles.acts}>
        <Button
          changes
          small
          look="quiet"
          aria-label={`Rename ${name}`}
          onPress={() => onOpen({ kind: 'rename', profile })}
        >
          Rename
        </Button>
        <Button
          changes
          small
          look="quiet"
          aria-label={`Forget ${name}`}
          onPress={() => onOpen({ kind: 'forget', profile })}
        >
          Forget
        </Button>
      </span>
    </li>
  )
}

const nameSchema = z.object({ name: lineOf({ what: 'The name', max: 120 }) })

function RenameDialog({ profile, onClose }: { profile: ImportProfile; onClose: () => void }): ReactElement {
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(nameSchema),
    defaultValues: { name: profile.name },
  })
  const rename = useMutation(api.imports.renameProfile.mutationOptions({ onSuccess: onClose }))
  return (
    <Dialog title="What do you call these exports?" isOpen onClose={onClose}>
      <Form
        onSubmit={handleSubmit(({ name }) => rename.mutate({ importId: profile.importId, name }))}
        failure={rename.isError ? sentenceOf(rename.error) : null}
      >
        <TextInput
          control={control}
          name="name"
          label="Name"
          help="Weekly deals from the CRM, for instance."
          autoFocus
        />
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={rename.isPending}>
            Rename
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
