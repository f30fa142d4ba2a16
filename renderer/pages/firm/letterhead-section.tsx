import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactElement, useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import { type Letterhead, mostLogoBytes, type PictureFile } from '../../../shared/domain/letterhead'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { FileDrop } from '../../components/file-drop'
import { Form, FormActions } from '../../components/form/form'
import { TextBox } from '../../components/form/text-input'
import { pictureAddress } from '../../components/picture-address'
import { tell } from '../../components/toasts'
import { Unsaved } from '../../components/unsaved'
import styles from './letterhead-section.module.css'
import { readPicture } from './read-picture'

/** The firm's logo and address, as they stand at the head of agreements. */
export function LetterheadSection(): ReactElement {
  const letterhead = useQuery(api.workspace.letterhead.queryOptions())
  return (
    <section>
      <h2>Letterhead</h2>
      <p>Agreements carry the name of your firm at their head. A logo and an address can stand with it.</p>
      {letterhead.data === undefined ? null : <LetterheadForm letterhead={letterhead.data} />}
    </section>
  )
}

type Entry = { address: string; logo: PictureFile | null }

function LetterheadForm({ letterhead }: { letterhead: Letterhead }): ReactElement {
  const saved: Entry = { address: letterhead.address, logo: fileOf(letterhead.logo) }
  const { control, handleSubmit, setValue, watch } = useForm<Entry>({
    values: saved,
    resetOptions: { keepDirtyValues: true },
  })
  const [refused, setRefused] = useState<string | null>(null)
  const revise = useMutation(
    api.workspace.reviseLetterhead.mutationOptions({
      onSuccess: () => tell('Saved. New agreements will have it at their head.'),
    }),
  )
  const logo = watch('logo')
  const setLogo = (picture: PictureFile | null): void => {
    setRefused(null)
    setValue('logo', picture, { shouldDirty: true })
  }
  const take = async (file: File): Promise<void> => {
    const picture = await readPicture(file)
    if (picture === null) setRefused(notALogo)
    else setLogo(picture)
  }
  const failure = refused ?? (revise.isError ? sentenceOf(revise.error) : null)
  return (
    <Form onSubmit={handleSubmit((entry) => revise.mutate(entry))} failure={failure}>
      <Unsaved control={control} />
      <LogoField logo={logo} onFile={(file) => void take(file)} onRemove={() => setLogo(null)} />
      <TextBox
        control={control}
        name="address"
        label="Address"
        rows={3}
        help="As on an envelope, a line for each part. May stay empty."
      />
      <FormActions>
        <Button changes type="submit">
          Save the letterhead
        </Button>
      </FormActions>
    </Form>
  )
}

/** The file alone, as it is taken: with the size that the workspace found it would differ from what was saved. */
function fileOf(logo: Letterhead['logo']): PictureFile | null {
  return logo === null ? null : { type: logo.type, data: logo.data }
}

function LogoField({
  logo,
  onFile,
  onRemove,
}: {
  logo: PictureFile | null
  onFile: (file: File) => void
  onRemove: () => void
}): ReactElement {
  const label = useId()
  return (
    <fieldset className={styles.field} aria-labelledby={label}>
      <p className="label" id={label}>
        Logo
      </p>
      {logo === null ? (
        <FileDrop
          low
          invitation="Drop a picture here"
          detail={`PNG or JPEG, up to ${mostLogoBytes / 1000} kB.`}
          accept={['image/png', 'image/jpeg']}
          onFile={onFile}
        />
      ) : (
        <div className={styles.logo}>
          <img src={pictureAddress(logo)} alt="The logo, as it stands on agreements" />
          <Button small look="quiet" onPress={onRemove}>
            Remove the logo
          </Button>
        </div>
      )}
    </fieldset>
  )
}

const notALogo = `This file cannot be used. A logo is a PNG or a JPEG of at most ${mostLogoBytes / 1000} kB.`
