import { expect, test } from 'vitest'
import { addressIn, languageOf, stripLanguage } from './address.ts'

test.each(['/', '/plans', '/plans/x?part=2', '/english', '/?year=2026', '/commitments.csv?year=2026'])(
  '%s has an English face that leads back to it',
  path => {
    const english = addressIn('en', path)
    const [pathname = '', query] = english.split('?')
    expect(languageOf(pathname)).toBe('en')
    expect(stripLanguage(pathname) + (query === undefined ? '' : `?${query}`)).toBe(path)
    expect(addressIn('vi', path)).toBe(path)
  },
)

test('a page whose name only begins like the language stays Vietnamese', () => {
  expect(languageOf('/english')).toBe('vi')
  expect(stripLanguage('/enable')).toBe('/enable')
})
