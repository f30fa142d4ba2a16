// Whole numbers over whole numbers: what binary fractions round, these do not.

export type Fraction = { readonly top: bigint; readonly bottom: bigint }

/** `top` ÷ `bottom`, both whole; `bottom` above 0. */
export function fraction(top: number | bigint, bottom: number | bigint = 1): Fraction {
  return { top: BigInt(top), bottom: BigInt(bottom) }
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom }
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom }
}

/** Refuses to divide by 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  if (b.top === 0n) throw new Error('Nothing is divided by 0')
  const sign = b.top < 0n ? -1n : 1n
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign }
}

/** Below 0, 0 or above it, as `a` is less than, equal to or more than `b`. */
export function compared(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The nearest number to 15 digits after the point of its whole part, for a comparison with what was worked out in binary. */
export function toNumber({ top, bottom }: Fraction): number {
  const whole = top / bottom
  const rest = top - whole * bottom
  return Number(whole) + Number((rest * 1_000_000_000_000_000n) / bottom) / 1e15
}
