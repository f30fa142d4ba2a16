import { expect, test } from 'vitest'
import { agreementSchemaText } from '../../resources/agreement-schema'
import { agreementRecordSchema } from '../../shared/domain/agreement-record'
import { anAgreementRecord, aSignedAgreement } from '../builders/signed-agreement'
import { attachedText } from '../helpers/pdf-inside'
import { faultsByPublishedSchema } from '../helpers/published-schema'

const record = anAgreementRecord()

test('the record in a signed document fits the published schema', async () => {
  const { byBoth } = await aSignedAgreement()
  expect(faultsByPublishedSchema(JSON.parse(attachedText(byBoth)))).toEqual([])
})

test('a record of version 1 fits it too, and is read by the program', () => {
  const { kind, others, refusal, trail, ...rest } = record
  const first = { ...rest, version: 1 }
  expect(faultsByPublishedSchema(first)).toEqual([])
  expect(agreementRecordSchema.parse(first)).toMatchObject({ version: 1, kind: 'expectations', others: [] })
})

test.each<[string, object]>([
  ['version', { version: 3 }],
  ['paper', { paper: 'A5' }],
  ['kind', { kind: 'letter' }],
  ['clauses.0.id', { clauses: [{ heading: 'x', body: '', table: null }] }],
  [
    'trail.0.sha256',
    { trail: [{ kind: 'opened', party: 'person', at: record.madeAt, detail: '', sha256: 'x' }] },
  ],
])('a record that is wrong in its %s does not', (place, change) => {
  expect(faultsByPublishedSchema({ ...record, ...change })).toEqual([place])
})

test('every part of a record is described', () => {
  const { properties } = JSON.parse(agreementSchemaText())
  expect(Object.keys(properties)).toEqual(Object.keys(agreementRecordSchema.shape))
  for (const part of Object.values(properties)) expect(part).toHaveProperty('description')
})
