import { JpegEmbedder, type PDFContext, type PDFRef, PngEmbedder } from 'pdf-lib'
import type { PictureFile } from '../../../../shared/domain/letterhead'

/** The bytes of a picture in memory of their own: the reader of JPEG looks at the whole memory that they lie in. */
export function bytesOf({ data }: PictureFile): Uint8Array {
  return new Uint8Array(Buffer.from(data, 'base64'))
}

/** The pictures of a document, each embedded once however often it is drawn. */
export class EmbeddedPictures {
  private readonly known = new Map<
    string,
    { readonly name: string; readonly file: PictureFile; ref: PDFRef }
  >()

  constructor(private readonly context: PDFContext) {}

  nameOf(file: PictureFile): string {
    const known = this.known.get(file.data)
    if (known !== undefined) return known.name
    const name = `P${this.known.size + 1}`
    this.known.set(file.data, { name, file, ref: this.context.nextRef() })
    return name
  }

  /** Embeds what was drawn, when everything is. */
  async finish(): Promise<void> {
    for (const { file, ref } of this.known.values()) {
      const embedder = await (file.type === 'image/png' ? PngEmbedder : JpegEmbedder).for(bytesOf(file))
      await embedder.embedIntoContext(this.context, ref)
    }
  }

  /** The resources: image XObjects (ISO 32000-1, 8.9.5). */
  resources(): Record<string, PDFRef> {
    return Object.fromEntries([...this.known.values()].map(({ name, ref }) => [name, ref]))
  }
}
