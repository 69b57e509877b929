import { expect, test } from 'vitest'
import { claimFrom, pieceFrom } from './forms.ts'

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test.each([
  ['vi', '1.234,5', '1234.5'],
  ['vi', '1.234', '1234'],
  ['vi', '12,5', '12.5'],
  ['vi', '12.5', '12.5'],
  ['vi', '-1.234.567', '-1234567'],
  ['en', '1,234.5', '1234.5'],
  ['en', '1.234', '1.234'],
  ['en', '1,234', '1234'],
] as const)('a number as it is written in %s: %s', (language, typed, value) => {
  const form = formOf({ figureValue: typed, figureUnit: 'lớp' })
  expect(claimFrom(form, language).figure).toEqual({ value, unit: 'lớp', base: null })
})

test('an empty per cent is nothing said, and 0 is 0', () => {
  expect(claimFrom(formOf({ percent: '' }), 'vi').percent).toBeNull()
  expect(claimFrom(formOf({ percent: '0' }), 'vi').percent).toBe(0)
  expect(claimFrom(formOf({ percent: 'nhiều' }), 'vi').percent).toBeNaN()
})

test('a ground that was chosen without “withheld” withholds nothing', () => {
  const form = formOf({ kind: 'link', ground: 'personal-data', reason: 'x', visibility: 'public' })
  expect(pieceFrom(form, 'vi').withheld).toBeNull()
})
