import type { Keychain } from './host-services'

const mark = Buffer.from('plumbline sample team, open to everybody: ')

/**
 * What stands in the place of a keychain for the sample team: it writes the key down as it is. The sample is encrypted
 * like every workspace, and protects nothing, because it holds nobody's secret; so it opens without being asked. A key
 * that a real keychain has sealed lacks the mark and is refused.
 */
export const sampleKey: Keychain = {
  protect: async (key) => Buffer.concat([mark, key]),
  reveal: async (sealed) => {
    if (!sealed.subarray(0, mark.length).equals(mark)) throw new Error('This is not the sample team')
    return sealed.subarray(mark.length)
  },
}
