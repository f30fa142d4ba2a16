import type { PersonId } from '../../../shared/domain/id'
import { typefacesIn } from './fonts/typefaces'
import { makePaper } from './papers/make-paper'
import { bindMeetingPack } from './papers/meeting-pack'
import { layPersonSheet } from './papers/person-sheet'
import type { Press, PressAnswer, PressQuestion } from './press'
import type { LaidPaper } from './typesetting/typeset'

/** A press in the thread of whoever asks. */
export class PressHere implements Press {
  private readonly sheets = new Map<PersonId, LaidPaper>()
  private isEnded = false

  constructor(private readonly resourcesFolder: string) {}

  async ask(question: PressQuestion): Promise<PressAnswer> {
    if (this.isEnded) return { kind: 'ended', why: 'takenAway' }
    const typefaces = typefacesIn(this.resourcesFolder)
    switch (question.kind) {
      case 'lay':
        this.sheets.set(question.personId, layPersonSheet(question.sources, typefaces))
        return { kind: 'laid' }
      case 'bind': {
        const { pack, title, at } = question
        const team = pack.team.map((member) => ({
          ...member,
          sheet: this.sheets.get(member.person.id) ?? null,
        }))
        const bound = await bindMeetingPack({ ...pack, team }, typefaces)
        const { organisation } = pack.firm
        return { kind: 'bound', made: await makePaper(bound, { title, organisation, at, attachment: null }) }
      }
    }
  }

  end(): void {
    this.isEnded = true
    this.sheets.clear()
  }
}
