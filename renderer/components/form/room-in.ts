import { inWords } from '../../../shared/domain/in-words'

/** From here on the room that is left is counted: the last tenth of the limit, but no more than this. */
const counted = 100

/**
 * What a field says of its own limit: nothing while there is room, then how much is left, and beyond it by how much
 * the text is too long. `roomIn('abcdef', 5)` → error “1 character too many; 5 fit here”.
 */
export function roomIn(text: string, limit: number | undefined): { help?: string; error?: string } {
  if (limit === undefined) return {}
  const left = limit - text.length
  if (left < 0) return { error: `${characters(-left)} too many; ${inWords(limit)} fit here` }
  return left <= Math.min(counted, limit / 10) ? { help: `${characters(left)} left` } : {}
}

function characters(count: number): string {
  return count === 1 ? '1 character' : `${inWords(count)} characters`
}
