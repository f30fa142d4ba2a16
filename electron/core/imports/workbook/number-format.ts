import { currencyOf } from '../../../../shared/domain/currency'

/** What the format of a cell says that its number is. */
export type NumberFormat =
  | { readonly kind: 'plain' | 'percent' | 'day' | 'dayAndTime' | 'time' }
  /** The sign or code as the format writes it: `€`, `kr`, `USD`. */
  | { readonly kind: 'money'; readonly sign: string }

/**
 * Reads the format code of a spreadsheet, of which the part for positive numbers counts: `[h]:mm:ss` is a time,
 * `dd/mm/yyyy` a day, `0.0%` a percentage, `[$€-407] #,##0.00` money in euros. `m` is a month unless hours or seconds
 * stand in the format without a day.
 */
export function numberFormat(code: string): NumberFormat {
  const literals: string[] = []
  let isElapsed = false
  const pattern = firstSection(code)
    // `_x` is a space as wide as x, `*x` fills with x, `\x` is x itself: none says anything of the number
    .replace(/[_*\\]./gsu, '')
    .replace(/"([^"]*)"/g, (_, literal: string) => {
      literals.push(literal)
      return ''
    })
    .replace(/\[([^\]]*)\]/g, (_, bracketed: string) => {
      if (bracketed.startsWith('$')) literals.push(bracketed.slice(1).replace(/-[^-]*$/, ''))
      else if (/^(?:h+|m+|s+)$/i.test(bracketed)) isElapsed = true
      return ''
    })
    .replace(/general/gi, '')
  const letters = pattern
    .replace(/E[+-]/g, '')
    .replace(/AM\/PM|A\/P/gi, '')
    .toLowerCase()
  if (isElapsed) return { kind: 'time' }
  const hasTime = /[hs]/.test(letters)
  const hasDay = /[yd]/.test(letters) || (!hasTime && letters.includes('m'))
  if (hasDay) return { kind: hasTime ? 'dayAndTime' : 'day' }
  if (hasTime) return { kind: 'time' }
  if (pattern.includes('%')) return { kind: 'percent' }
  const sign = [...literals.map((literal) => literal.trim()), pattern.match(/\p{Sc}/u)?.[0] ?? ''].find(
    (each) => each !== '' && currencyOf(each) !== null,
  )
  return sign === undefined ? { kind: 'plain' } : { kind: 'money', sign }
}

/** The part before the first semicolon that is no text. */
function firstSection(code: string): string {
  return /^(?:\\.|"[^"]*"|[^;])*/su.exec(code)?.[0] ?? ''
}
