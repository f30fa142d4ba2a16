import { describe, expect, test } from 'vitest'
import { drawDocument } from '../../../../electron/core/documents/drawing/draw-document'
import { agreementPaper } from '../../../../electron/core/documents/papers/agreement-paper'
import { makeAgreement } from '../../../../electron/core/documents/papers/make-agreement'
import { isReference, nameOf, textOf } from '../../../../electron/core/documents/reading/pdf-value'
import { typeset } from '../../../../electron/core/documents/typesetting/typeset'
import { aClause } from '../../../builders/agreement'
import { aFrame, aHeading, aParagraph } from '../../../builders/paper-content'
import { anAgreementRecord, madeAt } from '../../../builders/signed-agreement'
import {
  contentOf,
  entry,
  everyNode,
  items,
  openPdf,
  pagesOf,
  structureOf,
  unmarkedPainting,
} from '../../../helpers/pdf-inside'
import { typefaces } from '../../../helpers/typefaces'

const record = anAgreementRecord({
  clauses: [
    aClause({
      table: {
        columns: ['Goal', 'By'],
        rows: Array.from({ length: 50 }, () => ['Twenty per cent', '18 December']),
      },
    }),
    aClause({ body: 'A first paragraph.\n\nA second one with عمر الفاروق and 王小明 in it.' }),
  ],
  response: { kind: 'disagree', words: 'The drop came after my territory was split.' },
})
const { pdf } = await makeAgreement(record, typefaces)
const file = openPdf(pdf)
const nodes = everyNode(structureOf(file))

describe('the structure of a document', () => {
  test('leaves nothing that is painted without a mark', () => {
    for (const page of pagesOf(file)) expect(unmarkedPainting(contentOf(file, page))).toBe(0)
  })

  test('has each marked sequence once, and each page points back to its element', () => {
    const tree = entry(file, entry(file, entry(file, file.root(), 'StructTreeRoot'), 'ParentTree'), 'Nums')
    const parents = items(file, tree)
    for (const page of pagesOf(file)) {
      const own = page.entries.get('StructParents')
      const place = own === undefined ? -1 : parents.indexOf(own)
      expect(place).toBeGreaterThanOrEqual(0)
      const elements = items(file, parents[place + 1]).map((value) =>
        isReference(value) ? value.number : -1,
      )
      const sequences = [...contentOf(file, page).matchAll(/\/MCID (\d+)/g)].map(([, number]) =>
        Number(number),
      )
      expect(sequences).toEqual(elements.map((_, index) => index))
      for (const [number, element] of elements.entries()) {
        const node = nodes.find((each) => each.number === element)
        expect(node?.marked.some((mark) => mark.number === number)).toBe(true)
      }
    }
  })

  test('has one title, and never skips a level of headings', () => {
    const levels = nodes.filter(({ tag }) => /^H\d$/.test(tag)).map(({ tag }) => Number(tag.slice(1)))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  test('gives every header cell its scope', () => {
    const scopes = nodes
      .filter(({ tag }) => tag === 'TH')
      .map(({ attributes }) => nameOf(attributes?.entries.get('Scope')))
    // the columns of the clause's table, and the rows of what the document is told by
    expect(scopes).toEqual(['Column', 'Column', 'Row', 'Row', 'Row'])
  })

  test('reads the head of a table once, though it stands on two pages', () => {
    const [goal] = nodes.filter(({ tag }) => tag === 'TH')
    expect(pagesOf(file).length).toBeGreaterThan(1)
    expect(goal?.marked).toHaveLength(1)
  })

  test('has as many cells in each row as in its head', () => {
    const rows = nodes.filter(({ tag }) => tag === 'TR')
    expect(rows).toHaveLength(51 + 3)
    for (const { kids } of rows) expect(kids).toHaveLength(2)
  })

  test('names both signature fields in words, each the only content of its element', () => {
    const forms = nodes.filter(({ tag }) => tag === 'Form')
    expect(forms.map(({ alt }) => alt)).toEqual([
      'Signature of Jonas Lindqvist',
      'Signature of Katarina Vogel',
    ])
    for (const { widgets, kids, marked } of forms) {
      expect(widgets).toHaveLength(1)
      expect([...kids, ...marked]).toEqual([])
    }
  })

  test('is read in the order of the document', () => {
    const tags = nodes.map(({ tag }) => tag).filter((tag) => ['H1', 'H2', 'Table', 'Form'].includes(tag))
    expect(tags).toEqual(['H1', 'H2', 'Table', 'H2', 'H2', 'H2', 'Form', 'Form', 'H2', 'Table'])
  })
})

describe('the marks of a text', () => {
  test('become headings, lists and emphasis that readers who listen are told of', async () => {
    const body =
      'Call **the same day**.\n\n## The first weeks\n\n- Calls\n- *Notes*\n\n1. Before noon\n2. After it'
    const made = await makeAgreement(
      anAgreementRecord({ clauses: [aClause({ body })], notation: 'marks' }),
      typefaces,
    )
    const marked = everyNode(structureOf(openPdf(made.pdf)))
    const from = marked.findIndex(({ tag }) => tag === 'H2')
    const to = marked.findIndex(({ tag }, index) => tag === 'H2' && index > from)
    expect(
      marked
        .slice(from, to)
        .map(({ tag }) => tag)
        .join(' '),
    ).toBe('H2 P Span Strong Span H3 L LI Lbl LBody LI Lbl LBody Em L LI Lbl LBody LI Lbl LBody')
    const numbering = marked
      .filter(({ tag }) => tag === 'L')
      .map(({ attributes }) => nameOf(attributes?.entries.get('ListNumbering')))
    expect(numbering.slice(0, 2)).toEqual(['Disc', 'Decimal'])
  })
})

describe('the catalogue of a document', () => {
  test('says that it is tagged, in which language, and shows its title', () => {
    expect(entry(file, entry(file, file.root(), 'MarkInfo'), 'Marked')).toBe(true)
    expect(textOf(entry(file, file.root(), 'Lang'))).toBe('en-GB')
    expect(entry(file, entry(file, file.root(), 'ViewerPreferences'), 'DisplayDocTitle')).toBe(true)
    const title = textOf(entry(file, file.trailer().entries.get('Info'), 'Title'))
    expect(title).toBe('EXP-2026-0001: What we expect of each other')
  })

  test('has an outline of the headings, nested by their levels', () => {
    const outline = entry(file, file.root(), 'Outlines')
    expect(entry(file, outline, 'Count')).toBe(9)
    const first = entry(file, outline, 'First')
    expect(textOf(entry(file, first, 'Title'))).toBe('What we expect of each other')
    expect(textOf(entry(file, entry(file, first, 'First'), 'Title'))).toMatch(/^1.What Jonas will do$/)
  })

  test('carries the record as a file that belongs to it', () => {
    const [attached] = items(file, entry(file, file.root(), 'AF'))
    expect(nameOf(entry(file, attached, 'AFRelationship'))).toBe('Data')
    expect(textOf(entry(file, attached, 'UF'))).toBe('record.json')
  })
})

describe('a figure', () => {
  test('has words for those who do not see it, and a place', async () => {
    const drawing = {
      width: 200,
      height: 100,
      alt: 'Closed deals: 17 of 42',
      marks: [
        {
          kind: 'path' as const,
          d: 'M0 0L200 100',
          fill: null,
          stroke: '#1b2430',
          strokeWidth: 1,
          dash: [],
          cap: 'butt' as const,
          join: 'miter' as const,
          opacity: 0.5,
        },
      ],
    }
    const blocks = [
      aHeading('Progress', { level: 1 }),
      { kind: 'figure' as const, drawing, share: 0.5, gapBeforePt: 10 },
      aParagraph('Below it.'),
    ]
    const document = typeset({ frame: aFrame, blocks, furniture: () => [] }, typefaces)
    const metadata = { title: 'Sheet', author: 'Nordhavn', language: 'en-GB', at: madeAt }
    const sheet = openPdf(await drawDocument(document, { metadata, attachment: null }))
    const figure = everyNode(structureOf(sheet)).find(({ tag }) => tag === 'Figure')
    expect(figure?.alt).toBe('Closed deals: 17 of 42')
    expect(items(sheet, figure?.attributes?.entries.get('BBox'))).toEqual([97, 616.89, 297, 716.89])
    const [page] = pagesOf(sheet)
    expect(page === undefined ? '' : contentOf(sheet, page)).toContain('/G1 gs')
  })
})

describe('the same document', () => {
  test('drawn twice has the same bytes', async () => {
    expect(Buffer.from((await makeAgreement(record, typefaces)).pdf).equals(Buffer.from(pdf))).toBe(true)
  })

  test('drawn at another time has another identifier', async () => {
    const later = openPdf(
      (await makeAgreement({ ...record, madeAt: '2026-11-24T08:00:00.000Z' }, typefaces)).pdf,
    )
    expect(items(later, later.trailer().entries.get('ID'))).not.toEqual(
      items(file, file.trailer().entries.get('ID')),
    )
  })

  test('has the same pages on the screen', () => {
    const again = typeset(agreementPaper(record, []), typefaces)
    expect(again.pages).toHaveLength(pagesOf(file).length)
  })
})
