import type { PlacedPage } from '../../shared/domain/page'

/** Every line of the pages, as it is read. */
export function linesOnPages(pages: readonly PlacedPage[]): string[] {
  return pages.flatMap(({ blocks }) =>
    blocks.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' ? [item.text] : []))),
  )
}

/** All words of the pages as one text. */
export function wordsOnPages(pages: readonly PlacedPage[]): string {
  return linesOnPages(pages).join(' ')
}
