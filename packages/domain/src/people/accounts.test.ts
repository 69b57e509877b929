import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { seatRoles } from '../kernel/author.ts'
import { belongsToCommittee, checkSeat, foldLogin, hasOneHolder, visibleText } from './accounts.ts'

test('a login that was taken is folded already, and is plain letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 70 }), typed => {
      const folded = foldLogin(typed)
      if (!folded.ok) return
      expect(folded.value).toMatch(/^[a-z0-9._@-]{1,64}$/)
      expect(foldLogin(folded.value)).toEqual(folded)
    }),
  )
})

test('a name that was taken stays as it is when it is typed again, and hides nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), typed => {
      const name = visibleText(typed, 120)
      if (!name.ok) return
      expect(visibleText(name.value, 120)).toEqual(name)
      expect(name.value).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      expect(name.value).toBe(name.value.normalize('NFC'))
    }),
  )
})

test('every pair of letters of two scripts is refused', () => {
  const letters = ['a', '中', 'ក', 'ກ', 'ก', 'ꨀ', 'ꪀ']
  for (const one of letters)
    for (const other of letters) expect(visibleText(one + other, 9).ok).toBe(one === other)
})

test('a whole name in letters that look like ours is refused, and wide letters are ours', () => {
  for (const name of ['НОА', 'Тао', 'ΗΟΑ', 'α', '𝐇𝐨𝐚', 'Hᴏa'.replace('ᴏ', 'о')])
    expect(visibleText(name, 30).ok, name).toBe(false)
  expect(visibleText('Ｈｏà Ｂình', 30)).toEqual({ ok: true, value: 'Hoà Bình' })
})

test('each role belongs either to the committee or to a body, and those of an agency have one holder', () => {
  for (const role of seatRoles) {
    expect(checkSeat(role, null).ok).toBe(belongsToCommittee(role))
    expect(checkSeat(role, 'so-tu-phap').ok).toBe(!belongsToCommittee(role))
  }
  expect(seatRoles.filter(hasOneHolder)).toEqual(['focal-point', 'alternate', 'validating-authority'])
})
