import { expect, test } from 'vitest'
import { srgbProfile } from '../../../../electron/core/documents/drawing/srgb-profile'

test('the colour profile says its own size, and what it is', () => {
  const profile = Buffer.from(srgbProfile())
  expect(profile.readUInt32BE(0)).toBe(profile.length)
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
  expect(profile.toString('latin1', 36, 40)).toBe('acsp')
})

test('its three tone curves are one, from black to white', () => {
  const profile = Buffer.from(srgbProfile())
  const offsets = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((index) => ({
    tag: profile.toString('latin1', 132 + index * 12, 136 + index * 12),
    offset: profile.readUInt32BE(136 + index * 12),
  }))
  const [red, ...others] = offsets.filter(({ tag }) => tag.endsWith('TRC'))
  for (const { offset } of others) expect(offset).toBe(red?.offset)
  const curve = profile.subarray((red?.offset ?? 0) + 8)
  expect(curve.readUInt16BE(4)).toBe(0)
  expect(curve.readUInt16BE(4 + 2 * 1023)).toBe(65535)
})
