import type { Paper } from '../../shared/contract/paper'
import { tell } from '../components/toasts'
import { pageHost } from './host'

/** Saves the PDF of a document where the manager chooses, and says where it went. */
export async function savePaper({ fileName, pdf }: Pick<Paper, 'fileName' | 'pdf'>): Promise<void> {
  const outcome = await pageHost.saveFile({
    name: fileName,
    bytes: new Uint8Array(await pdf.arrayBuffer()),
    type: 'application/pdf',
  })
  if (outcome.kind === 'saved') tell(`Saved as ${outcome.where}.`)
  if (outcome.kind === 'failed') tell(outcome.sentence)
}

/** Opens the system's print dialog with the pages that the room shows. */
export function printPages(): void {
  print()
}
