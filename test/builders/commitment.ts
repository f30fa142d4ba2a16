import { randomUUID } from 'node:crypto'
import {
  type Commitment,
  type CommitmentDraft,
  commitmentDraftSchema,
  commitmentSchema,
} from '../../shared/domain/commitment'
import { commitmentIdSchema, personIdSchema, sessionIdSchema } from '../../shared/domain/id'

/** What is typed for a promise: two role-plays by Friday. */
export function aCommitmentDraft(point: Partial<CommitmentDraft> = {}): CommitmentDraft {
  return commitmentDraftSchema.parse({
    id: commitmentIdSchema.parse(randomUUID()),
    madeBy: 'person',
    what: 'Two role-plays with Amara',
    dueOn: '2026-11-27',
    ...point,
  })
}

/** An open promise of the person, made two weeks ago and due on Friday. */
export function aCommitment(point: Partial<Commitment> = {}): Commitment {
  return commitmentSchema.parse({
    ...aCommitmentDraft(),
    personId: personIdSchema.parse(randomUUID()),
    madeOn: '2026-11-09',
    madeIn: sessionIdSchema.parse(randomUUID()),
    state: 'open',
    history: [],
    revision: 0,
    ...point,
  })
}
