import { describe, expect, test } from 'vitest'
import { ideographFace, inFaces } from '../../../../electron/core/documents/fonts/fallback'
import { typefaces } from '../../../helpers/typefaces'

function facesOf(text: string): [string, string, string][] {
  const stretches = inFaces(text, { wanted: 'serif', ideographs: ideographFace(text), typefaces })
  return stretches.map(({ text: own, face, kind }) => [own, face.name, kind])
}

describe('the face that draws a text', () => {
  test.each([
    ['Łukasz Żółć, Nguyễn Thị Ánh', 'serif'],
    ['Ελένη Παπαδοπούλου', 'serif'],
    ['Дмитрий Щукин', 'serif'],
    ['عمر الفاروق', 'arabic'],
    ['דוד', 'hebrew'],
    ['สมชาย', 'thai'],
    ['राहुल', 'devanagari'],
    ['王小明。', 'hanSimplified'],
    ['김민준', 'korean'],
    ['さくら', 'japanese'],
  ])('of %s is the one drawn for its script', (text, face) => {
    expect(facesOf(text)).toEqual([[text, face, 'text']])
  })

  test('changes with the script within a line, and keeps the space with the word before it', () => {
    expect(facesOf('Anna 王小明')).toEqual([
      ['Anna ', 'serif', 'text'],
      ['王小明', 'hanSimplified', 'text'],
    ])
  })

  test('draws ideographs in the Japanese or Korean form where the rest of the text says so', () => {
    expect(facesOf('山田さん').map(([, face]) => face)).toEqual(['japanese'])
    expect(facesOf('金씨').map(([, face]) => face)).toEqual(['korean'])
  })

  test('keeps a letter and its marks in one face', () => {
    expect(facesOf('x\u0323\u0360')).toHaveLength(1)
  })

  test('draws an emoji of several as one', () => {
    expect(facesOf('👩🏽‍💻')).toEqual([['👩🏽‍💻', 'emoji', 'emoji']])
  })

  test('says so where no face has a character', () => {
    expect(facesOf('ᚠ')).toEqual([['ᚠ', 'world', 'missing']])
    expect(facesOf('\ue000')).toEqual([['\ue000', 'world', 'missing']])
  })
})
