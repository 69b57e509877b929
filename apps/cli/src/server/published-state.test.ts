import { expect, test } from 'vitest'
import { watchPublished } from './published-state.ts'

/** A database whose answers come when the test says so. */
function slowReads() {
  const answers: Array<(size: number) => void> = []
  const read = () => new Promise<number>(resolve => answers.push(resolve))
  return { read, answers }
}

test('many who ask at once cost one reading, and the next ones none', async () => {
  const { read, answers } = slowReads()
  const state = watchPublished(read)
  const asked = [state.size(), state.size(), state.size()]
  expect(answers).toHaveLength(1)
  answers[0]!(7)
  expect(await Promise.all(asked)).toEqual([7, 7, 7])
  expect(state.size()).toBe(7)
})

test('a hint is believed at once, and not undone by a reading that began before it', async () => {
  const { read, answers } = slowReads()
  const state = watchPublished(read)
  const asked = state.size()
  state.hint(9)
  answers[0]!(7)
  expect(await asked).toBe(9)
})

test('after a doubt the next reader waits for a new reading, not for the running one', async () => {
  const { read, answers } = slowReads()
  const state = watchPublished(read)
  const before = state.size()
  state.doubt()
  const after = state.size()
  answers[0]!(7)
  answers[1]!(8)
  expect(await before).toBe(7)
  expect(await after).toBe(8)
  expect(state.size()).toBe(8)
})

test('a database that does not answer is asked again by the next reader', async () => {
  let isAway = true
  const state = watchPublished(() => (isAway ? Promise.reject(new Error('away')) : Promise.resolve(3)))
  await expect(state.size()).rejects.toThrow('away')
  isAway = false
  expect(await state.size()).toBe(3)
})
