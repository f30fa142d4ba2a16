/**
 * A number exactly as its digits say it: `units` ÷ 10^`scale`. `1,234.50` is 123450 at scale 2. Sums of these are
 * exact, which sums of floating point numbers are not: 0.1 + 0.2 is 0.3 here.
 */
export type Decimal = { readonly units: bigint; readonly scale: number }

export const zero: Decimal = { units: 0n, scale: 0 }

/** The decimal of digits before and after the mark: `decimalOf({ whole: '12', fraction: '50', negative: true })` is −12.50. */
export function decimalOf(digits: { whole: string; fraction: string; negative: boolean }): Decimal {
  const units = BigInt(digits.whole + digits.fraction || '0')
  return { units: digits.negative ? -units : units, scale: digits.fraction.length }
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { units: a.units + b.units, scale: a.scale }
  return a.scale < b.scale
    ? { units: a.units * tenTo(b.scale - a.scale) + b.units, scale: b.scale }
    : { units: a.units + b.units * tenTo(a.scale - b.scale), scale: a.scale }
}

/** `times` is a whole number: minutes become seconds by 60, money becomes cents by 100. */
export function multiplyDecimal(decimal: Decimal, times: number): Decimal {
  return { units: decimal.units * BigInt(times), scale: decimal.scale }
}

export function isWhole({ units, scale }: Decimal): boolean {
  return scale === 0 || units % tenTo(scale) === 0n
}

/** The nearest number that JavaScript can hold: exact for whole numbers up to 9,007,199,254,740,991. */
export function decimalToNumber(decimal: Decimal): number {
  if (isWhole(decimal)) return Number(decimal.units / tenTo(decimal.scale))
  return Number(decimalText(decimal))
}

/** With a point and no groups, all digits kept: `'-12.50'`. */
export function decimalText({ units, scale }: Decimal): string {
  if (scale === 0) return units.toString()
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

function tenTo(power: number): bigint {
  return 10n ** BigInt(power)
}
