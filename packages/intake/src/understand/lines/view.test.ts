import { array, assert, constantFrom, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { viewOf } from './view.ts'

const piece = constantFrom(
  'a',
  'Ủy',
  'ỷ',
  ' ',
  '  ',
  '\t',
  '\n',
  '\u00a0',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '1',
  '.',
  '\ud83d\ude00',
  '\ud83d',
)
const written = array(piece, { maxLength: 30 }).map(pieces => pieces.join(''))

/** Of letters that no mend touches: each is where it stands in the text, and blanks of every kind are one. */
test('a view says of each of its characters where it stands', () => {
  assert(
    property(written, nat(50), (raw, offset) => {
      const view = viewOf(raw, offset)
      const visible = raw.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      expect(view.s).toBe(visible.replace(/\s+/g, ' ').trim())
      expect(view.at).toHaveLength(view.s.length)
      for (const [i, at] of view.at.entries())
        expect(view.s[i] === ' ' ? /\s/.test(raw[at - offset]!) : raw[at - offset]).toBe(
          view.s[i] === ' ' ? true : view.s[i],
        )
    }),
  )
})
