import { expect, test } from 'vitest'
import type { Phrase } from '../../kernel/language.ts'
import * as about from './about.ts'
import * as pages from './pages.ts'
import * as terms from './terms.ts'
import * as words from './words.ts'

const phrases = Object.values({ ...about, ...pages, ...terms, ...words }).flatMap(room =>
  Object.entries(room as Readonly<Record<string, Phrase>>),
)
const marks = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([mark]) => mark).sort()

test.each(phrases)('%s says the same in both languages', (_, { vi, en }) => {
  expect(vi.trim()).toBe(vi)
  expect(en.trim()).toBe(en)
  expect(vi).not.toBe('')
  expect(en).not.toBe('')
  expect(marks(en)).toEqual(marks(vi))
  expect(vi).toBe(vi.normalize('NFC'))
})
