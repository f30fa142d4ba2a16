import { expect, test } from 'vitest'
import {
  clockWords,
  signedClockWords,
  zoneWords,
} from '../../../../electron/core/documents/papers/clock-words'

test.each([
  [0, '23 November 2026, 23:51', 'UTC'],
  [60, '24 November 2026, 00:51', 'UTC+1'],
  [330, '24 November 2026, 05:21', 'UTC+5:30'],
  [-210, '23 November 2026, 20:21', 'UTC−3:30'],
])(
  '%i minutes ahead of UTC, a moment is read by the clock of the room, and the zone is said',
  (ahead, clock, zone) => {
    expect(clockWords('2026-11-23T23:51:00.000Z', ahead)).toBe(clock)
    expect(signedClockWords('2026-11-23T23:51:00.000Z', ahead, 'en-GB')).toBe(
      `${clock} by this laptop’s clock`,
    )
    expect(zoneWords(ahead)).toBe(zone)
  },
)
