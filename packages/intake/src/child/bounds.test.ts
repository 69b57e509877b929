import { expect, test } from 'vitest'
import { boundsAfter, isPicture, systemLimits, wider } from './bounds.ts'

test('what recognition was granted holds while its text is understood', () => {
  const recognising = boundsAfter({ what: 'recognising', done: 2, of: 2 }, {})
  const after = wider(recognising, boundsAfter({ what: 'understanding', done: 0, of: 1 }, {}))
  expect(after).toEqual(recognising)
  expect(wider(boundsAfter(null, {}), recognising)).toEqual(recognising)
})

test.each([
  null,
  { what: 'opening', done: 1, of: 1 },
  { what: 'reading', done: 0, of: 100_000 },
  { what: 'understanding', done: 1, of: 1 },
] as const)('ten seconds and 500 MB end whatever has not read a page: %j', report => {
  const { seconds, memoryMegabytes } = boundsAfter(report, {})
  // The parent and the start of its own program take their part of both.
  expect(seconds).toBeLessThanOrEqual(9)
  expect(memoryMegabytes).toBeLessThanOrEqual(400)
})

test('pages that were read give time, up to a bound; a claim of pages to recognise is cut as well', () => {
  expect(boundsAfter({ what: 'reading', done: 50, of: 100 }, {}).seconds).toBe(14)
  expect(boundsAfter({ what: 'reading', done: 1e6, of: 1e6 }, {}).seconds).toBe(30)
  const most = boundsAfter({ what: 'recognising', done: 0, of: 300 }, {})
  expect(boundsAfter({ what: 'recognising', done: 0, of: 1e9 }, {})).toEqual(most)
  expect(systemLimits({}, 1e9)).toEqual(systemLimits({}, 300))
})

test('only a picture is granted recognition before it was opened; a PDF is not', () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
  expect(isPicture(bytes('\x89PNG\r\n'))).toBe(true)
  expect(isPicture(bytes('%PDF-1.7\n\x89PNG'))).toBe(false)
  expect(isPicture(bytes('KẾ HOẠCH %PDF'))).toBe(false)
})
