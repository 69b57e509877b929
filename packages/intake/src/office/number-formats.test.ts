import { expect, test } from 'vitest'
import { formatNumber } from './number-formats.ts'

test.each([
  [4, 'upperRoman', 'IV'],
  [1994, 'lowerRoman', 'mcmxciv'],
  [4000, 'upperRoman', '4000'],
  [26, 'lowerLetter', 'z'],
  [27, 'lowerLetter', 'aa'],
  [0, 'lowerLetter', '0'],
  [4, 'ordinalText', 'thứ tư'],
  [5, 'cardinalText', 'năm'],
  [15, 'cardinalText', 'mười lăm'],
  [21, 'vietnameseCounting', 'hai mươi mốt'],
  [10, 'cardinalText', 'mười'],
  [100, 'cardinalText', '100'],
  [255, 'hex', 'FF'],
  [3, 'numberInDash', '- 3 -'],
  [3, 'chicago', '3'],
  [3, 'bullet', ''],
])('%i as %s is %s', (value, format, text) => {
  expect(formatNumber(value, format)).toBe(text)
})
