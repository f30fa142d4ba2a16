// Plain data and bytes as text and back, as structured cloning would carry them between page and main.
// The same text is evaluated on both sides, so that they cannot disagree.
;(() => {
  const pack = (value) => {
    if (value === null || ['string', 'boolean', 'number'].includes(typeof value)) return value
    if (value === undefined) return { undefined: true }
    if (value instanceof Uint8Array) return { bytes: toBase64(value) }
    if (Array.isArray(value)) return value.map(pack)
    if (Object.prototype.toString.call(value) === '[object Object]') {
      return { object: Object.entries(value).map(([key, one]) => [key, pack(one)]) }
    }
    throw new Error('An object could not be cloned.')
  }

  const unpack = (packed) => {
    if (packed === null || typeof packed !== 'object') return packed
    if (Array.isArray(packed)) return packed.map(unpack)
    if (packed.undefined) return undefined
    if (packed.bytes !== undefined) return Uint8Array.from(atob(packed.bytes), (char) => char.charCodeAt(0))
    return Object.fromEntries(packed.object.map(([key, one]) => [key, unpack(one)]))
  }

  const toBase64 = (bytes) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  }

  const encode = (value) => JSON.stringify(pack(value))
  const decode = (text) => unpack(JSON.parse(text))

  return { encode, decode }
})()
