import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

/** A file of the page, as a host serves it. */
export type PageFile = { readonly bytes: Uint8Array; readonly type: string }

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * The file of the page at a URL path. A path without an extension is a room of the page, so it gets `index.html`.
 * Null for what is not there, for unknown types, and for any path that leads out of `root`.
 */
export async function pageFile(root: string, urlPath: string): Promise<PageFile | null> {
  const path = decoded(urlPath)
  if (path === null || path.includes('\0') || path.includes('\\')) return null
  const folder = resolve(root)
  const file = join(folder, extname(path) === '' ? 'index.html' : path)
  const type = types[extname(file)]
  if (type === undefined || !file.startsWith(folder + sep)) return null
  const bytes = await readFile(file).catch(() => null)
  return bytes === null ? null : { bytes, type }
}

function decoded(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return null
  }
}

/** What a page could ask of the machine; the ones that Chromium knows. Plumbline needs none of it. */
const machineFeatures = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
]

/**
 * Headers that go with everything a host sends: nothing from elsewhere, nothing inline, no frames, no referrer, no
 * feature of the machine.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': machineFeatures.map((feature) => `${feature}=()`).join(', '),
}
