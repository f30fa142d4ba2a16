import { type PDFContext, PDFHexString, type PDFRef, PDFString } from 'pdf-lib'
import { inTurns } from '../../store/pace'
import { drawableLine } from '../fonts/drawable-text'
import { rounded } from '../typesetting/path'
import type { ContentPart, FieldPart, Part } from '../typesetting/placed'
import type { StructureElement } from '../typesetting/structure'
import type { TypesetDocument } from '../typesetting/typeset'
import { markOperators, Opacities } from './content-stream'
import { EmbeddedFonts } from './embedded-fonts'
import { EmbeddedPictures } from './embedded-pictures'
import { type OutlineEntry, writeOutline } from './outline'
import { packedStream } from './packed-stream'
import { StructureTree } from './structure-tree'

/** Printed, and moved by nobody (ISO 32000-1, table 165). */
const fieldFlags = 4 + 128

/** Signatures exist, and the file may only be added to (table 219). */
const signatureFlags = 3

/** Draws the pages of one document into a file, and what hangs on them: fonts, structure, outline, fields. */
export class PageDrawing {
  private readonly fonts: EmbeddedFonts
  private readonly opacities = new Opacities()
  private readonly pictures: EmbeddedPictures
  private readonly tree: StructureTree
  private readonly outline: OutlineEntry[] = []
  private readonly fields: PDFRef[] = []
  private readonly pages: PDFRef[] = []
  private readonly pageTree: PDFRef
  private readonly resources: PDFRef

  constructor(
    private readonly context: PDFContext,
    private readonly document: TypesetDocument,
  ) {
    this.fonts = new EmbeddedFonts(context, 'F')
    this.pictures = new EmbeddedPictures(context)
    this.tree = new StructureTree(context)
    this.pageTree = context.nextRef()
    this.resources = context.nextRef()
  }

  /** Draws everything, page by page with a turn for other work between them; returns the entries of the catalogue. */
  async draw(): Promise<Record<string, PDFRef>> {
    const { context } = this
    const pace = inTurns()
    for (const parts of this.document.pages) {
      this.drawPage(parts)
      await pace()
    }
    this.fonts.finish()
    await this.pictures.finish()
    await pace()
    context.assign(
      this.resources,
      context.obj({
        Font: this.fonts.resources(),
        ExtGState: this.opacities.resources(),
        XObject: this.pictures.resources(),
      }),
    )
    context.assign(this.pageTree, context.obj({ Type: 'Pages', Kids: this.pages, Count: this.pages.length }))
    const outline = writeOutline(context, this.outline)
    const form = context.obj({ Fields: this.fields, SigFlags: signatureFlags })
    return {
      Pages: this.pageTree,
      StructTreeRoot: this.tree.finish(this.document.root),
      ...(outline === null ? {} : { Outlines: outline }),
      ...(this.fields.length === 0 ? {} : { AcroForm: context.register(form) }),
    }
  }

  private drawPage(parts: readonly Part[]): void {
    const { context } = this
    const page = context.nextRef()
    this.pages.push(page)
    const elements: StructureElement[] = []
    const widgets: PDFRef[] = []
    const operators = sequences(parts).map((sequence) => {
      const [first] = sequence
      if (first === undefined) return ''
      if (first.kind === 'field') {
        widgets.push(this.drawField(first, page))
        return ''
      }
      this.note(sequence, page)
      return this.marked(sequence, elements)
    })
    const contents = packedStream(context, Buffer.from(operators.join(''), 'latin1'))
    context.assign(
      page,
      context.obj({
        Type: 'Page',
        Parent: this.pageTree,
        MediaBox: [0, 0, this.document.widthPt, this.document.heightPt],
        Resources: this.resources,
        Contents: contents,
        StructParents: this.tree.addPage(page, elements),
        // tabbing follows the structure (PDF/UA-1, 7.18.3)
        Tabs: 'S',
        ...(widgets.length === 0 ? {} : { Annots: widgets }),
      }),
    )
  }

  /** The marks of one element as one marked sequence (14.6), or of none as an artifact. */
  private marked(sequence: readonly Part[], elements: StructureElement[]): string {
    const element = sequence[0]?.element ?? null
    const body = sequence
      .map(({ marks, xPt, yPt }) => markOperators(marks, this.canvas(this.document.heightPt, { xPt, yPt })))
      .join('')
    if (body === '') return ''
    if (element === null) return `/Artifact BMC\n${body}EMC\n`
    const number = elements.push(element) - 1
    return `/${element.tag} <</MCID ${number}>> BDC\n${body}EMC\n`
  }

  /** Notes headings for the outline, and where figures stand. */
  private note(sequence: readonly Part[], page: PDFRef): void {
    for (const part of sequence) {
      if (part.kind === 'field' || part.element === null) continue
      const topPt = this.document.heightPt - part.yPt
      const { title } = part.element
      if (title !== null && !this.titled.has(part.element)) {
        this.titled.add(part.element)
        this.outline.push({ title, level: Number(part.element.tag.slice(1)), page, topPt })
      }
      if (part.figure !== null) this.tree.addFigureBox(part.element, boxOf(part, part.figure, topPt))
    }
  }

  private readonly titled = new Set<StructureElement>()

  /**
   * A signature field and its widget as one object: readers such as poppler do not find a signature where they are
   * two. It shows its face from the start, so that signing changes nothing but the face and the value.
   */
  private drawField(part: FieldPart, page: PDFRef): PDFRef {
    const { context } = this
    const widget = context.nextRef()
    const bottomPt = this.document.heightPt - part.yPt - part.heightPt
    const face = packedStream(
      context,
      Buffer.from(markOperators(part.marks, this.canvas(part.heightPt, { xPt: 0, yPt: 0 })), 'latin1'),
      {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, part.widthPt, part.heightPt],
        Resources: this.resources,
      },
    )
    context.assign(
      widget,
      context.obj({
        Type: 'Annot',
        Subtype: 'Widget',
        FT: 'Sig',
        T: PDFString.of(part.name),
        TU: PDFHexString.fromText(drawableLine(part.element.alt ?? part.name)),
        F: fieldFlags,
        Rect: [part.xPt, bottomPt, part.xPt + part.widthPt, bottomPt + part.heightPt].map(shortened),
        P: page,
        AP: { N: face },
        StructParent: this.tree.addField(widget, { page, element: part.element }),
      }),
    )
    this.fields.push(widget)
    return widget
  }

  private canvas(heightPt: number, origin: { xPt: number; yPt: number }) {
    return { heightPt, ...origin, fonts: this.fonts, opacities: this.opacities, pictures: this.pictures }
  }
}

/** Neighbouring parts of the same element; a field stands by itself. */
function sequences(parts: readonly Part[]): Part[][] {
  const result: Part[][] = []
  for (const part of parts) {
    const last = result.at(-1)
    const joins = last !== undefined && part.kind === 'content' && last[0]?.kind === 'content'
    if (joins && last[0]?.element === part.element) last.push(part)
    else result.push([part])
  }
  return result
}

function boxOf(part: ContentPart, figure: { widthPt: number; heightPt: number }, topPt: number) {
  const corners = [part.xPt, topPt - figure.heightPt, part.xPt + figure.widthPt, topPt].map(shortened)
  const [left = 0, bottom = 0, right = 0, top = 0] = corners
  return [left, bottom, right, top] as const
}

function shortened(value: number): number {
  return Number(rounded(value))
}
