import type { IsoInstant } from '../../../shared/domain/calendar'
import type { PersonId } from '../../../shared/domain/id'
import type { PlacedPage } from '../../../shared/domain/page'
import type { WhyEnded } from '../asked-thread'
import type { PackMember, PackSources } from './papers/pack-sources'
import type { SheetSources } from './papers/sheet-sources'
import type { TeamSparkline } from './papers/team-sources'

/** What can be asked of a press. It is handed a pack piece by piece and hands it out so, because no piece takes long to send. */
export type PressQuestion =
  /** Takes in one person of the pack; with `sheet` their page is laid. Who is handed in again takes the place of before. */
  | {
      readonly kind: 'member'
      readonly member: PackMember
      readonly sparklines: readonly TeamSparkline[]
      readonly sheet: SheetSources | null
    }
  /** Binds the pack with everybody who was taken in, in this order; its pages stay at the press. */
  | {
      readonly kind: 'bind'
      readonly pack: Omit<PackSources, 'team' | 'sparklines'>
      readonly order: readonly PersonId[]
      readonly title: string
      readonly at: IsoInstant
    }
  /** Shows a page of the bound pack, from 1 on. */
  | { readonly kind: 'page'; readonly number: number }

export type PressAnswer =
  | { readonly kind: 'taken' }
  | { readonly kind: 'bound'; readonly pages: number; readonly pdf: Uint8Array }
  /** Null where the pack has no such page, or is not bound. */
  | { readonly kind: 'page'; readonly page: PlacedPage | null }
  | { readonly kind: 'ended'; readonly why: WhyEnded }

/** A place where one meeting pack is made, apart from everything else. Questions and answers are plain data. */
export type Press = {
  ask(question: PressQuestion): Promise<PressAnswer>
  /** Gives the pack up at once; what is still asked is answered with `ended`. */
  end(): void
}

/** Makes a press. */
export type StartPress = (resourcesFolder: string) => Press
