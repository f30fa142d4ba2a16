import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { systemClock } from '../../electron/core/clock'
import { Door } from '../../electron/core/door'
import { enterUnasked } from '../../electron/core/entering'
import { withoutHost } from '../../electron/core/host-services'
import { router } from '../../electron/core/router'
import type { FileBytes } from '../../shared/contract/file-bytes'
import type { Agreement } from '../../shared/domain/agreement'
import { type DocumentKind, documentKindSchema } from '../../shared/domain/document-kind'
import type { EmployeeResponse } from '../../shared/domain/employee-response'
import type { PersonId } from '../../shared/domain/id'
import type { SignatureMark } from '../../shared/domain/signature'
import { type OtherSigner, type Signer, signersOf } from '../../shared/domain/signing-order'
import { aClause } from '../builders/agreement'
import { aDrawnMark } from '../builders/signed-agreement'
import { consentTo, filled, refusedInTurn, signInTurn } from '../helpers/sign-in-turn'
import type { JudgedFile } from './judged-file'
import { stampService } from './stamp-service'

type Client = RouterClient<typeof router>

/** Names as their owners write them, each in a script of its own. */
const names = [
  'Łukasz Żółć',
  'Nguyễn Thị Ánh',
  '王小明',
  'عمر الفاروق',
  'Ελένη',
  'Дмитрий',
  '김민준',
  'דוד כהן',
  'สมชาย ใจดี',
  'नेहा',
]

/** Who signs beside the person and the manager: nobody where the kind does not ask, and everybody it has a place for. */
const others: Readonly<Partial<Record<DocumentKind, readonly OtherSigner[]>>> = {
  mentorship: [{ party: 'mentor', name: 'Ana Duarte' }],
  improvementPlan: [
    { party: 'companion', name: 'Łukasz Żółć' },
    { party: 'hrPartner', name: '王小明' },
  ],
  consequences: [{ party: 'companion', name: 'عمر الفاروق' }],
  separation: [{ party: 'hrPartner', name: 'Nguyễn Thị Ánh' }],
}

/** Every kind of document of the sample team, unsigned and after each signature; two refused; one in every script, one in German. */
export async function everyDocument(): Promise<JudgedFile[]> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-validators-'))
  const door = await Door.at(folder, withoutHost)
  try {
    await enterUnasked(door, null)
    const resources = resolve(import.meta.dirname, '../../resources')
    const context = {
      door,
      clock: systemClock,
      newId: randomUUID,
      resourcesFolder: resources,
      selfFormPage: '',
    }
    return await Documents.in(createRouterClient(router, { context }))
  } finally {
    if (door.workspace.kind === 'open') await door.leave()
    await rm(folder, { recursive: true })
  }
}

/** The signatures of a file, and the certificate behind the time stamp on each where there are any. */
type Signed = { readonly signatures: number; readonly stampAuthority?: string | null }

class Documents {
  private readonly files: JudgedFile[] = []

  private constructor(
    private readonly client: Client,
    private readonly person: { readonly id: PersonId; readonly name: string },
    private readonly manager: string,
  ) {}

  static async in(client: Client): Promise<JudgedFile[]> {
    const firm = await client.workspace.explore()
    const [person] = await client.people.list()
    if (person === undefined) throw new Error('The sample has nobody in it')
    const documents = new Documents(client, person, firm.managerName)
    for (const kind of documentKindSchema.options) await documents.signed(kind)
    await documents.everyScript()
    await documents.inGerman()
    await documents.stamped()
    await documents.guide()
    await documents.refused('improvementPlan', null)
    await documents.refused('consequences', 'Petra Brandt')
    return documents.files
  }

  private async draft(kind: DocumentKind): Promise<Agreement> {
    const { agreements } = this.client
    const { id, revision, ...draft } = await agreements.draft({ personId: this.person.id, kind })
    return agreements.revise({
      agreementId: id,
      revision,
      draft: { ...filled({ id, revision, ...draft }), others: [...(others[kind] ?? [])] },
    })
  }

  private async signed(kind: DocumentKind): Promise<void> {
    const draft = await this.draft(kind)
    await this.sign(kind, draft, consentTo(draft), ({ name }) => ({ kind: 'typed', text: name }))
  }

  /** Long clauses and a long table in ten scripts, with words of the person and signatures that are drawn. */
  private async everyScript(): Promise<void> {
    const draft = await this.draft('expectations')
    const revised = await this.client.agreements.revise({
      agreementId: draft.id,
      revision: draft.revision,
      draft: {
        ...filled(draft),
        clauses: [
          aClause({ body: names.join('\n\n') }),
          aClause({
            table: {
              columns: ['Name', 'Value'],
              rows: Array.from({ length: 60 }, (_, row) => [names[row % names.length] ?? '', `${row}`]),
            },
          }),
          aClause({ body: 'A long clause, to be set over several pages. '.repeat(300).trim() }),
        ],
      },
    })
    const response = {
      kind: 'disagree' as const,
      words: 'The territory changed in May.\n\nعمر الفاروق was there.',
    }
    await this.sign('in every script', revised, response, aDrawnMark)
  }

  /** With the fixed words of another language, which its file names. */
  private async inGerman(): Promise<void> {
    const draft = await this.draft('improvementPlan')
    const german = await this.client.agreements.revise({
      agreementId: draft.id,
      revision: draft.revision,
      draft: { ...filled(draft), language: 'de-DE' },
    })
    await this.sign('in German', german, consentTo(german), aDrawnMark)
  }

  private async sign(
    name: string,
    draft: Agreement,
    response: EmployeeResponse | null,
    mark: (signer: Signer) => SignatureMark,
    stampAuthority: string | null = null,
  ): Promise<void> {
    const signers = signersOf({
      ...draft,
      person: this.person,
      manager: { name: this.manager },
      isRefused: false,
    })
    await this.keep(`${name}, unsigned`, draft, { response, signatures: 0 })
    let signatures = 0
    await signInTurn(this.client, draft, {
      signers,
      response,
      mark,
      signed: async (agreement) => {
        signatures += 1
        const count = `signed by ${signatures} of ${signers.length}`
        await this.keep(`${name}, ${count}`, agreement, { response: null, signatures, stampAuthority })
      },
    })
  }

  /** With a time stamp on every signature, where there is what a service is made of. */
  private async stamped(): Promise<void> {
    const service = await stampService()
    if (service === null) return
    const revise = (timeStampUrl: string | null) => this.client.workspace.revise({ timeStampUrl })
    await revise(service.url)
    try {
      const draft = await this.draft('mentorship')
      await this.sign('with time stamps', draft, consentTo(draft), aDrawnMark, service.authorityPem)
    } finally {
      await revise(null)
      await service.close()
    }
  }

  /** The page on how to trust the certificate, which nobody signs. */
  private async guide(): Promise<void> {
    const { pdf } = await this.client.workspace.trustGuide()
    await this.add('how to trust the certificate', pdf, { signatures: 0 })
  }

  private async refused(kind: DocumentKind, witness: string | null): Promise<void> {
    const draft = await this.draft(kind)
    const refusal = { reason: 'I do not accept the date.', note: 'We talked for an hour.' }
    const agreement = await refusedInTurn(this.client, draft, { refusal, mark: aDrawnMark(), witness })
    const who = witness === null ? 'without a witness' : 'with a witness'
    await this.keep(`${kind}, refused ${who}`, agreement, {
      response: null,
      signatures: witness === null ? 1 : 2,
    })
  }

  private async keep(
    name: string,
    { id }: Agreement,
    { response, ...signed }: Signed & { readonly response: EmployeeResponse | null },
  ): Promise<void> {
    const { pdf } = await this.client.agreements.preview({ agreementId: id, response })
    await this.add(name, pdf, signed)
  }

  private async add(
    name: string,
    pdf: FileBytes,
    { signatures, stampAuthority = null }: Signed,
  ): Promise<void> {
    const { certificatePem } = await this.client.workspace.authority()
    this.files.push({
      name,
      pdf: new Uint8Array(await pdf.arrayBuffer()),
      trusted: [certificatePem, ...(stampAuthority === null ? [] : [stampAuthority])],
      signatures,
      stamps: stampAuthority === null ? 0 : signatures,
    })
  }
}
