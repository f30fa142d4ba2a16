import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { integer, sequence } from '../../electron/core/documents/signing/der'
import { childAt, childrenOf, readDer } from '../../electron/core/documents/signing/der-node'
import { rsa, stampOf } from './foreign-signer'

/** What a time stamp service is asked, as it reads it. */
export type StampQuery = { readonly bytes: Buffer; readonly digest: Buffer; readonly nonce: Buffer }

/** What it answers: the body, or a status of HTTP alone. */
type Answer = Buffer | number

/** A time stamp service (RFC 3161) on this machine, until the test is over. It keeps what it was asked. */
export async function aStampServer(
  answer: (query: StampQuery) => Answer = (query) => granted(query, { moment: '20261123094100Z' }),
): Promise<{ url: string; asked: readonly StampQuery[] }> {
  const { close, ...service } = await startStampServer(answer)
  onTestFinished(close)
  return service
}

/** The same until it is closed, for a story of several tests. */
export async function startStampServer(
  answer: (query: StampQuery) => Answer,
): Promise<{ url: string; asked: readonly StampQuery[]; close: () => void }> {
  const asked: StampQuery[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const query = readQuery(Buffer.concat(chunks))
      asked.push(query)
      const said = answer(query)
      if (typeof said === 'number') response.writeHead(said).end()
      else response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(said)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return { url, asked, close: () => void server.close() }
}

/** The answer of a service that stamps what it is asked, or something a little else. */
export function granted(query: StampQuery, point: Partial<StampQuery> & { moment: string }): Buffer {
  const { digest, nonce, moment } = { ...query, ...point }
  return sequence(sequence(integer(0)), stampOf(rsa('sha256'), digest, { moment, nonce }))
}

/** The answer of a service that does not stamp what it is asked: rejection. */
export function rejected(): Buffer {
  return sequence(sequence(integer(2)))
}

function readQuery(bytes: Buffer): StampQuery {
  const [, imprint, nonce] = childrenOf(readDer(bytes))
  if (imprint === undefined || nonce === undefined) throw new Error('This is no query')
  return { bytes, digest: childAt(imprint, 1).body, nonce: nonce.body }
}
