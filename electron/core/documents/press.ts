import type { IsoInstant } from '../../../shared/domain/calendar'
import type { PersonId } from '../../../shared/domain/id'
import type { WhyEnded } from '../asked-thread'
import type { MadePaper } from './papers/make-paper'
import type { PackMember, PackSources } from './papers/pack-sources'
import type { SheetSources } from './papers/sheet-sources'

/** A pack before its pages of people are laid: plain data. */
export type UnboundPack = Omit<PackSources, 'team'> & { readonly team: readonly PackMember[] }

/** What can be asked of a press. */
export type PressQuestion =
  /** Lays the page of a person; it waits at the press. */
  | { readonly kind: 'lay'; readonly personId: PersonId; readonly sources: SheetSources }
  /** Binds the pack with the pages that wait. */
  | {
      readonly kind: 'bind'
      readonly pack: UnboundPack
      readonly title: string
      readonly at: IsoInstant
    }

export type PressAnswer =
  | { readonly kind: 'laid' }
  | { readonly kind: 'bound'; readonly made: MadePaper }
  | { readonly kind: 'ended'; readonly why: WhyEnded }

/** A place where one meeting pack is made, apart from everything else. Questions and answers are plain data. */
export type Press = {
  ask(question: PressQuestion): Promise<PressAnswer>
  /** Gives the pack up at once; what is still asked is answered with `ended`. */
  end(): void
}

/** Makes a press. */
export type StartPress = (resourcesFolder: string) => Press
