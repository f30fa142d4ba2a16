/** Units that are segmented at once: every segment of a text costs a copy of the whole of it. */
const windowUnits = 512

/** The segments of a text, however long it is, in time that grows with its length alone. */
export function* segmentsOf(text: string, segmenter: Intl.Segmenter): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const isLast = from + windowUnits >= text.length
    const window = text.slice(from, from + windowUnits)
    const segments = [...segmenter.segment(window)].map(({ segment }) => segment)
    // the last one of a window may go on in the next
    for (const segment of isLast || segments.length === 1 ? segments : segments.slice(0, -1)) {
      from += segment.length
      yield segment
    }
  }
}
