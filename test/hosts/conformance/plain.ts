/** What is new in every run, and what stands for it. */
const passing: readonly [pattern: RegExp, word: string][] = [
  [/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '(id)'],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '(instant)'],
  [/\b[0-9a-f]{64}\b/g, '(SHA-256)'],
  [/\b\d{1,2}:\d\d(?= by this laptop| \(?UTC)/g, '(time)'],
  [/-----BEGIN [A-Z ]+-----[^-]+-----END [A-Z ]+-----/g, '(PEM)'],
  // a word of a recovery code
  [/^[bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz]$/, '(word)'],
  [/\/[^\s"]*plumbline-run-[^\s"]*/g, '(folder)'],
]

/**
 * What differs on paper from run to run: the fingerprint of a certificate, the link of a chain of events, the size of a
 * file. The columns beside it are as wide as it leaves them.
 */
const passingOnPaper = /\b[0-9A-F]{4}(?: [0-9A-F]{4}){9,15}\b|\b[0-9a-f]{12,64}\b|\b[0-9,]+ bytes\b/

/**
 * A value without what differs from run to run, so that two runs can be compared: ids, instants, hashes and folders
 * are words, and a file is its type and whether it has bytes.
 */
export async function plainOf(value: unknown): Promise<unknown> {
  if (typeof value === 'string') return plainText(value)
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Blob) return { file: value.type, hasBytes: value.size > 0 }
  if (Array.isArray(value)) return Promise.all(value.map(plainOf))
  // a signed file is as long as its signatures and packed streams happen to be
  if ('sha256' in value && 'bytes' in value) return { kept: '(file)' }
  if ('pages' in value && passingOnPaper.test(JSON.stringify(value.pages)))
    return plainOf({ ...value, pages: '(pages that differ)' })
  // a line on paper is as wide as the hash in it happens to be
  if ('width' in value && 'text' in value && plainText(String(value.text)) !== value.text)
    return plainOf({ ...value, text: plainText(String(value.text)), width: '(width)' })
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(
    await Promise.all(entries.map(async ([name, one]) => [name, await plainOf(one)] as const)),
  )
}

function plainText(text: string): string {
  return passing.reduce((plain, [pattern, word]) => plain.replace(pattern, word), text)
}
