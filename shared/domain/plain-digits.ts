/** Where the ten digits of each script begin; all lie in a row from 0 to 9. */
const zeros: readonly number[] = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x0f20, 0x1040, 0x17e0, 0xff10,
]

const plainSigns: ReadonlyMap<string, string> = new Map([
  ['\u066a', '%'],
  ['\u066b', '.'],
  ['\u066c', "'"],
  ['\u060c', ','],
  ['\uffe5', '¥'],
  ['\uffe1', '£'],
  ['\u3000', ' '],
])

/** Marks that set the direction of writing or join letters; they come along when figures are copied and cannot be seen. */
const invisible = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/**
 * A text with the digits of any script as 0 to 9, full-width signs as plain ones and without invisible marks, so that
 * numbers, days and durations are read alike from Arabic, Indian and Japanese exports. A plain text is given back.
 * `plainDigits('１，２３４')` → `'1,234'`, `plainDigits('١٬٢٣٤٫٥')` → `"1'234.5"`
 */
export function plainDigits(text: string): string {
  if (isPlain(text)) return text
  return text
    .replace(invisible, '')
    .replace(/[\p{Nd}\uff01-\uff5e\uffe1\uffe5\u066a-\u066c\u060c\u3000]/gu, plainCharacter)
}

function plainCharacter(character: string): string {
  const sign = plainSigns.get(character)
  if (sign !== undefined) return sign
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return character
  const zero = zeros.findLast((each) => each <= code && code < each + 10)
  if (zero !== undefined) return String(code - zero)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : character
}

/** Below this no script has digits or marks that are written here otherwise. */
const firstForeign = 0x060c

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= firstForeign) return false
  return true
}
