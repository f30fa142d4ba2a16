import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useLocation, useSearch } from 'wouter'
import { api, client } from '../../api/api'
import { pageHost } from '../../api/host'
import { sentenceOf } from '../../api/refusal'
import { savePaper } from '../../api/save-paper'
import { Button } from '../../components/button'
import { Confirm } from '../../components/dialog'
import { FirmForm } from '../../components/firm-form'
import { PageHead } from '../../components/page-head'
import { ReadOnlyFields } from '../../components/read-only'
import { tell } from '../../components/toasts'
import { BackupSection } from './backup-section'
import { CopiesSection } from './copies-section'
import styles from './firm-page.module.css'
import { KeepingForm } from './keeping-form'
import { KeysSection } from './keys-section'
import { LetterheadSection } from './letterhead-section'
import { RemindersForm } from './reminders-form'
import { TimeStampForm } from './time-stamp-form'
import { WorkingDaysSection } from './working-days-section'
import { WritingSection } from './writing-section'

/** The manager and the firm, where the workspace lies, and the certificate that readers may trust. */
export function FirmPage(): ReactElement | null {
  const [path, go] = useLocation()
  const isLeaving = useSearch() === 'leave'
  const status = useQuery(api.workspace.status.queryOptions())
  const revise = useMutation(
    api.workspace.reviseFirm.mutationOptions({
      onSuccess: () => tell('Saved. New documents will say it this way.'),
    }),
  )
  const leave = useMutation(api.workspace.leaveSample.mutationOptions({ onSuccess: () => go('/') }))
  if (status.data?.kind !== 'open') return null
  const { firm, folder, isSample, settings } = status.data
  return (
    <>
      <PageHead
        title="Workspace"
        lead="How you and your firm stand on every document, and where all of it is kept."
      />
      <div className={styles.columns}>
        <section>
          <h2>You and your firm</h2>
          <FirmForm
            firm={firm}
            verb="Save"
            failure={revise.isError ? sentenceOf(revise.error) : null}
            onSubmit={(changed) => revise.mutate(changed)}
            onCancel={() => go('/')}
          />
        </section>
        <div>
          <section>
            <h2>Where it is kept</h2>
            <p>
              {isSample
                ? 'The sample lies in one folder on this laptop, and its key beside it: put nothing real in it.'
                : 'Everything lies encrypted in one folder on this laptop. There is no account and no server.'}
            </p>
            <p className={styles.folder}>{folder}</p>
          </section>
          <section>
            <h2>Your signing authority</h2>
            <p>
              Signatures made here rest on a certificate of this workspace. Whoever wants their PDF reader to
              show them as trusted needs this file, handed over by you, and a page that says what to do with
              it.
            </p>
            <div className={styles.acts}>
              <Button onPress={() => void saved(saveAuthority)}>Save the certificate</Button>
              <Button onPress={() => void saved(saveTrustGuide)}>Save the guide</Button>
            </div>
          </section>
          <WritingSection settings={settings} />
          {isSample ? (
            <section>
              <h2>Start mine</h2>
              <p>
                Leaving the sample team removes it and all you tried with it, and starts an empty workspace.
              </p>
              <Button changes look="danger" onPress={() => go(`${path}?leave`)}>
                Leave the sample team
              </Button>
            </section>
          ) : null}
        </div>
      </div>
      <div className={styles.safety}>
        <ReadOnlyFields>
          <LetterheadSection />
        </ReadOnlyFields>
        <WorkingDaysSection />
        <ReadOnlyFields>
          <RemindersForm settings={settings} />
        </ReadOnlyFields>
        <ReadOnlyFields>
          <TimeStampForm settings={settings} />
        </ReadOnlyFields>
      </div>
      {isSample ? null : (
        <div className={styles.safety}>
          <KeysSection />
          <ReadOnlyFields>
            <KeepingForm settings={settings} />
          </ReadOnlyFields>
          <BackupSection workspaceFolder={folder} />
          <CopiesSection />
        </div>
      )}
      <Confirm
        question="Leave the sample team?"
        consequence="The six people and everything you did with them will be gone. Your own workspace starts empty."
        verb="Leave the sample team"
        keep="Stay"
        danger
        isOpen={isSample && isLeaving}
        onClose={() => go(path, { replace: true })}
        onConfirm={() => leave.mutate({})}
      />
    </>
  )
}

/** Saves something, or tells why it could not be made. */
async function saved(save: () => Promise<void>): Promise<void> {
  try {
    await save()
  } catch (error) {
    tell(sentenceOf(error))
  }
}

async function saveTrustGuide(): Promise<void> {
  await savePaper(await client.workspace.trustGuide())
}

async function saveAuthority(): Promise<void> {
  const { certificatePem } = await client.workspace.authority()
  const outcome = await pageHost.saveFile({
    name: 'authority.pem',
    bytes: new TextEncoder().encode(certificatePem),
    type: 'application/x-pem-file',
  })
  if (outcome.kind === 'saved') tell(`Saved as ${outcome.where}.`)
  if (outcome.kind === 'failed') tell(outcome.sentence)
}
