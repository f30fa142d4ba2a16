/** A text as HTML shows it, between tags and in attributes between double quotation marks. */
export function htmlText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** What somebody typed: it takes the direction of its own first letter and moves nothing round it. */
export function typedText(text: string): string {
  return `<bdi>${htmlText(text.trim())}</bdi>`
}
