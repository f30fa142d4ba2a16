import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { api } from '../../api/api'
import { lock } from '../../api/lock'
import { queryClient } from '../../api/query-client'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { tell } from '../../components/toasts'
import styles from './firm-page.module.css'
import { NewCodeDialog } from './new-code-dialog'
import { PassphraseDialog } from './passphrase-dialog'

/** Who may open the workspace: the passphrase, the keychain of this computer, the recovery code. */
export function KeysSection(): ReactElement | null {
  const ways = useQuery(api.access.ways.queryOptions())
  const [open, setOpen] = useState<'nothing' | 'passphrase' | 'code'>('nothing')
  const keychain = useMutation(
    api.access.setKeychain.mutationOptions({
      onSuccess: (_, { isOn }) => {
        void queryClient.invalidateQueries()
        tell(isOn ? 'This computer opens the workspace from now on.' : 'This computer opens it no more.')
      },
      onError: (error) => tell(sentenceOf(error)),
    }),
  )
  if (ways.data === undefined) return null
  const { passphrase, keychain: hasWay, hasKeychain } = ways.data
  const close = (): void => setOpen('nothing')
  return (
    <section>
      <h2>Who may open it</h2>
      <p>
        Everything is encrypted with a key that {passphrase ? 'your passphrase' : 'this computer’s keychain'}
        {passphrase && hasWay ? ', this computer’s keychain' : ''} and the recovery code open.
      </p>
      <div className={styles.acts}>
        <Button changes onPress={() => setOpen('passphrase')}>
          {passphrase ? 'Change the passphrase' : 'Choose a passphrase'}
        </Button>
        <Button changes onPress={() => setOpen('code')}>
          New recovery code
        </Button>
        {hasKeychain ? (
          <Button changes onPress={() => keychain.mutate({ isOn: !hasWay })} isDisabled={keychain.isPending}>
            {hasWay ? 'Ask for the passphrase on this computer' : 'Let this computer open it'}
          </Button>
        ) : null}
        <Button look="quiet" onPress={() => void lock()}>
          Lock now
        </Button>
      </div>
      {open === 'passphrase' ? <PassphraseDialog hasPassphrase={passphrase} onClose={close} /> : null}
      {open === 'code' ? <NewCodeDialog hasPassphrase={passphrase} onClose={close} /> : null}
    </section>
  )
}
