import { describe, expect, test } from 'vitest'
import { durationUnitIn, saysLost, saysNo, saysWon, saysYes } from '../../shared/domain/suggest-words'

describe('words of stages', () => {
  test.each([
    'Won',
    'Closed Won',
    'closedwon',
    'Closed - Won',
    'CLOSED WON',
    'Closed Won (Sales Pipeline)',
    '6. Closed won',
    'Gewonnen',
    'Gagné',
    'Ganada',
  ])('%s is won', (text) => {
    expect([saysWon(text), saysLost(text)]).toEqual([true, false])
  })

  test.each(['Lost', 'Closed Lost', 'closedlost', 'Verloren', 'Perdu', 'Perdida'])('%s is lost', (text) => {
    expect([saysWon(text), saysLost(text)]).toEqual([false, true])
  })

  test.each(['Open', 'Wonder', 'Won back?', 'Closed', 'Not won', 'Almost lost', ''])(
    '%j is neither',
    (text) => {
      expect([saysWon(text), saysLost(text)]).toEqual([false, false])
    },
  )

  test('yes and no have their spellings', () => {
    for (const text of ['yes', 'Y', 'TRUE', '1', 'Ja', 'Oui', 'Sí'])
      expect([saysYes(text), saysNo(text)]).toEqual([true, false])
    for (const text of ['no', 'N', 'false', '0', 'Nein', 'Non', 'Não'])
      expect([saysYes(text), saysNo(text)]).toEqual([false, true])
  })
})

test.each([
  ['Duration (sec)', 'seconds'],
  ['billsec', 'seconds'],
  ['talk_time_s', 'seconds'],
  ['Talk time mm:ss', 'seconds'],
  ['Dauer (Min.)', 'minutes'],
  ['Time hh:mm', 'minutes'],
  ['Time hh:mm:ss', null],
  ['Talk hours', 'hours'],
  ['handle_time_ms', 'milliseconds'],
  ['Duration', null],
  ["Agent's talk time", null],
  ['Min duration', null],
  ['Second call (min)', 'minutes'],
  ['通話時間(秒)', 'seconds'],
  ['通話時間（分）', 'minutes'],
  ['Длительность, сек', 'seconds'],
] as const)('the header %s has the unit %j', (header, unit) => {
  expect(durationUnitIn(header)).toBe(unit)
})
