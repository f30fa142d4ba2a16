import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { chooseFolder } from '../../api/choose-folder'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { FolderField } from '../../components/folder-field'
import { Form, FormActions } from '../../components/form/form'

/** Asks for a folder; an empty one means none. */
export function FolderDialog({
  title,
  detail,
  folder,
  failure,
  onSubmit,
  onClose,
}: {
  title: string
  detail: string
  folder: string | null
  failure: string | null
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
          onChoose={chooseFolder}
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
