import { pageHost } from './host'

/** Asks the system for a folder where it can be asked; null where a path has to be typed. */
export const chooseFolder = pageHost.chooseFolder
