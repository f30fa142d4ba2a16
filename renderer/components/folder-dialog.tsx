import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from './button'
import { Dialog } from './dialog'
import { FolderField } from './folder-field'
import { Form, FormActions } from './form/form'

/** Asks for a folder; an empty one means none. */
export function FolderDialog({
  title,
  detail,
  folder,
  failure,
  onChoose,
  onSubmit,
  onClose,
}: {
  title: string
  detail: string
  folder: string | null
  failure: string | null
  /** Asks the system for a folder where it can be asked. */
  onChoose: (() => Promise<string | null>) | null
  onSubmit: (folder: string | null) => void
  onClose: () => void
}): ReactElement {
  const { control, handleSubmit } = useForm({ defaultValues: { folder: folder ?? '' } })
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form
        onSubmit={handleSubmit((typed) => onSubmit(typed.folder.trim() === '' ? null : typed.folder.trim()))}
        failure={failure}
      >
        <p className="muted">{detail}</p>
        <FolderField
          control={control}
          name="folder"
          label="Folder"
          help="The whole path. Leave it empty for none."
          onChoose={onChoose}
        />
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit">
            Use this folder
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
