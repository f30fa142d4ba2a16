import { resolve } from 'node:path'
import { typefacesIn } from '../../electron/core/documents/fonts/typefaces'

export const resourcesFolder = resolve(import.meta.dirname, '../../resources')

/** The typefaces that the product ships. */
export const typefaces = typefacesIn(resourcesFolder)
