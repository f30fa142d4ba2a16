import { describe, expect, test } from 'vitest'
import { hashing, hashOfLine, openLine, piecesOf, writeLine } from '../../../electron/core/store/journal-line'
import { Keyring } from '../../../electron/core/store/keyring'

const file = '000000000000-abcdef01.jsonl'
const head = { kind: 'commit', previous: 'before', time: 1_763_000_000_000 } as const

async function aKeyring(): Promise<{ keyring: Keyring; keyId: string }> {
  const { keyring } = await Keyring.create({ passphrase: null, keychain: async (bytes) => bytes })
  keyring.ensure(['person/1'])
  return { keyring, keyId: keyring.labelled('person/1')?.id ?? '' }
}

/** All parts of a line, and the hash that comes behind them. */
function takenApart(line: Generator<Buffer, string>): { parts: Buffer[]; hash: string } {
  const parts: Buffer[] = []
  for (;;) {
    const { done, value } = line.next()
    if (done) return { parts, hash: value }
    parts.push(value)
  }
}

describe('a line of the journal', () => {
  // short lines are written at once; the sizes around 48 KiB and beyond leave base64 one, two or three bytes to go on with
  test.each([0, 1, 2, 3, 700, 36_700, 36_860, 49_000, 49_001, 49_002, 98_304, 150_000, 150_001, 150_002])(
    'gives back pieces of %i letters, of the workspace and of a person',
    async (letters) => {
      const { keyring, keyId } = await aKeyring()
      const records = (more: number): object[] => [{ id: 'a', text: 'é'.repeat(letters + more) }]
      const pieces = [
        { keyId: null, piece: { collection: 'imports', at: [0], records: records(0) } },
        { keyId, piece: { collection: 'importParts', at: [1], records: records(1) } },
        { keyId, piece: { collection: 'people', at: [2, 3], records: [...records(2), 'gone'] } },
      ]
      const { parts, hash } = takenApart(hashing(writeLine(keyring, { file, sequence: 7, head, pieces })))
      expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(70_000)
      const line = Buffer.concat(parts)
      expect(hash).toBe(hashOfLine(line.subarray(0, -1)))
      expect(line.at(-1)).toBe(0x0a)
      expect(line.toString('latin1')).toMatch(/^7 [A-Za-z0-9+/]+={0,2}\n$/)
      const opened = openLine(keyring, file, line.subarray(0, -1))
      if (opened === null) throw new Error('The line cannot be opened')
      expect(opened).toMatchObject({ sequence: 7, head })
      expect(piecesOf(keyring, file, opened)).toEqual({ pieces, unknownKeys: [] })
    },
  )
})
