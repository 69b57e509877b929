import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepPulse } from './pulse.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }))
afterEach(() => void vi.useRealTimers())

/** A server that answers nothing until it is told to; `heard`: whether others are answered, from each listening on. */
function beating(heard = { byOthers: false }) {
  const cuts: string[] = []
  const questions: Array<() => void> = []
  const others: Array<() => void> = []
  const talk = setInterval(() => others.forEach(say => say()), 700)
  const stop = keepPulse({
    lines: {
      take: () => {},
      onCut: () => {},
      listen: () => {
        let isHeard = false
        others.push(() => (isHeard ||= heard.byOthers))
        return () => isHeard
      },
      cut: () => cuts.push('all'),
    },
    ask: () => new Promise<void>(resolve => questions.push(resolve)),
    cutOwn: () => cuts.push('own'),
  })
  return { cuts, questions, stop: () => (stop(), clearInterval(talk)) }
}
const seconds = (n: number) => vi.advanceTimersByTimeAsync(n * 1_000)

test('a question that nothing answers cuts everything, after its patience', async () => {
  const { cuts, questions } = beating()
  await seconds(4)
  expect(questions).toHaveLength(0)
  await seconds(15)
  expect([questions.length, cuts]).toEqual([1, []])
  await seconds(1)
  expect(cuts).toEqual(['all'])
})

test('one that is answered late, within it, is asked again later', async () => {
  const { cuts, questions } = beating()
  for (let n = 1; n < 5; n += 1) {
    await seconds(5)
    expect(questions).toHaveLength(n)
    await seconds(14)
    questions.at(-1)!()
    await seconds(0)
  }
  expect(cuts).toEqual([])
})

test('while others are answered they are left alone, and only what asks is cut in the end', async () => {
  const { cuts } = beating({ byOthers: true })
  await seconds(64)
  expect(cuts).toEqual([])
  await seconds(1)
  expect(cuts).toEqual(['own'])
})

test('others that were answered for long, and are no more, are cut as well', async () => {
  const heard = { byOthers: true }
  const { cuts } = beating(heard)
  await seconds(65)
  heard.byOthers = false
  await seconds(15)
  expect(cuts).toEqual(['own', 'all'])
})

test('a clock that leaps counts as one beat: who slept or was busy has not yet read the answer', async () => {
  const { cuts, questions } = beating()
  await seconds(5)
  vi.setSystemTime(Date.now() + 3_600_000)
  await seconds(14)
  expect(cuts).toEqual([])
  questions[0]!()
  await seconds(5)
  expect([questions.length, cuts]).toEqual([2, []])
})

test('after its end nothing is asked', async () => {
  const { questions, stop } = beating()
  stop()
  await seconds(60)
  expect(questions).toEqual([])
})
