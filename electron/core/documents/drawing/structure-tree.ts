import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib'
import { drawableLine } from '../fonts/drawable-text'
import type { StructureElement } from '../typesetting/structure'

/** Where content of an element stands: a numbered stretch of a page's content, or a field on it. */
type ContentPlace =
  | { readonly kind: 'marked'; readonly page: PDFRef; readonly number: number }
  | { readonly kind: 'field'; readonly page: PDFRef; readonly widget: PDFRef }

/** The rectangle of a figure on its page, from the bottom left corner, in points. */
export type FigureBox = readonly [left: number, bottom: number, right: number, top: number]

/**
 * Writes the structure of a document (ISO 32000-1, 14.7): what is heading, paragraph, table or picture, in the order
 * of reading. Pages and fields point back to the elements that their content belongs to.
 */
export class StructureTree {
  private readonly refs = new Map<StructureElement, PDFRef>()
  private readonly places = new Map<StructureElement, ContentPlace[]>()
  private readonly boxes = new Map<StructureElement, FigureBox>()
  private readonly parents: (PDFRef[] | PDFRef)[] = []
  private hasEmphasis = false

  constructor(private readonly context: PDFContext) {}

  /** Notes which elements the marked stretches of a page belong to; returns the number of the page in the tree. */
  addPage(page: PDFRef, elements: readonly StructureElement[]): number {
    for (const [number, element] of elements.entries())
      this.addPlace(element, { kind: 'marked', page, number })
    return this.parents.push(elements.map((element) => this.refOf(element))) - 1
  }

  /** Notes the element of a field; returns the number of the field in the tree. */
  addField(widget: PDFRef, given: { page: PDFRef; element: StructureElement }): number {
    this.addPlace(given.element, { kind: 'field', page: given.page, widget })
    return this.parents.push(this.refOf(given.element)) - 1
  }

  addFigureBox(element: StructureElement, box: FigureBox): void {
    this.boxes.set(element, box)
  }

  /** Writes the tree, when all content is noted. */
  finish(root: StructureElement): PDFRef {
    const { context } = this
    const treeRoot = context.nextRef()
    this.write(root, treeRoot)
    const numbers = this.parents.flatMap((parent, number) => [number, parent])
    context.assign(
      treeRoot,
      context.obj({
        Type: 'StructTreeRoot',
        // before K: EU DSS judges a later signature by the first way that leads to its field, and only this one is
        // a way that it lets a signature take
        ParentTree: context.register(context.obj({ Nums: numbers })),
        K: [this.refOf(root)],
        ParentTreeNextKey: this.parents.length,
        ...(this.hasEmphasis ? { RoleMap: { Strong: 'Span', Em: 'Span' } } : {}),
      }),
    )
    return treeRoot
  }

  private refOf(element: StructureElement): PDFRef {
    const known = this.refs.get(element)
    if (known !== undefined) return known
    const ref = this.context.nextRef()
    this.refs.set(element, ref)
    return ref
  }

  private addPlace(element: StructureElement, place: ContentPlace): void {
    const places = this.places.get(element)
    if (places === undefined) this.places.set(element, [place])
    else places.push(place)
  }

  private write(element: StructureElement, parent: PDFRef): void {
    if (element.tag === 'Strong' || element.tag === 'Em') this.hasEmphasis = true
    const ref = this.refOf(element)
    const kids = [
      ...(this.places.get(element) ?? []).map(kidOf),
      ...element.kids.map((kid) => this.refOf(kid)),
    ]
    const [only] = kids
    const { alt } = element
    const attributes = this.attributesOf(element)
    this.context.assign(
      ref,
      this.context.obj({
        Type: 'StructElem',
        S: element.tag,
        P: parent,
        ...(alt === null ? {} : { Alt: PDFHexString.fromText(drawableLine(alt)) }),
        ...(attributes === null ? {} : { A: attributes }),
        // the reference to a field has to be the value itself, not an array with one entry: strict validators
        // would take a later signature for a change of the structure
        ...(only === undefined ? {} : { K: kids.length === 1 ? only : kids }),
      }),
    )
    for (const kid of element.kids) this.write(kid, ref)
  }

  private attributesOf(element: StructureElement) {
    const box = this.boxes.get(element)
    if (box !== undefined) return { O: 'Layout', Placement: 'Block', BBox: [...box] }
    if (element.scope !== null) return { O: 'Table', Scope: element.scope }
    if (element.tag !== 'L') return null
    return { O: 'List', ListNumbering: element.isNumbered ? 'Decimal' : 'Disc' }
  }
}

function kidOf(place: ContentPlace) {
  return place.kind === 'marked'
    ? { Type: 'MCR', Pg: place.page, MCID: place.number }
    : { Type: 'OBJR', Pg: place.page, Obj: place.widget }
}
