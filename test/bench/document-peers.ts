import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { faceFiles } from '../../electron/core/documents/fonts/face-files'
import type { PaperFont } from '../../shared/domain/page'
import { chromiumFlags, requireChromium } from '../chromium'
import { resourcesFolder } from '../helpers/typefaces'
import { requirePeer } from './peers'

/** What is set: everything that one of our documents says, block by block, in the typeface and size it has there. */
export type SetText = readonly {
  readonly text: string
  readonly font: PaperFont
  readonly sizePt: number
}[]

export type Peer = { readonly name: string; set(text: SetText): Promise<Uint8Array> }

type PdfMake = {
  addFonts(fonts: Record<string, Record<string, string>>): void
  setUrlAccessPolicy(policy: () => boolean): void
  setLocalAccessPolicy(policy: () => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
}

type ReactPdf = {
  Document: unknown
  Page: unknown
  Text: unknown
  Font: { register(font: { family: string; src: string }): void }
  renderToBuffer(document: unknown): Promise<Buffer>
}

const fonts: readonly PaperFont[] = [
  'sans',
  'sansItalic',
  'sansStrong',
  'serif',
  'serifItalic',
  'serifStrong',
]

/** The margins of our documents, in points. */
const margins = { side: 70, top: 62, bottom: 78 }

/** From one baseline to the next, as a share of the size. */
const leading = 1.45

function fileOf(font: PaperFont): string {
  return join(resourcesFolder, 'public/fonts', faceFiles[font])
}

/** The peers that set the same words in the same faces, all of them compressed and none tagged; `end` closes the browser. */
export async function documentPeers(): Promise<{ peers: readonly Peer[]; end(): Promise<void> }> {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: [...chromiumFlags] })
  const page = await browser.newPage()
  const faces = fonts.map((font) => {
    const data = readFileSync(fileOf(font)).toString('base64')
    return `@font-face{font-family:${font};src:url(data:font/ttf;base64,${data})}`
  })
  const used = fonts.map((font) => `<p style="font-family:${font}">text</p>`).join('')
  await page.setContent(
    `<style>${faces.join('')}p{margin:0;line-height:${leading}}</style><body>${used}</body>`,
  )
  await page.evaluate(() => document.fonts.ready.then(() => null))
  const { side, top, bottom } = margins
  const inches = (points: number): string => `${points / 72}in`
  const margin = { left: inches(side), right: inches(side), top: inches(top), bottom: inches(bottom) }
  const printing: Peer = {
    name: 'Chromium: print to PDF',
    async set(text) {
      const blocks = text.map(
        (block) => `<p style="font:${block.sizePt}pt/${leading} ${block.font}">${escaped(block.text)}</p>`,
      )
      await page.evaluate((html) => {
        document.body.innerHTML = html
      }, blocks.join(''))
      return page.pdf({ format: 'A4', margin, tagged: false })
    },
  }
  return { peers: [pdfMake(), await reactPdf(), printing], end: () => browser.close() }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function pdfMake(): Peer {
  const pdfmake: PdfMake = requirePeer('pdfmake')
  pdfmake.addFonts(Object.fromEntries(fonts.map((font) => [font, { normal: fileOf(font) }])))
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  const { side, top, bottom } = margins
  return {
    name: 'pdfmake',
    set(text) {
      const content = text.map((block) => ({ text: block.text, font: block.font, fontSize: block.sizePt }))
      const pageMargins = [side, top, side, bottom]
      return pdfmake
        .createPdf({ content, pageSize: 'A4', pageMargins, defaultStyle: { lineHeight: 1.15 } })
        .getBuffer()
    },
  }
}

async function reactPdf(): Promise<Peer> {
  const { Document, Page, Text, Font, renderToBuffer }: ReactPdf = await import(
    pathToFileURL(requirePeer.resolve('@react-pdf/renderer')).href
  )
  const { createElement }: { createElement(...given: unknown[]): unknown } = requirePeer('react')
  for (const font of fonts) Font.register({ family: font, src: fileOf(font) })
  const { side, top, bottom } = margins
  const padding = { paddingHorizontal: side, paddingTop: top, paddingBottom: bottom }
  return {
    name: '@react-pdf/renderer',
    set(text) {
      const texts = text.map((block, key) => {
        const style = { fontFamily: block.font, fontSize: block.sizePt, lineHeight: leading }
        return createElement(Text, { key, style }, block.text)
      })
      return renderToBuffer(
        createElement(Document, {}, createElement(Page, { size: 'A4', style: padding }, texts)),
      )
    },
  }
}
