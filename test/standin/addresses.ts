const suffix = '.standin.invalid'

/** The schemes that the program serves itself. */
export const ownSchemes = new Set<string>()

/**
 * Chromium alone knows no scheme of ours, so it is shown an https address that no name server can know
 * (RFC 2606, section 2): `app://plumbline/x` → `https://plumbline.app.standin.invalid/x`.
 */
export function toChromium(address: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+):\/\/([^/]*)(.*)$/s.exec(address) ?? []
  return ownSchemes.has(scheme) ? `https://${host}.${scheme}${suffix}${rest}` : address
}

/** The way back; any other address is left as it is. */
export function fromChromium(address: string): string {
  const [, host, scheme, rest] = /^https:\/\/([^/]+)\.([a-z]+)\.standin\.invalid(.*)$/s.exec(address) ?? []
  return host === undefined ? address : `${scheme}://${host}${rest}`
}
