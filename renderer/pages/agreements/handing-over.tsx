import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { SigningRoom } from '../../../shared/contract/signing'
import { isolated } from '../../../shared/domain/isolated-name'
import { givenName } from '../../../shared/domain/person'
import type { Signer } from '../../../shared/domain/signing-order'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Failures } from './failures'
import { Scene } from './scene'
import { SealWithout } from './seal-without'
import { SigningOrder } from './signing-order'

/** Before another signs: who they are, and that nothing but the document is open while they have the laptop. */
export function HandingOver({ room, next }: { room: SigningRoom; next: Signer }): ReactElement {
  const called = next.party === 'person' ? room.calledName : isolated(givenName(next.name))
  const handOver = useMutation(api.signing.handOver.mutationOptions())
  return (
    <Scene
      title={`${called} signs ${room.agreement.state.kind === 'draft' ? 'first' : 'next'}`}
      lead={`While ${called} has the laptop, only this document is open. Everything else of yours is out of reach until you take the laptop back.`}
    >
      <SigningOrder room={room} />
      <Failures problems={handOver.isError ? [sentenceOf(handOver.error)] : []} isShown />
      <Button
        changes
        look="primary"
        isDisabled={handOver.isPending}
        onPress={() => handOver.mutate({ agreementId: room.agreement.id })}
      >
        {`Hand the laptop to ${called}`}
      </Button>
      <SealWithout agreement={room.agreement} next={next} />
    </Scene>
  )
}
