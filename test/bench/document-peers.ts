import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { chromiumFlags, requireChromium } from '../chromium'
import { resourcesFolder } from '../helpers/typefaces'
import { requirePeer } from './peers'

/** What is set: headings with a paragraph each. */
export type SetText = readonly { readonly heading: string; readonly body: string }[]

type Peer = { readonly name: string; set(text: SetText): Promise<unknown> }

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

const serif = join(resourcesFolder, 'public/fonts', 'SourceSerif4_400Regular.ttf')

/** The peers that set the same words in the same face, none of them tagged; `end` closes the browser. */
export async function documentPeers(): Promise<{ contenders: readonly Peer[]; end(): Promise<void> }> {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: [...chromiumFlags] })
  const page = await browser.newPage()
  const face = `data:font/ttf;base64,${readFileSync(serif).toString('base64')}`
  await page.setContent(
    `<style>@font-face{font-family:Serif4;src:url(${face})}body{font:11pt Serif4}</style>text`,
  )
  await page.evaluate(() => document.fonts.ready.then(() => null))
  const printing: Peer = {
    name: 'Chromium: print to PDF',
    async set(text) {
      const blocks = text.map(({ heading, body }) => `<h2>${heading}</h2><p>${body}</p>`)
      await page.evaluate((html) => {
        document.body.innerHTML = html
      }, blocks.join(''))
      return page.pdf({ format: 'A4' })
    },
  }
  return { contenders: [pdfMake(), await reactPdf(), printing], end: () => browser.close() }
}

function pdfMake(): Peer {
  const pdfmake: PdfMake = requirePeer('pdfmake')
  pdfmake.addFonts({ Serif: { normal: serif, bold: serif } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  return {
    name: 'pdfmake',
    set(text) {
      const content = text.flatMap(({ heading, body }) => [{ text: heading, bold: true }, { text: body }])
      return pdfmake.createPdf({ content, defaultStyle: { font: 'Serif', fontSize: 11 } }).getBuffer()
    },
  }
}

async function reactPdf(): Promise<Peer> {
  const { Document, Page, Text, Font, renderToBuffer }: ReactPdf = await import(
    pathToFileURL(requirePeer.resolve('@react-pdf/renderer')).href
  )
  const { createElement }: { createElement(...given: unknown[]): unknown } = requirePeer('react')
  Font.register({ family: 'Serif', src: serif })
  return {
    name: '@react-pdf/renderer',
    set(text) {
      const lines = text.flatMap(({ heading, body }) => [heading, body])
      const texts = lines.map((line, key) => createElement(Text, { key }, line))
      const style = { fontFamily: 'Serif', fontSize: 11, padding: 70 }
      return renderToBuffer(createElement(Document, {}, createElement(Page, { size: 'A4', style }, texts)))
    },
  }
}
