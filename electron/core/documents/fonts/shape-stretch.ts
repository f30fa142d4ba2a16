import bidiFactory from 'bidi-js'
import type { Setting, ShapedRun } from './face'
import type { FaceStretch } from './fallback'

const bidi = bidiFactory()

/** Drawn in the place of a character that no face has. The character itself stays in the text. */
const replacementMark = '\ufffd'

/** Shapes a stretch of text in its face. Brackets turn round where the text runs from right to left (UAX 9, L4). */
export function shapeStretch({ text, face, kind }: FaceStretch, setting: Setting): ShapedRun {
  switch (kind) {
    case 'missing':
      return standingFor(text, face.shape(replacementMark, setting))
    case 'emoji':
      // fontkit takes sequences of emoji apart, so the first one stands for all
      return standingFor(text, face.shape(String.fromCodePoint(text.codePointAt(0) ?? 0), setting))
    case 'text':
      return setting.direction === 'ltr'
        ? face.shape(text, setting)
        : shapeMirrored({ text, face, kind }, setting)
  }
}

function standingFor(text: string, run: ShapedRun): ShapedRun {
  return {
    ...run,
    text,
    glyphs: run.glyphs.map((glyph, index) => ({ ...glyph, text: index === 0 ? text : '' })),
  }
}

function shapeMirrored({ text, face }: FaceStretch, setting: Setting): ShapedRun {
  const mirrored = mirror(text)
  const run = face.shape(mirrored, setting)
  if (mirrored === text) return run
  return { ...run, text, glyphs: run.glyphs.map((glyph) => ({ ...glyph, text: mirror(glyph.text) })) }
}

function mirror(text: string): string {
  return [...text].map((character) => bidi.getMirroredCharacter(character) ?? character).join('')
}
