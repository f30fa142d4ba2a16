import { checkWording } from './check-wording'

/** Reads texts beside the page, so that typing never waits for it. It keeps none of them. */
addEventListener('message', ({ data }: MessageEvent<{ id: number; text: string }>) => {
  postMessage({ id: data.id, hints: checkWording(data.text) })
})
