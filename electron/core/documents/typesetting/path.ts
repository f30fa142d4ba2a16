/** One step of a path: move, line, cubic curve, close. Coordinates run to the right and down. */
export type PathCommand =
  | { readonly op: 'M' | 'L'; readonly points: readonly [number, number] }
  | { readonly op: 'C'; readonly points: readonly [number, number, number, number, number, number] }
  | { readonly op: 'Z'; readonly points: readonly [] }

export type Path = readonly PathCommand[]

/**
 * Reads absolute path data of `M`, `L`, `C` and `Z`, as a drawing carries it. A command that is cut short is left
 * out, because data from outside may end anywhere. `parsePath('M0 0L10 5')` → a move and a line.
 */
export function parsePath(d: string): Path {
  const commands: PathCommand[] = []
  for (const [, op = '', rest = ''] of d.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const numbers = (rest.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g) ?? []).map(Number)
    if (op === 'Z') commands.push({ op: 'Z', points: [] })
    else commands.push(...stepsOf(op === 'C' ? 'C' : op === 'M' ? 'M' : 'L', numbers))
  }
  return commands
}

/** A command letter may be followed by the numbers of several steps; after a move they are lines (SVG 2, 9.3.3). */
function stepsOf(op: 'M' | 'L' | 'C', numbers: readonly number[]): PathCommand[] {
  const steps: PathCommand[] = []
  const size = op === 'C' ? 6 : 2
  for (let at = 0; at + size <= numbers.length; at += size) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers.slice(at, at + size)
    if (op === 'C') steps.push({ op, points: [a, b, c, d, e, f] })
    else steps.push({ op: op === 'M' && at === 0 ? 'M' : 'L', points: [a, b] })
  }
  return steps
}

/** The path made larger by `scale`, then moved. */
export function movedPath(path: Path, to: { dxPt: number; dyPt: number; scale: number }): Path {
  const x = (value: number): number => value * to.scale + to.dxPt
  const y = (value: number): number => value * to.scale + to.dyPt
  return path.map((command) => {
    if (command.op === 'Z') return command
    if (command.op === 'C') {
      const [a, b, c, d, e, f] = command.points
      return { op: 'C', points: [x(a), y(b), x(c), y(d), x(e), y(f)] }
    }
    const [a, b] = command.points
    return { op: command.op, points: [x(a), y(b)] }
  })
}

/** Path data with as many digits as paper needs: a thousandth of a point. */
export function pathData(path: Path): string {
  return path.map(({ op, points }) => op + points.map(rounded).join(' ')).join('')
}

/** A number as text with three digits after the point at most, and never `-0` or an exponent. */
export function rounded(value: number): string {
  const text = String(Math.round(value * 1000) / 1000)
  return text === '-0' ? '0' : text
}
