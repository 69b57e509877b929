import { expect, test } from 'vitest'
import { openAskings } from './asking.ts'

/** A timer may come a moment early by the clock that is read beside it. */
const early = 20

test('whoever publishes all the time is asked for once in ten seconds, each register by itself', async () => {
  const asked: Array<readonly [string, number]> = []
  const stop = new AbortController()
  const askings = openAskings({
    ask: async tenant => void asked.push([tenant, performance.now()]),
    stopped: stop.signal,
    tell: error => {
      throw error
    },
  })
  const began = performance.now()
  const publishing = setInterval(() => askings.soon('hue'), 100)
  askings.soon('hue')
  askings.soon('da-nang')
  const of = (tenant: string): number[] => asked.flatMap(([whose, at]) => (whose === tenant ? [at] : []))
  await expect.poll(() => of('hue').length, { timeout: 40_000, interval: 100 }).toBe(2)
  clearInterval(publishing)
  stop.abort()
  await askings.settled()
  const [first = 0, second = 0] = of('hue')
  expect(first - began).toBeGreaterThan(1_000 - early)
  expect(second - first).toBeGreaterThan(10_000 - early)
  expect(of('da-nang')).toHaveLength(1)
})
