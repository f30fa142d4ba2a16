import { X509Certificate } from 'node:crypto'
import { dayHere, type IsoInstant } from '../../../../shared/domain/calendar'
import { formatLongDay } from '../../../../shared/domain/calendar-format'
import { fileNameOf } from '../../../../shared/domain/file-name'
import type { Firm } from '../../../../shared/domain/firm'
import type { PlacedPage } from '../../../../shared/domain/page'
import type { Typefaces } from '../fonts/typefaces'
import type { Block } from '../typesetting/content'
import { typeset } from '../typesetting/typeset'
import { paperLanguage } from './clock-words'
import { houseHead } from './house-head'
import { makePaper } from './make-paper'
import { cell, column, heading, paragraph, table } from './paper-blocks'
import { frameOf } from './paper-frame'
import { looks } from './paper-looks'
import { runningFurniture } from './running-furniture'

const title = 'How to trust these signatures'

/** One page for whoever is given the certificate of a workspace: whose it is, how to check it, and what to do in which reader. */
export async function trustGuide(
  given: { readonly firm: Firm; readonly certificatePem: string; readonly at: IsoInstant },
  typefaces: Typefaces,
): Promise<{ fileName: string; pages: PlacedPage[]; pdf: Uint8Array }> {
  const { firm, at } = given
  const frame = frameOf(firm.paper, { sidePt: 64, topPt: 54, bottomPt: 66 })
  const furniture = runningFurniture(frame, `${title} · ${firm.organisation}`)
  const made = await makePaper(typeset({ frame, blocks: guideBlocks(given), furniture }, typefaces), {
    title: `${title}: ${firm.organisation}`,
    organisation: firm.organisation,
    at,
    attachment: null,
  })
  return { fileName: fileNameOf(title), ...made }
}

function guideBlocks({
  firm,
  certificatePem,
  at,
}: {
  firm: Firm
  certificatePem: string
  at: IsoInstant
}): Block[] {
  const certificate = new X509Certificate(certificatePem)
  const dayOf = (when: Date): string => formatLongDay(when.toISOString().slice(0, 10), paperLanguage)
  return [
    houseHead({
      organisation: firm.organisation,
      team: '',
      title,
      facts: [`From ${firm.managerName}, ${formatLongDay(dayHere(at), paperLanguage)}`],
    }),
    paragraph(
      'With this page you were given a file, authority.pem. It is the certificate that stands behind the signatures on documents of this workspace. Until your PDF reader knows it, the reader says that the identity of the signers is not verified. That is a question of trust; a document that was changed is called changed either way.',
      looks.body,
      { gapBeforePt: 16 },
    ),
    heading(2, 'First compare the fingerprint', looks.heading, 14),
    paragraph(
      'Whoever can give you a file can give you a wrong one. Compare what your reader shows of the certificate with these lines, and these lines with what the sender reads to you, face to face or by telephone.',
      looks.body,
      { gapBeforePt: 3 },
    ),
    table(
      [column('Certificate', { share: 1 }), column('What it says', { share: 5 })],
      [
        ['Name', nameIn(certificate)],
        ['Valid', `${dayOf(new Date(certificate.validFrom))} to ${dayOf(new Date(certificate.validTo))}`],
        ['SHA-256', inGroups(certificate.fingerprint256)],
        ['SHA-1', inGroups(certificate.fingerprint)],
      ].map(([name = '', value = '']) => [cell(name, looks.cellMuted), cell(value, looks.statement)]),
      8,
    ),
    heading(2, 'Then tell your reader', looks.heading, 16),
    ...readers.flatMap(({ name, steps }, index) => [
      heading(3, name, looks.subheading, index === 0 ? 4 : 9),
      paragraph(steps, looks.statement, { gapBeforePt: 1 }),
    ]),
    paragraph(
      'Menus are called a little differently from version to version. Trust the certificate for signatures only; it is made for nothing else. Anybody can take it out again in the same place.',
      looks.fine,
      { gapBeforePt: 12 },
    ),
  ]
}

/** What to do in which reader. The names of menus are those of their English versions. */
const readers: readonly { readonly name: string; readonly steps: string }[] = [
  {
    name: 'Adobe Acrobat and Acrobat Reader',
    steps:
      'Preferences → Signatures → Identities & Trusted Certificates → More → Trusted Certificates → Import. Choose the file (if it is not listed, give a copy of it the name authority.cer), then select the certificate, Edit Trust, and tick “Use this certificate as a trusted root” and “Certified documents”.',
  },
  {
    name: 'Foxit PDF Reader and Editor',
    steps:
      'Protect → Trusted Certificates → Add, and choose the file. On a signature of the document, Show Signature Properties → Show Certificate → Trust → Add to Trusted Certificates does the same.',
  },
  {
    name: 'Okular',
    steps:
      'Okular trusts what Firefox trusts. In Firefox: Settings → Privacy & Security → View Certificates → Authorities → Import, choose the file, and tick “Trust this CA to identify email users”, which stands for signatures. Start Okular anew.',
  },
  {
    name: 'pdfsig, on a command line',
    steps:
      'mkdir trust, then certutil -N -d sql:trust --empty-password, then certutil -A -d sql:trust -n plumbline -t C,C,C -i authority.pem, then pdfsig -nssdir sql:trust document.pdf.',
  },
]

/** The common name as the certificate has it. */
function nameIn({ subject }: X509Certificate): string {
  return /^CN=(.*)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ')
}

/** `AB:CD:12:34` in fours, which are read aloud more easily: `ABCD 1234`. */
function inGroups(fingerprint: string): string {
  return fingerprint.replaceAll(':', '').replace(/.{4}(?=.)/g, '$& ')
}
