/** A 16-bit number as two bytes within a literal string (ISO 32000-1, 7.3.4.2), one character for each. */
export function literal16(value: number): string {
  return escaped(value >> 8) + escaped(value & 0xff)
}

/** What would end the string, or be read as another character, is written with a backslash. */
function escaped(byte: number): string {
  const character = String.fromCharCode(byte)
  if (character === '\r') return '\\r'
  return character === '(' || character === ')' || character === '\\' ? `\\${character}` : character
}
