import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { timeStampUrlSchema, type WorkspaceSettings } from '../../../shared/domain/workspace-settings'
import { useReviseSettings } from '../../api/revise-settings'
import { Button } from '../../components/button'
import { Form } from '../../components/form/form'
import { TextInput } from '../../components/form/text-input'

const formSchema = z.object({ address: timeStampUrlSchema.or(z.literal('')) })
type Address = z.infer<typeof formSchema>

/** Whether somebody else's clock vouches for the time of signatures; off unless a service is named. */
export function TimeStampForm({ settings }: { settings: WorkspaceSettings }): ReactElement {
  const revise = useReviseSettings()
  const address = settings.timeStampUrl ?? ''
  const { control, handleSubmit } = useForm<Address>({
    resolver: zodResolver(formSchema),
    values: { address },
  })
  return (
    <section>
      <h2>Time stamps</h2>
      <p>
        {address === ''
          ? 'Signatures carry the time of this laptop’s clock, and no network is used. A time stamp service can vouch for the time with a clock of its own.'
          : 'The service below stamps the time of every signature. Without a network you are asked whether to sign without a stamp.'}
      </p>
      <Form onSubmit={handleSubmit((form) => revise({ timeStampUrl: form.address || null }))} failure={null}>
        <TextInput
          control={control}
          name="address"
          label="Address of a time stamp service (RFC 3161)"
          placeholder="https://"
          help="With each signature a hash of that signature goes to this address: 32 bytes that tell nothing. No name, no word and no page of the document leaves this laptop. Empty for none."
        />
        <div>
          <Button type="submit">Save the address</Button>
        </div>
      </Form>
    </section>
  )
}
