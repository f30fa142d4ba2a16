/** How often a fault is tried: `full` meets the bars, `short` shows within seconds that nothing has come loose. */
export type Scale = 'full' | 'short'

/** What a fault came to. `skipped` says in a sentence what this machine lacks. */
export type Outcome =
  | { readonly kind: 'tried'; readonly rounds: number; readonly result: string; readonly isMet: boolean }
  | { readonly kind: 'skipped'; readonly why: string }

/** Something that happens to a workspace, again and again, and what must hold of it. */
export type Fault = {
  readonly name: string
  readonly bar: string
  run(scale: Scale): Promise<Outcome>
}

export function tried(rounds: number, result: string, isMet: boolean): Outcome {
  return { kind: 'tried', rounds, result, isMet }
}
