import type { Encoding } from '../../../shared/domain/import-file'

const writing: Readonly<Record<Encoding, string>> = {
  'utf-8': 'Any language',
  'utf-16le': 'Any language',
  'utf-16be': 'Any language',
  'windows-1250': 'Central European',
  'windows-1251': 'Cyrillic',
  'windows-1252': 'Western European',
  'windows-1253': 'Greek',
  'windows-1254': 'Turkish',
  'windows-1255': 'Hebrew',
  'windows-1256': 'Arabic',
  'windows-1257': 'Baltic',
  'windows-1258': 'Vietnamese',
  'iso-8859-2': 'Central European',
  'iso-8859-5': 'Cyrillic',
  'iso-8859-7': 'Greek',
  'iso-8859-15': 'Western European',
  macintosh: 'Western European of a Mac',
  'koi8-r': 'Cyrillic',
  shift_jis: 'Japanese',
  'euc-jp': 'Japanese',
  'euc-kr': 'Korean',
  gb18030: 'Chinese, simplified',
  big5: 'Chinese, traditional',
}

/** What an encoding is for, with its name: `Western European, windows-1252`. */
export function encodingWords(encoding: Encoding): string {
  return `${writing[encoding]}, ${encoding}`
}
