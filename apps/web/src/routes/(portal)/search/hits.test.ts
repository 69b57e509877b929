import { expect, test } from 'vitest'
import { howFound } from './hits.ts'

const how = (passage: string, query: string, exact = false) => howFound({ passage, exact }, query)

test('what stands there as asked needs no word', () => {
  expect(how('Tập huấn về quyền trẻ em', 'quyền trẻ em', true)).toBeNull()
})

test('words spelled as asked but apart are not told to be spelled otherwise', () => {
  expect(how('Trẻ em có quyền được học', 'quyền trẻ em')).toEqual({ why: 'apart' })
  expect(how('Hoà giải; tại cơ sở', 'hòa giải cơ sở')).toEqual({ why: 'apart' })
})

test('other marks are told with the words that have them', () => {
  expect(how('Quyển sách trẻ êm', 'quyền trẻ em')).toEqual({ why: 'other-marks', words: ['quyển', 'êm'] })
  expect(how('Trợ giúp pháp lý', 'tro giup')).toEqual({ why: 'other-marks', words: ['trợ', 'giúp'] })
})

test('a word outside the passage is told to be there', () => {
  expect(how('… Trẻ em đến trường …', 'quyền trẻ em')).toEqual({ why: 'beyond' })
})
