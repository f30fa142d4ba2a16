import { isReference, nameOf } from '../../electron/core/documents/reading/pdf-value'
import {
  contentOf,
  entry,
  everyNode,
  items,
  openPdf,
  pagesOf,
  structureOf,
  type Tagged,
  unmarkedPainting,
} from './pdf-inside'

/**
 * What is wrong in the tags of a document, a sentence each (ISO 32000-1, 14.7 and 14.8; PDF/UA-1, 7.1 to 7.5): something
 * painted outside every mark, a mark that no element or two have, headings that skip a level, header cells without
 * scope, ragged tables, lists that hold anything but items, figures and fields without words, and an order of reading
 * that jumps back on a page.
 */
export function structureFaults(pdf: Uint8Array): string[] {
  const file = openPdf(pdf)
  const nodes = everyNode(structureOf(file))
  const faults: string[] = []
  const owners = new Map<string, number>()
  for (const { marked } of nodes) {
    for (const { page, number } of marked) {
      owners.set(`${page} ${number}`, (owners.get(`${page} ${number}`) ?? 0) + 1)
    }
  }
  const pages = items(file, entry(file, entry(file, file.root(), 'Pages'), 'Kids'))
  for (const [index, page] of pagesOf(file).entries()) {
    const content = contentOf(file, page)
    const reference = pages[index]
    const object = isReference(reference) ? reference.number : -1
    if (unmarkedPainting(content) > 0) faults.push(`Page ${index + 1} paints outside every mark`)
    for (const [, number] of content.matchAll(/\/MCID (\d+)/g)) {
      const count = owners.get(`${object} ${number}`) ?? 0
      if (count !== 1) faults.push(`Mark ${number} of page ${index + 1} has ${count} elements`)
    }
  }
  return [...faults, ...headingFaults(nodes), ...nodes.flatMap(faultsOf), ...orderFaults(nodes)]
}

function headingFaults(nodes: readonly Tagged[]): string[] {
  const levels = nodes.filter(({ tag }) => /^H\d$/.test(tag)).map(({ tag }) => Number(tag.slice(1)))
  const skips = levels.flatMap((level, index) => (level - (levels[index - 1] ?? 0) > 1 ? [level] : []))
  return [
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ['There is not one title']),
    ...skips.map((level) => `A heading of level ${level} skips one`),
  ]
}

/** What an element may stand in, and what it may hold. */
function faultsOf(node: Tagged): string[] {
  const kids = node.kids.map(({ tag }) => tag)
  const only = (...tags: string[]): string[] =>
    kids.every((tag) => tags.includes(tag)) ? [] : [`${node.tag} holds ${kids.join()}`]
  switch (node.tag) {
    case 'Table':
      return [...only('THead', 'TBody'), ...raggedness(node)]
    case 'THead':
    case 'TBody':
      return only('TR')
    case 'TR':
      return only('TH', 'TD')
    case 'TH':
      return nameOf(node.attributes?.entries.get('Scope')) === null ? ['A header cell has no scope'] : []
    case 'L':
      return only('LI')
    case 'LI':
      return only('Lbl', 'LBody')
    case 'Figure':
      return node.alt === null || node.alt === '' ? ['A figure has no words'] : []
    case 'Form':
      return node.widgets.length === 1 && node.alt !== null ? [] : ['A field is not told']
    default:
      return []
  }
}

function raggedness(table: Tagged): string[] {
  const widths = new Set(table.kids.flatMap(({ kids }) => kids.map((row) => row.kids.length)))
  return widths.size === 1 ? [] : [`A table has rows of ${[...widths].join(' and ')} cells`]
}

/** The marks of a page are numbered as they are painted: reading them in another order is a jump. */
function orderFaults(nodes: readonly Tagged[]): string[] {
  const last = new Map<number, number>()
  return nodes.flatMap(({ tag, marked }) =>
    marked.flatMap(({ page, number }) => {
      const before = last.get(page) ?? -1
      last.set(page, Math.max(before, number))
      // cells of a row and columns beside each other are painted line by line
      return number < before && !besideOthers.has(tag) ? [`${tag} is read after what stands below it`] : []
    }),
  )
}

const besideOthers = new Set(['TH', 'TD', 'P', 'H3', 'Lbl', 'LBody'])
