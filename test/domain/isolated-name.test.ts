import { describe, expect, test } from 'vitest'
import { isolated, plainName, spokenName } from '../../shared/domain/isolated-name'

describe('a name among other words', () => {
  test.each(['Łukasz Żółć', '王小明', 'O’Neill-Ångström', 'محمد'.slice(0, 0)])('is as it was: %j', (name) => {
    expect(isolated(name)).toBe(name)
  })

  test.each(['عمر الفاروق', 'נועה', 'Omar عمر', '\u200fA'])(
    'is set apart where it comes from the right: %j',
    (name) => {
      expect(isolated(name)).toBe(`\u2068${name}\u2069`)
    },
  )

  test('cannot turn what follows, nor end what sets it apart', () => {
    expect(isolated('Eve\u202e gnp.exe\u2066')).toBe('Eve gnp.exe')
    expect(isolated('עמ\u2069\u202eר')).toBe('\u2068עמר\u2069')
  })

  test('is what the person is called, where that is asked for', () => {
    expect(spokenName({ name: 'Eve\u202e Stone' })).toBe('Eve')
    expect(spokenName({ name: 'Omar Faruq', calledName: 'عمر' })).toBe('\u2068عمر\u2069')
  })
})

test('a plain name keeps all but the signs that turn', () => {
  expect(plainName('\u202aA\u202cn\u200dn\u200e\u2067')).toBe('An\u200dn\u200e')
})
