import { limitableRights } from '@camket/domain/plans/limitable-rights'
import { servedRights } from '@camket/domain/plans/served-rights'
import { array, assert, constantFrom, oneof, option, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLine, readClause } from './index.ts'
import { hitsIn, phrasebook, spellOut } from './phrases.ts'
import { spellingKey, syllablesOf } from './syllables.ts'

const words = constantFrom(
  ...'ngăn chặn xử lý không để tụ tập đông người thông tin xấu độc Sở Y tế chủ trì quý I 2027 , ; . : và đồng thời trẻ em'.split(
    ' ',
  ),
)
const clause = oneof(
  string({ unit: 'binary' }),
  array(words, { maxLength: 40 }).map(list => list.join(' ')),
)

describe('any string', () => {
  it('is read, the same way each time, with spans inside it', () => {
    assert(
      property(clause, option(clause), (text, context) => {
        const reading = readClause(text, context)
        expect(readClause(text, context)).toEqual(reading)
        for (const span of reading.restrictive) {
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(span.rights.length).toBeGreaterThan(0)
          expect(limitableRights).toEqual(expect.arrayContaining(span.rights))
          expect(span.because).not.toBe('')
        }
        for (const { code, words: led } of reading.rightsServed) {
          expect(servedRights).toContain(code)
          expect(text).toContain(led)
        }
      }),
      { numRuns: 250 },
    )
  })

  it('answers with a span that stands in the text', () => {
    assert(
      property(clause, text => {
        const { span } = checkLine({ id: 'x', text })
        if (span !== undefined) expect(text.normalize('NFC')).toContain(span)
      }),
    )
  })
})

describe('long hostile strings', () => {
  it.each([
    ['one word again and again', 'không '.repeat(5_000)],
    ['acts without an end', 'ngăn chặn, '.repeat(4_000)],
    ['freedoms without an act', 'tụ tập và '.repeat(4_000)],
    ['digits', '1'.repeat(50_000)],
    ['dates', '1/1/2020 '.repeat(4_000)],
    ['titles', 'Luật số '.repeat(4_000)],
    ['colons', 'Chủ trì: '.repeat(4_000)],
    ['combining marks', 'a\u0301'.repeat(20_000)],
    ['bodies', 'Sở Y tế, '.repeat(4_000)],
  ])('%s', (_name, text) => {
    expect(checkLine({ id: 'x', text }).id).toBe('x')
  })
})

describe('spelling', () => {
  it.each([
    ['hoà', 'hòa'],
    ['uỷ', 'ủy'],
    ['kĩ', 'kỹ'],
    ['TÔN', 'tôn'],
  ])('%s is %s', (one, other) => {
    expect(spellingKey(one.normalize('NFD'))).toBe(spellingKey(other))
  })

  it('spells out choices, and takes the longest phrase', () => {
    expect(spellOut('a (b|c|) d')).toEqual(['a b d', 'a c d', 'a  d'])
    const book = phrasebook([
      ['short', 'tín'],
      ['long', 'tín đồ'],
    ])
    expect(hitsIn(book, syllablesOf('Tín đồ')).map(({ values }) => values)).toEqual([['long']])
  })
})
