import { type ReactElement, useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from './button'
import { counted } from './counted'
import { Dialog } from './dialog'
import { FolderField } from './folder-field'
import { ChoiceInput } from './form/choice-input'
import { Form, FormActions } from './form/form'
import { SecretInput } from './form/secret-input'
import { SelectInput } from './form/select-input'
import { formatInstant } from './instant-words'

/** What a backup holds, as it is shown before it is restored. */
export type Preview = {
  readonly at: string
  readonly organisation: string
  readonly people: number
  readonly sessions: number
  readonly documents: number
}

type Key =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recoveryCode'; readonly words: string }

/** What the dialog asks of the core. Each rejects with a sentence for `failureOf`. */
export type Restoring = {
  readonly chooseFolder: (() => Promise<string | null>) | null
  readonly find: (folder: string) => Promise<readonly { readonly path: string; readonly at: string }[]>
  readonly preview: (path: string, key: Key) => Promise<Preview>
  readonly restore: (path: string, key: Key) => Promise<unknown>
  readonly failureOf: (error: unknown) => string
}

type Values = { folder: string; path: string; by: 'passphrase' | 'recoveryCode'; secret: string }

/** Restores a backup: where it lies, which one, what opens it; then what it holds, and only then the act. */
export function RestoreDialog({
  restoring,
  consequence,
  startFolder = null,
  onClose,
}: {
  restoring: Restoring
  /** The folder that is proposed. */
  startFolder?: string | null
  /** What becomes of the workspace of now. */
  consequence: string
  onClose: () => void
}): ReactElement {
  const { control, handleSubmit, watch, getValues, setValue } = useForm<Values>({
    defaultValues: { folder: startFolder ?? '', path: '', by: 'passphrase', secret: '' },
  })
  const [found, setFound] = useState<readonly { path: string; at: string }[] | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [isWorking, setWorking] = useState(false)
  const by = watch('by')

  const attempt = async (act: () => Promise<void>): Promise<void> => {
    setWorking(true)
    setFailure(null)
    await act().catch((error: unknown) => setFailure(restoring.failureOf(error)))
    setWorking(false)
  }
  const key = (): Key => {
    const { secret } = getValues()
    return by === 'passphrase' ? { kind: by, passphrase: secret } : { kind: by, words: secret }
  }
  const goOn = (): Promise<void> =>
    attempt(async () => {
      if (found === null) {
        const backups = await restoring.find(getValues('folder'))
        const [newest] = backups
        if (newest === undefined) return setFailure('There is no backup of Plumbline in that folder.')
        setFound(backups)
        setValue('path', newest.path)
      } else if (preview === null) {
        setPreview(await restoring.preview(getValues('path'), key()))
      } else {
        await restoring.restore(getValues('path'), key())
        onClose()
      }
    })

  return (
    <Dialog title="Restore from a backup" isOpen wide onClose={onClose}>
      <Form changes={false} onSubmit={handleSubmit(goOn)} failure={failure}>
        {found === null ? (
          <FolderField
            control={control}
            name="folder"
            label="Folder with backups"
            help="The whole path, for instance of a disk or a stick."
            onChoose={restoring.chooseFolder}
          />
        ) : preview === null ? (
          <>
            <SelectInput
              control={control}
              name="path"
              label="Backup"
              options={found.map(({ path, at }) => ({ value: path, label: formatInstant(at) }))}
            />
            <ChoiceInput
              control={control}
              name="by"
              label="What opens it"
              options={[
                { value: 'passphrase', label: 'The passphrase of that day' },
                { value: 'recoveryCode', label: 'The recovery code' },
              ]}
            />
            <SecretInput
              control={control}
              name="secret"
              label={by === 'passphrase' ? 'Passphrase' : 'Recovery code'}
            />
          </>
        ) : (
          <>
            <p>
              <b>{preview.organisation === '' ? 'A workspace without a name' : preview.organisation}</b>,{' '}
              {formatInstant(preview.at)}: {counted(preview.people, 'person', 'people')},{' '}
              {counted(preview.sessions, 'session', 'sessions')},{' '}
              {counted(preview.documents, 'signed document', 'signed documents')}. Every byte of it was read
              and is whole.
            </p>
            <p className="muted">{consequence}</p>
          </>
        )}
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button changes={false} look="primary" type="submit" isDisabled={isWorking}>
            {found === null
              ? 'Look for backups'
              : preview === null
                ? 'See what it holds'
                : 'Restore this backup'}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
