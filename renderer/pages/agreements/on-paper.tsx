import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { Paper } from '../../../shared/contract/paper'
import type { SigningRoom } from '../../../shared/contract/signing'
import { isolated } from '../../../shared/domain/isolated-name'
import { givenName } from '../../../shared/domain/person'
import type { Signer } from '../../../shared/domain/signing-order'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { printPages, savePaper } from '../../api/save-paper'
import { Button } from '../../components/button'
import { PaperPages } from '../../components/paper-pages'
import { Failures } from './failures'
import { Scene } from './scene'
import { SealWithout } from './seal-without'
import page from './signing-page.module.css'
import styles from './signs.module.css'

/** Somebody does not sign on a screen: the manager prints the document, or they sign here after all. */
export function OnPaper({
  room: { agreement, calledName },
  signer,
  paper,
}: {
  room: SigningRoom
  signer: Signer
  /** The document as it is printed; null while it is made. */
  paper: Paper | null
}): ReactElement {
  const called = signer.party === 'person' ? calledName : isolated(givenName(signer.name))
  const isDraft = agreement.state.kind === 'draft'
  const handBack = useMutation(api.signing.handOver.mutationOptions())
  return (
    <>
      <Scene
        title={`${called} would rather sign on paper`}
        lead={
          isDraft
            ? 'Print it with the places for a pen, sign it by hand, and keep a copy each. Here it stays a draft: no signature that is given on paper is in this workspace.'
            : `Print it as it was signed so far; ${called} signs the printed copy by hand. In the file their place stays open.`
        }
      >
        <Failures problems={handBack.isError ? [sentenceOf(handBack.error)] : []} isShown />
        <div className={styles.acts}>
          <Button look="primary" isDisabled={paper === null} onPress={printPages}>
            Print it
          </Button>
          <Button isDisabled={paper === null} onPress={() => paper && void savePaper(paper)}>
            Save as PDF
          </Button>
          <Button
            changes
            look="quiet"
            isDisabled={handBack.isPending}
            onPress={() => handBack.mutate({ agreementId: agreement.id })}
          >
            {`${called} signs here after all`}
          </Button>
        </div>
        <SealWithout agreement={agreement} next={signer} />
      </Scene>
      <div className={page.printed}>
        <PaperPages pages={paper?.pages ?? []} label={agreement.title} />
      </div>
    </>
  )
}
