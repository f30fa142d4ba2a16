import { expect, test } from 'vitest'
import { firmSchema } from '../../shared/domain/firm'

const firm = {
  managerName: 'Katarina Vogel',
  organisation: 'Nordhavn Telecom',
  team: '',
  paper: 'A4',
  currency: 'EUR',
}

test('a firm needs a manager and an organisation, and may have no team', () => {
  expect(firmSchema.safeParse(firm).success).toBe(true)
  expect(firmSchema.safeParse({ ...firm, managerName: '' }).success).toBe(false)
  expect(firmSchema.safeParse({ ...firm, organisation: ' ' }).success).toBe(false)
})

test.each(['eur', 'EURO', '€', ''])('“%s” is no currency code', (currency) => {
  expect(firmSchema.safeParse({ ...firm, currency }).success).toBe(false)
})
