/** The standard structure types of PDF (ISO 32000-1, 14.8.4) that papers use. */
export type StructureTag =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Form'
  | InlineTag

/** Stretches within a paragraph. `Strong` and `Em` are no standard types before PDF 2.0: they are mapped to `Span`. */
export type InlineTag = 'Span' | 'Strong' | 'Em'

/** A node of what a document says, apart from where it stands: what a screen reader walks through. */
export type StructureElement = {
  readonly tag: StructureTag
  /** The words for a picture or a field; null where the content says it itself. */
  readonly alt: string | null
  /** What a header cell heads; null for every other element. */
  readonly scope: 'Column' | 'Row' | null
  /** The entry in the outline of the document; null where there is none. */
  readonly title: string | null
  /** What it is called as a place on the screen; null where nothing leads there. */
  readonly anchor: string | null
  readonly kids: readonly StructureElement[]
  /** Whether the items of a list are counted; false for every other element. */
  readonly isNumbered: boolean
}

export function element(
  tag: StructureTag,
  given: Partial<Omit<StructureElement, 'tag'>> = {},
): StructureElement {
  return { tag, alt: null, scope: null, title: null, anchor: null, kids: [], isNumbered: false, ...given }
}
