import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, onTestFinished, test } from 'vitest'
import { readAnew } from '../../renderer/api/query-client'

const forEver = { queries: { staleTime: Number.POSITIVE_INFINITY } }

/** A question whose answers come when the test says so, in the order in which they were asked for. */
function aQuestion(): {
  cache: QueryClient
  answer: (text: string) => void
  asked: () => number
  said: () => unknown
} {
  const cache = new QueryClient({ defaultOptions: forEver })
  const waiting: ((text: string) => void)[] = []
  let asked = 0
  const observer = new QueryObserver(cache, {
    queryKey: ['paper'],
    queryFn: () =>
      new Promise<string>((resolve) => {
        asked++
        waiting.push(resolve)
      }),
  })
  onTestFinished(observer.subscribe(() => undefined))
  return {
    cache,
    answer: (text) => waiting.shift()?.(text),
    asked: () => asked,
    said: () => observer.getCurrentResult().data,
  }
}

test('a first answer that was on its way when something was saved is asked for again', async () => {
  const { cache, answer, asked, said } = aQuestion()
  readAnew(cache)
  answer('as it was before')
  await expect.poll(asked).toBe(2)
  answer('as it is now')
  await expect.poll(said).toBe('as it is now')
})

test('a first answer that does not come in time for many saves is not put off by them', async () => {
  const { cache, answer, asked, said } = aQuestion()
  for (let saves = 0; saves < 5; saves++) readAnew(cache)
  expect(asked()).toBe(1)
  answer('as it was before')
  await expect.poll(said).toBe('as it was before')
})
