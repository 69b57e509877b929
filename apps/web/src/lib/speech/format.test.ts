import { expect, test } from 'vitest'
import { formatCount, formatDay, formatInstant, formatList } from './format.ts'

test('days are written as offices write them', () => {
  expect(formatDay('vi', '2026-03-05')).toBe('05/3/2026')
  expect(formatDay('vi', '2026-02-11')).toBe('11/02/2026')
  expect(formatDay('vi', '2026-11-25')).toBe('25/11/2026')
  expect(formatDay('en', '2026-03-05')).toBe('5 March 2026')
})

test('counts have the separator of the language', () => {
  expect(formatCount('vi', 12045)).toBe('12.045')
  expect(formatCount('en', 12045)).toBe('12,045')
})

test('an instant is told in the time of the register', () => {
  expect(formatInstant('vi', '2026-11-25T18:30:00Z', 'Asia/Ho_Chi_Minh')).toBe('01:30 ngày 26/11/2026')
  expect(formatInstant('en', '2026-11-25T02:30:00Z', 'Asia/Ho_Chi_Minh')).toBe('25 November 2026, 09:30')
  expect(formatInstant('vi', '2026-11-25T23:30:00Z', 'Asia/Tokyo')).toBe('08:30 ngày 26/11/2026')
})

test('lists end with the word of the language', () => {
  expect(formatList('vi', ['a', 'b', 'c'])).toBe('a, b và c')
  expect(formatList('en', ['a', 'b', 'c'])).toBe('a, b and c')
})
