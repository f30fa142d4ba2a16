import type { AgreementId } from '../../../shared/domain/id'
import { type SeenEvent, seenBetween, type UnsignedTurn } from '../../../shared/domain/open-signing'
import { client } from '../../api/api'
import { Autosaver } from '../../api/autosaver'
import { codeOf } from '../../api/refusal'

/** So many events the core takes at once. */
const heardAtOnce = 1000

/** What the manager fills in of a person who does not sign. */
type Closing = { readonly note: string; readonly witness: string }

type Kept = Closing & { readonly turn: UnsignedTurn }

/** Keeps what one signer fills in at every pause, and what the page has seen of it. */
export class TurnKeeper {
  readonly saver: Autosaver<Kept>
  private kept: Kept
  private unheard: SeenEvent[] = []
  private isBegun = false

  constructor(
    private readonly agreementId: AgreementId,
    start: Kept,
  ) {
    this.kept = start
    this.saver = new Autosaver<Kept>({ revision: 0, savedAt: null }, async ({ revision, value }) => ({
      revision,
      savedAt: await this.keep(value),
    }))
  }

  /** The signer is there: for the first time, again, or because the one before gave them the laptop. Told with the first change. */
  begin(how: readonly ('handedOver' | 'opened' | 'resumed')[]): void {
    if (this.isBegun) return
    this.isBegun = true
    this.unheard.push(...how.map((kind) => ({ kind, at: new Date().toISOString(), detail: '' })))
  }

  /** Takes what is different now. */
  change(point: Partial<UnsignedTurn>): void {
    const turn = { ...this.kept.turn, ...point }
    if (JSON.stringify(turn) === JSON.stringify(this.kept.turn)) return
    this.unheard.push(...seenBetween(this.kept.turn, turn, new Date().toISOString()))
    this.take({ ...this.kept, turn })
  }

  /** Takes what the manager notes of a refusal, and whom they name as its witness. */
  changeClosing(closing: Closing): void {
    const { note, witness } = this.kept
    if (closing.note !== note || closing.witness !== witness) this.take({ ...this.kept, ...closing })
  }

  private take(kept: Kept): void {
    this.kept = kept
    this.saver.change(kept)
  }

  private async keep(kept: Kept): Promise<string> {
    const { agreementId } = this
    const seen = this.unheard.slice(0, heardAtOnce)
    try {
      const { savedAt } = await client.signing.keep({ agreementId, ...kept, seen })
      this.unheard = this.unheard.slice(seen.length)
      return savedAt
    } catch (error) {
      // once they have signed, nothing is kept of their turn
      if (codeOf(error) === 'WRONG_TURN') return new Date().toISOString()
      throw error
    }
  }
}
