import type { PaperFont } from '../../../../shared/domain/page'

/** Faces that step in where a typeface of paper has no glyph, each for the scripts that it was drawn for. */
type FallbackFace =
  | 'world'
  | 'devanagari'
  | 'arabic'
  | 'hebrew'
  | 'thai'
  | 'emoji'
  | 'hanSimplified'
  | 'japanese'
  | 'korean'

export type FaceName = PaperFont | FallbackFace

/** The file of each face below `public/fonts` of the resources. All are under the SIL Open Font License. */
export const faceFiles: Readonly<Record<FaceName, string>> = {
  sans: 'SourceSans3_400Regular.ttf',
  sansItalic: 'SourceSans3_400Regular_Italic.ttf',
  sansStrong: 'SourceSans3_600SemiBold.ttf',
  serif: 'SourceSerif4_400Regular.ttf',
  serifItalic: 'SourceSerif4_400Regular_Italic.ttf',
  serifStrong: 'SourceSerif4_600SemiBold.ttf',
  world: 'NotoSans_400Regular.ttf',
  devanagari: 'NotoSansDevanagari_400Regular.ttf',
  // Noto Sans Arabic draws a letter and its dots as two glyphs, and its text is then extracted wrongly
  arabic: 'IBMPlexSansArabic_400Regular.ttf',
  hebrew: 'NotoSansHebrew_400Regular.ttf',
  thai: 'NotoSansThai_400Regular.ttf',
  emoji: 'NotoEmoji_400Regular.ttf',
  hanSimplified: 'NotoSansSC_400Regular.ttf',
  japanese: 'NotoSansJP_400Regular.ttf',
  korean: 'NotoSansKR_400Regular.ttf',
}
