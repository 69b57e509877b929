import { afterEach, expect, test, vi } from 'vitest'
import { progressBar } from './progress-bar.ts'

const isTerminal = process.stderr.isTTY
afterEach(() => {
  process.stderr.isTTY = isTerminal
  vi.restoreAllMocks()
})

/** What a person at a terminal, or a file behind a pipe, gets. */
function drawn(
  isTTY: boolean,
  draw: (bar: ReturnType<typeof progressBar>) => void,
  language: 'vi' | 'en' = 'vi',
) {
  process.stderr.isTTY = isTTY
  const written: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation(chunk => written.push(String(chunk)) > 0)
  draw(progressBar('quet.pdf', language))
  return written
}

test('each report draws the line anew, with what is done, of how much, of which file', () => {
  const written = drawn(true, bar => {
    bar.report({ what: 'recognising', done: 0, of: 4 })
    bar.report({ what: 'recognising', done: 1, of: 4 })
    bar.report({ what: 'recognising', done: 4, of: 4 })
  })
  expect(written).toEqual([
    `\r\u001B[K${'░'.repeat(24)} 0/4 nhận dạng chữ · quet.pdf`,
    `\r\u001B[K${'█'.repeat(6)}${'░'.repeat(18)} 1/4 nhận dạng chữ · quet.pdf`,
    `\r\u001B[K${'█'.repeat(24)} 4/4 nhận dạng chữ · quet.pdf`,
  ])
})

test('it speaks the language of its reader, and says the word itself where it knows no other', () => {
  const written = drawn(
    true,
    bar => {
      bar.report({ what: 'understanding', done: 1, of: 2 })
      bar.report({ what: 'packing', done: 1, of: 2 })
    },
    'en',
  )
  expect(written[0]).toContain(' 1/2 understanding · ')
  expect(written[1]).toContain(' 1/2 packing · ')
})

test('a bar is never wider than it is, whatever is reported', () => {
  const written = drawn(true, bar => {
    bar.report({ what: 'reading', done: 9, of: 4 })
    bar.report({ what: 'reading', done: 3, of: 0 })
  })
  expect(written[0]).toContain(`${'█'.repeat(24)} 9/4`)
  expect(written[1]).toContain(`${'░'.repeat(24)} 3/0`)
})

test('when it is done the line is empty again', () => {
  expect(drawn(true, bar => bar.clear())).toEqual(['\r\u001B[K'])
})

test('where nobody looks, in a pipe or a file, nothing is drawn', () => {
  const written = drawn(false, bar => {
    bar.report({ what: 'reading', done: 1, of: 2 })
    bar.clear()
  })
  expect(written).toEqual([])
})
