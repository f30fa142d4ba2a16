import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import type { AgreementRecord } from '../../shared/domain/agreement-record'
import type { IsoInstant } from '../../shared/domain/calendar'
import { fileNameOf, zipFileName } from '../../shared/domain/file-name'

// the core is no page: it has no workers of the web, and needs none
configure({ useWebWorkers: false })

/**
 * A signed file in a ZIP that opens with a passphrase: AES-256 as WinZip describes it (AE-2, key strength 3). What the
 * file in it is called can be read without the passphrase.
 */
export async function lockedCopy(
  { pdf, record }: { readonly pdf: Uint8Array; readonly record: AgreementRecord },
  given: { readonly passphrase: string; readonly namesPerson: boolean; readonly at: IsoInstant },
): Promise<{ fileName: string; file: File }> {
  const words = given.namesPerson ? [record.number, record.person.name] : [record.number]
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    password: given.passphrase,
    encryptionStrength: 3,
    lastModDate: new Date(given.at),
  })
  await zip.add(fileNameOf(...words), new Uint8ArrayReader(pdf))
  const fileName = zipFileName(...words)
  return {
    fileName,
    file: new File([new Uint8Array(await zip.close())], fileName, { type: 'application/zip' }),
  }
}
