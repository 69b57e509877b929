import { expect, test } from 'vitest'
import { writtenDay } from './language.ts'

test.each([
  ['2026-03-05', '05/3/2026', '5 March 2026'],
  ['2026-02-11', '11/02/2026', '11 February 2026'],
  ['2026-01-01', '01/01/2026', '1 January 2026'],
  ['2026-10-09', '09/10/2026', '9 October 2026'],
  ['2028-02-29', '29/02/2028', '29 February 2028'],
])('%s', (on, vi, en) => {
  expect(writtenDay('vi', on)).toBe(vi)
  expect(writtenDay('en', on)).toBe(en)
})
