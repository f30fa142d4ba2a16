import type { ReactElement } from 'react'
import type { SigningRoom } from '../../../shared/contract/signing'
import type { Party } from '../../../shared/domain/document-kind'
import { isolated } from '../../../shared/domain/isolated-name'
import { givenName } from '../../../shared/domain/person'
import { takeSigningBack } from '../../api/guest-mode'
import { Button, LinkButton } from '../../components/button'
import { TakeBack } from '../../components/take-back'
import { Scene } from './scene'
import { managerOf, type SigningScene } from './signing-scene'

/** The scenes in which the laptop only changes hands. */
export type BetweenKind = 'closed' | 'back' | 'pass' | 'declined' | 'paperAsked'

/** Between two turns, and after the last: the laptop changes hands, and nothing private is in sight. */
export function BetweenTurns({
  room,
  scene,
  guest,
  onTaken,
}: {
  room: SigningRoom
  scene: Extract<SigningScene, { kind: BetweenKind }>
  guest: { readonly isSample: boolean } | null
  onTaken: (party: Party) => void
}): ReactElement {
  const { agreement, calledName } = room
  const manager = managerOf(room)
  const called = isolated(givenName(manager))
  const last = agreement.state.kind === 'draft' ? undefined : agreement.state.signatures.at(-1)
  const thanked = last === undefined || last.party === 'person' ? calledName : isolated(last.name)
  const takeBack = (to: 'sign' | 'document'): ReactElement => (
    <TakeBack
      look="primary"
      verb={`I am ${isolated(manager)}, go on`}
      managerName={isolated(manager)}
      isSample={guest?.isSample ?? false}
      kept="What was signed stays as it is."
      takeBack={(passphrase) => takeSigningBack(passphrase, to)}
    />
  )
  switch (scene.kind) {
    case 'pass':
      return (
        <Scene
          title={`Thank you, ${thanked}. It is signed and sealed.`}
          lead={`Please turn the laptop to ${isolated(givenName(scene.signer.name))}, who signs next.`}
        >
          <Button look="primary" onPress={() => onTaken(scene.signer.party)}>
            {`I am ${isolated(scene.signer.name)}, go on`}
          </Button>
        </Scene>
      )
    case 'back':
      return (
        <Scene
          title={`Thank you, ${thanked}. It is signed and sealed.`}
          lead={`Please turn the laptop back to ${called}, who signs next.`}
        >
          {takeBack('sign')}
        </Scene>
      )
    case 'declined':
      return (
        <Scene
          title={`Thank you, ${calledName}. You have not signed.`}
          lead={`Please turn the laptop back to ${called}, who notes it down.`}
        >
          {takeBack('sign')}
        </Scene>
      )
    case 'paperAsked':
      return (
        <Scene
          title="Thank you. You sign on paper."
          lead={`Please turn the laptop back to ${called}, who prints the document.`}
        >
          {takeBack('sign')}
        </Scene>
      )
    case 'closed':
      return guest === null ? (
        <Scene
          title={
            agreement.state.kind === 'refused'
              ? 'It is closed: presented, and not signed.'
              : 'It is signed and sealed.'
          }
          lead={`Save it for ${calledName} and for yourself; any PDF reader can verify it.`}
        >
          <LinkButton look="primary" to={`/agreements/${agreement.id}`}>
            See the signed document
          </LinkButton>
        </Scene>
      ) : (
        <Scene
          title={`Thank you, ${thanked}. ${
            agreement.state.kind === 'refused'
              ? 'It is closed: presented, and not signed.'
              : 'It is signed and sealed.'
          }`}
          lead={
            agreement.state.kind === 'refused'
              ? `Please turn the laptop back to ${called}.`
              : `Everybody has signed. Please turn the laptop back to ${called}.`
          }
        >
          {takeBack('document')}
        </Scene>
      )
  }
}
