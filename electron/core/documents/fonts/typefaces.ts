import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'fontkit'
import { Face } from './face'
import { type FaceName, faceFiles } from './face-files'

/** The typefaces of a resources folder. A file is read when its face is first asked for: the largest has 10 MB. */
export class Typefaces {
  private readonly faces = new Map<FaceName, Face>()

  constructor(private readonly folder: string) {}

  face(name: FaceName): Face {
    const known = this.faces.get(name)
    if (known !== undefined) return known
    const bytes = readFileSync(join(this.folder, faceFiles[name]))
    const font = create(bytes)
    if (!('layout' in font)) throw new Error(`${faceFiles[name]} holds several fonts; one was expected`)
    const face = new Face(name, font, bytes)
    this.faces.set(name, face)
    return face
  }
}

const opened = new Map<string, Typefaces>()

/** The typefaces in `public/fonts` of a resources folder, opened once in a process. */
export function typefacesIn(resourcesFolder: string): Typefaces {
  const known = opened.get(resourcesFolder)
  if (known !== undefined) return known
  const typefaces = new Typefaces(join(resourcesFolder, 'public', 'fonts'))
  opened.set(resourcesFolder, typefaces)
  return typefaces
}
