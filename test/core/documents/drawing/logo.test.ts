import { describe, expect, test } from 'vitest'
import { readLogo } from '../../../../electron/core/documents/drawing/logo-picture'
import { makeAgreement } from '../../../../electron/core/documents/papers/make-agreement'
import { nameOf } from '../../../../electron/core/documents/reading/pdf-value'
import { verifyDocument } from '../../../../electron/core/documents/verifying/verify-document'
import { aJpeg, aPng } from '../../../builders/picture'
import { anAgreementRecord, aSignedAgreement } from '../../../builders/signed-agreement'
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
import { wordsOnPages } from '../../../helpers/placed-words'
import { typefaces } from '../../../helpers/typefaces'

const png = (data: string) => ({ type: 'image/png' as const, data })
const jpeg = (data: string) => ({ type: 'image/jpeg' as const, data })

describe('a picture file', () => {
  test('is a logo with its size', async () => {
    expect(await readLogo(png(aPng(30, 12)))).toMatchObject({ width: 30, height: 12 })
    expect(await readLogo(png(aPng(30, 12, 2)))).toMatchObject({ width: 30, height: 12 })
    expect(await readLogo(jpeg(aJpeg))).toMatchObject({ width: 24, height: 8 })
  })

  test('is none where it is another kind, damaged, empty or too large', async () => {
    const huge = Buffer.from(aPng(4, 4), 'base64')
    huge.writeUInt32BE(90_000, 16)
    const cut = Buffer.from(aPng(40, 40), 'base64').subarray(0, 50)
    const flipped = Buffer.from(aPng(40, 40), 'base64')
    flipped[45] = (flipped[45] ?? 0) ^ 1
    const refused = [
      png(flipped.toString('base64')),
      png(aJpeg),
      jpeg(aPng(4, 4)),
      png(''),
      jpeg(''),
      png('AAAA'),
      png(huge.toString('base64')),
    ]
    for (const file of [...refused, png(cut.toString('base64'))]) expect(await readLogo(file)).toBeNull()
  })

  test('is none where it is a JPEG in the colours of print', async () => {
    const bytes = Buffer.from(aJpeg, 'base64')
    // the number of components stands nine bytes behind the start of the frame (ITU-T T.81, B.2.2)
    bytes[bytes.indexOf(Buffer.from([0xff, 0xc0])) + 9] = 4
    expect(await readLogo(jpeg(bytes.toString('base64')))).toBeNull()
  })
})

describe.each([
  ['PNG', png(aPng(300, 60))],
  ['JPEG', jpeg(aJpeg)],
])('a logo as %s at the head of an agreement', (_kind, file) => {
  const made = async () => {
    const letterhead = { address: 'Havnegade 1\n\n8000 Aarhus', logo: await readLogo(file) }
    return anAgreementRecord({ letterhead })
  }

  test('is a figure with words, read before the title, and drawn once', async () => {
    const { pdf, pages } = await makeAgreement(await made(), typefaces)
    const inside = openPdf(pdf)
    const nodes = everyNode(structureOf(inside))
    const figure = nodes.findIndex(({ tag }) => tag === 'Figure')
    expect(nodes[figure]?.alt).toBe('Logo of Nordhavn Telecom')
    expect(items(inside, nodes[figure]?.attributes?.entries.get('BBox'))).toHaveLength(4)
    expect(figure).toBeLessThan(nodes.findIndex(({ tag }) => tag === 'H1'))
    const [page] = pagesOf(inside)
    if (page === undefined) throw new Error('There is no page')
    expect(contentOf(inside, page).match(/\/P1 Do/g)).toHaveLength(1)
    expect(unmarkedPainting(contentOf(inside, page))).toBe(0)
    const image = entry(inside, entry(inside, entry(inside, page, 'Resources'), 'XObject'), 'P1')
    expect(nameOf(entry(inside, image, 'Subtype'))).toBe('Image')
    expect(wordsOnPages(pages)).toContain('Havnegade 1 · 8000 Aarhus')
    expect(pages[0]?.blocks.find(({ role }) => role === 'figure')?.items).toMatchObject([
      { kind: 'picture', file },
    ])
  })

  test('is signed over, and verifies', async () => {
    const { byBoth, authority } = await aSignedAgreement(await made())
    const knowledge = { authorityCertificatePem: authority.certificatePem, agreements: [] }
    expect(verifyDocument(byBoth, knowledge).verdict).toBe('intact')
  })
})
