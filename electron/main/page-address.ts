import { pageOrigin } from './page-protocol'

/** The development server's address where one runs; undefined in everything that is shipped. */
const developmentAddress = import.meta.env.DEV ? process.env.ELECTRON_RENDERER_URL : undefined

/** Where the window opens. */
export const startAddress = developmentAddress ?? `${pageOrigin}/`

const origins =
  developmentAddress === undefined ? [pageOrigin] : [pageOrigin, new URL(developmentAddress).origin]

/** Whether an address belongs to the page. */
export function isPage(address: string): boolean {
  return origins.some((origin) => address === origin || address.startsWith(`${origin}/`))
}
