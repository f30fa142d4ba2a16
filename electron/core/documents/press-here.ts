import type { PersonId } from '../../../shared/domain/id'
import type { PlacedPage } from '../../../shared/domain/page'
import { typefacesIn } from './fonts/typefaces'
import { makePaper } from './papers/make-paper'
import { bindMeetingPack } from './papers/meeting-pack'
import type { BoundMember } from './papers/pack-sources'
import { layPersonSheet } from './papers/person-sheet'
import type { TeamSparkline } from './papers/team-sources'
import type { Press, PressAnswer, PressQuestion } from './press'

type Taken = { readonly member: BoundMember; readonly sparklines: readonly TeamSparkline[] }

/** A press in the thread of whoever asks. */
export class PressHere implements Press {
  private readonly people = new Map<PersonId, Taken>()
  private pages: readonly PlacedPage[] = []
  private isEnded = false

  constructor(private readonly resourcesFolder: string) {}

  async ask(question: PressQuestion): Promise<PressAnswer> {
    if (this.isEnded) return { kind: 'ended', why: 'takenAway' }
    switch (question.kind) {
      case 'member':
        return this.take(question)
      case 'bind':
        return this.bind(question)
      case 'page':
        return { kind: 'page', page: this.pages[question.number - 1] ?? null }
    }
  }

  end(): void {
    this.isEnded = true
    this.people.clear()
    this.pages = []
  }

  private take({ member, sparklines, sheet }: Extract<PressQuestion, { kind: 'member' }>): PressAnswer {
    const laid = sheet === null ? null : layPersonSheet(sheet, typefacesIn(this.resourcesFolder))
    this.people.set(member.person.id, { member: { ...member, sheet: laid }, sparklines })
    return { kind: 'taken' }
  }

  private async bind({
    pack,
    order,
    title,
    at,
  }: Extract<PressQuestion, { kind: 'bind' }>): Promise<PressAnswer> {
    const taken = order.flatMap((id) => this.people.get(id) ?? [])
    const sources = {
      ...pack,
      team: taken.map(({ member }) => member),
      sparklines: taken.flatMap(({ sparklines }) => sparklines),
    }
    const bound = await bindMeetingPack(sources, typefacesIn(this.resourcesFolder))
    const { organisation } = pack.firm
    const { pages, pdf } = await makePaper(bound, { title, organisation, at, attachment: null })
    this.pages = pages
    return { kind: 'bound', pages: pages.length, pdf }
  }
}
