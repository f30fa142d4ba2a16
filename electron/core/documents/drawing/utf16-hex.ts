/** A 16-bit number as four hex digits. */
export function hex16(value: number): string {
  return value.toString(16).padStart(4, '0').toUpperCase()
}

/** The UTF-16 units of a text in hex, high byte first, as PDF wants them. */
export function utf16Hex(text: string): string {
  let hex = ''
  for (let index = 0; index < text.length; index++) hex += hex16(text.charCodeAt(index))
  return hex
}

/** A text string object (ISO 32000-1, 7.9.2.2) in UTF-16 with its byte order mark. */
export function textString(text: string): string {
  return `<FEFF${utf16Hex(text)}>`
}
