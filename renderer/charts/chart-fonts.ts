import { lettering } from './pen'
import { canvasFont } from './text-measure'

/** Waits for the typeface of charts: a canvas neither asks for it nor draws again once it is there. */
export async function chartFontsLoaded(): Promise<void> {
  await Promise.all([
    document.fonts.load(canvasFont(lettering.caption)),
    document.fonts.load(canvasFont(lettering.strongCaption)),
  ])
}
