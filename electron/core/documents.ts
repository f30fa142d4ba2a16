import { implement } from '@orpc/server'
import { documents as contract } from '../../shared/contract/documents'
import { type CoreContext, openStore } from './context'

const os = implement(contract).$context<CoreContext>()

export const documents = {
  verify: os.verify.handler(async ({ context, input }) => {
    const data = openStore(context).read()
    return context.door.host.judgeFile({
      bytes: new Uint8Array(await input.file.arrayBuffer()),
      knowledge: {
        authorityCertificatePem: data.authority.get('authority')?.certificatePem ?? null,
        agreements: [...data.agreements.values()],
      },
    })
  }),
}
