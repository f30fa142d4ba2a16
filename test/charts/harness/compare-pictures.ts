export type Difference = {
  /** Pixels that either picture has drawn on. */
  readonly drawnPixels: number
  /** Of those, the share whose colour is clearly not to be found at or beside the same place in the other picture. */
  readonly share: number
  /** The mean difference over the drawn pixels of the channel that differs most, 0 to 255. */
  readonly mean: number
  /**
   * By how much more ink one picture has than the other where they differ most, in a square of 16 pixels: 1 is a pixel in
   * black. A letter that is smoothed in another way takes as much ink; a mark that is missing takes none.
   */
  readonly worst: number
}

export type Region = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Smaller differences of a channel are the edges that two rasterisers smooth in their own ways. */
const clear = 24
const unseen = 8
const squarePx = 16

let before: OffscreenCanvasRenderingContext2D | null = null
let photograph: OffscreenCanvasRenderingContext2D | null = null

/** Takes in a photograph in PNG, given in base64, of which regions are then compared. */
export async function takeIn(png: string): Promise<void> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  before = photograph
  photograph = new OffscreenCanvas(image.width, image.height).getContext('2d', { willReadFrequently: true })
  photograph?.drawImage(image, 0, 0)
}

/** By how much more or less ink a region has than in the photograph before this one, in the square where that is most. */
export function changedInk(region: Region): number {
  return worstSquare(pixelsOf(region, before), pixelsOf(region))
}

/** Compares two regions of the photograph that are of the same size and on the same ground. */
export function compareRegions(first: Region, second: Region): Difference {
  const [one, other] = [pixelsOf(first), pixelsOf(second)]
  const { width, height } = one
  if (other.width !== width || other.height !== height) {
    throw new Error(`${width} × ${height} against ${other.width} × ${other.height}`)
  }
  const ground = (height - 1) * width
  let [drawnPixels, clearly, sum] = [0, 0, 0]
  for (let pixel = 0; pixel < width * height; pixel++) {
    if (distance(one, pixel, one, ground) < unseen && distance(other, pixel, one, ground) < unseen) continue
    drawnPixels++
    const difference = distance(one, pixel, other, pixel)
    sum += difference
    if (difference <= clear) continue
    if (nearest(one, pixel, other) > clear || nearest(other, pixel, one) > clear) clearly++
  }
  return {
    drawnPixels,
    share: clearly / drawnPixels,
    mean: sum / drawnPixels,
    worst: worstSquare(one, other),
  }
}

/** The most by which the ink of two pictures differs in a square of theirs, in pixels of black. */
function worstSquare(one: ImageData, other: ImageData): number {
  const { width, height } = one
  const ground = (height - 1) * width
  const squares = new Map<string, number>()
  for (let pixel = 0; pixel < width * height; pixel++) {
    const square = `${Math.floor((pixel % width) / squarePx)} ${Math.floor(pixel / width / squarePx)}`
    const ink = distance(one, pixel, one, ground) - distance(other, pixel, one, ground)
    squares.set(square, (squares.get(square) ?? 0) + ink / 255)
  }
  return Math.max(0, ...[...squares.values()].map(Math.abs))
}

function pixelsOf({ x, y, width, height }: Region, of = photograph): ImageData {
  if (of === null) throw new Error('There is no photograph to look at')
  return of.getImageData(x, y, width, height)
}

/** Of the red, green and blue of two pixels, the largest difference. */
function distance(one: ImageData, pixel: number, other: ImageData, otherPixel: number): number {
  let most = 0
  for (let channel = 0; channel < 3; channel++) {
    const [a = 0, b = 0] = [one.data[pixel * 4 + channel], other.data[otherPixel * 4 + channel]]
    most = Math.max(most, Math.abs(a - b))
  }
  return most
}

/** How far a pixel's colour is from the most similar one among the same pixel of the other picture and its eight neighbours. */
function nearest(one: ImageData, pixel: number, other: ImageData): number {
  const { width, height } = one
  const [x, y] = [pixel % width, Math.floor(pixel / width)]
  let least = 255
  for (let row = Math.max(y - 1, 0); row <= Math.min(y + 1, height - 1); row++) {
    for (let column = Math.max(x - 1, 0); column <= Math.min(x + 1, width - 1); column++) {
      least = Math.min(least, distance(one, pixel, other, row * width + column))
    }
  }
  return least
}
