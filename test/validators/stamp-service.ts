import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What openssl is told of the service and its certificates. */
const settings = `
[req]
distinguished_name = name
prompt = no
[name]
CN = Clock tower
[authority]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
[stamper]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
2.5.29.56 = ASN1:NULL
[tsa]
default_tsa = service
[service]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`

/** A time stamp service (RFC 3161) made of openssl, on this machine; null, with a sentence said, where there is none. */
export async function stampService(): Promise<{
  url: string
  authorityPem: string
  close: () => Promise<void>
} | null> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-stamps-'))
  const openssl = (words: string): boolean =>
    spawnSync('openssl', words.split(' '), { cwd: folder, stdio: 'ignore' }).status === 0
  writeFileSync(join(folder, 'settings'), settings)
  writeFileSync(join(folder, 'serial'), '01')
  const isMade =
    openssl(
      'req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 30 -config settings -extensions authority -subj /CN=Clock-makers',
    ) &&
    openssl('req -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.csr -config settings') &&
    openssl(
      'x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out tsa.pem -days 30 -extfile settings -extensions stamper',
    )
  if (!isMade) {
    console.log('There is no openssl here to stamp times, so no time stamp is judged.')
    rmSync(folder, { recursive: true })
    return null
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      writeFileSync(join(folder, 'query'), Buffer.concat(chunks))
      openssl(
        'ts -reply -config settings -section service -queryfile query -signer tsa.pem -inkey tsa.key -chain ca.pem -out answer',
      )
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' })
      response.end(readFileSync(join(folder, 'answer')))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    authorityPem: readFileSync(join(folder, 'ca.pem'), 'utf8'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          rmSync(folder, { recursive: true })
          resolve()
        })
      }),
  }
}
