import { describe, expect, test } from 'vitest'
import { filesSource } from './files.ts'

/** Larger than the pieces that a file comes in. */
const bytes = Uint8Array.from({ length: 700_001 }, (_, i) => i % 251)
const handed = (file: File) =>
  filesSource({
    find: path => Promise.resolve(path === 'log/checkpoint' ? file : null),
    holds: () => Promise.resolve(false),
  })
const whole = handed(new File([bytes], 'checkpoint'))

describe('a file that a person has handed over', () => {
  test('is read whole, whatever pieces it comes in', async () => {
    expect(await whole.read('log/checkpoint', bytes.length)).toEqual(bytes)
  })

  test('may be empty', async () => {
    expect(await handed(new File([], 'checkpoint')).read('log/checkpoint', 10)).toEqual(new Uint8Array())
  })

  test('is not read further than it may be long', async () => {
    let taken = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: into => {
        taken += 1
        into.enqueue(new Uint8Array(1_000))
      },
    })
    const file = Object.assign(new File([], 'checkpoint'), { stream: () => endless })
    await expect(handed(file).read('log/checkpoint', 10_000)).rejects.toMatchObject({ trouble: 'too-large' })
    expect(taken).toBeLessThan(20)
    await expect(whole.read('log/checkpoint', bytes.length - 1)).rejects.toMatchObject({
      trouble: 'too-large',
      path: 'log/checkpoint',
    })
  })

  test('takes the place of one that was given back, and never of one that is still looked at', async () => {
    const source = filesSource({
      find: path => Promise.resolve(new File([path === 'large' ? bytes : path.repeat(10)], path)),
      holds: () => Promise.resolve(false),
    })
    const read = async (path: string) => (await source.read(path, bytes.length))!
    const text = (of: Uint8Array): string => new TextDecoder().decode(of)
    const [first, second] = [await read('a'), await read('b')]
    source.release!(first)
    const third = await read('c')
    expect(third.buffer).toBe(first.buffer)
    expect([second, third].map(text)).toEqual(['b'.repeat(10), 'c'.repeat(10)])
    source.release!(third)
    source.release!(await read('large'))
    const [fourth, fifth] = [await read('d'), await read('e')]
    expect(new Set([second, fourth, fifth].map(({ buffer }) => buffer)).size).toBe(3)
    expect([second, fourth, fifth].map(text)).toEqual(['b', 'd', 'e'].map(letter => letter.repeat(10)))
  })

  test('that was changed or taken away meanwhile is unreadable, and where there is none there is none', async () => {
    const gone = new ReadableStream({ pull: () => Promise.reject(new DOMException('', 'NotFoundError')) })
    const file = Object.assign(new File([], 'checkpoint'), { stream: () => gone })
    await expect(handed(file).read('log/checkpoint', 10)).rejects.toMatchObject({ trouble: 'unreadable' })
    expect(await whole.read('log/keys.json', 10)).toBeNull()
  })
})
