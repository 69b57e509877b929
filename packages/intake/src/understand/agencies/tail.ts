import { committeeAfter, heads, known, officers, ranks, wholes } from './lexicon.ts'
import { commonSurnames, listedLength, placeLength } from './places.ts'
import { Phrases, type Token } from './tokens.ts'

const parties = new Phrases(['Tỉnh ủy', 'Thành ủy', 'Huyện ủy', 'Thị ủy', 'Đảng ủy'])
const landscape = new Set(['biên giới', 'miền núi', 'vùng cao', 'ven biển', 'trực thuộc'])

/** Level, place, or class that closes a name: `tỉnh`, `các xã, phường`, `thành phố Cần Thơ`. */
export function tailAfter(tokens: ReadonlyArray<Token>, from: number): number {
  const i = parties.after(tokens, from)
  let end = i
  const several = tokens[end]?.word === 'các'
  let rank = rankAfter(tokens, several ? end + 1 : end, several)
  if (rank === (several ? end + 1 : end)) return several ? i : placeAfter(tokens, i)
  while (isJoint(tokens[rank]?.word)) {
    const from = tokens[rank]!.word === ',' && tokens[rank + 1]?.word === 'và' ? rank + 2 : rank + 1
    const more = rankAfter(tokens, from, true)
    if (more === from || tokens[from]!.capital) break
    rank = more
  }
  end = rank
  if (landscape.has(`${tokens[end]?.word} ${tokens[end + 1]?.word}`)) return end + 2
  const place = placeAfter(tokens, end)
  return several ? placesAfter(tokens, place) : upwardAfter(tokens, place)
}

/** `xã Mường Lang, tỉnh Tây Lĩnh` and `xã A tỉnh B`: the level above, when it is named. */
function upwardAfter(tokens: ReadonlyArray<Token>, i: number): number {
  const from = tokens[i]?.word === ',' ? i + 1 : i
  const rank = ranks.after(tokens, from)
  if (rank === from || !tokens[i - 1]?.capital) return i
  const place = placeAfter(tokens, rank)
  return place > rank ? place : i
}

const isJoint = (word: string | undefined) => word === ',' || word === 'và' || word === '-' || word === '/'

const hamlets = new Set('bản thôn cơ địa khu ấp khóm buôn tổ'.split(' '))

export function rankAfter(tokens: ReadonlyArray<Token>, i: number, several: boolean): number {
  const rank = ranks.after(tokens, i)
  if (rank === i) return i
  const word = tokens[i]!.word
  if (word === 'xã' && tokens[i + 1]?.word === 'hội') return i
  if (hamlets.has(word) && !several) return i
  return rank
}

/** Up to four capitalised syllables that are no other name's head, and no person's name. */
function placeAfter(tokens: ReadonlyArray<Token>, i: number): number {
  const level = provincial.has(tokens[i - 1]?.word ?? '') ? 'province' : 'below'
  const words: string[] = []
  for (let end = i; end < i + 7 && tokens[end]?.capital && tokens[end]!.letters; end++) {
    if (startsName(tokens, end) && !inProvince(tokens, { i, end, level })) break
    words.push(tokens[end]!.word)
  }
  return (
    i + Math.min(level === 'province' ? 5 : 4, placeLength(words, { level, office: officeBefore(tokens, i) }))
  )
}

const offices = new Set('tịch đốc thư trưởng'.split(' '))

function officeBefore(tokens: ReadonlyArray<Token>, i: number): boolean {
  return tokens.slice(Math.max(0, i - 9), i).some(({ word }) => offices.has(word))
}

const provincial = new Set('tỉnh phố tp'.split(' '))

/** A syllable of a listed province that is also a name's head is the place's. */
function inProvince(
  tokens: ReadonlyArray<Token>,
  at: { i: number; end: number; level: 'province' | 'below' },
): boolean {
  const words = tokens.slice(at.i, at.i + 4).map(({ word }) => word)
  return at.level === 'province' && at.end < at.i + listedLength(words)
}

function placesAfter(tokens: ReadonlyArray<Token>, i: number): number {
  let end = i
  while (end > 0 && isJoint(tokens[end]?.word) && tokens[end - 1]!.capital) {
    const more = placeAfter(tokens, end + 1)
    if (more === end + 1) {
      const rank = rankAfter(tokens, end + 1, true)
      const place = rank > end + 1 && !tokens[end + 1]!.capital ? placeAfter(tokens, rank) : rank
      if (place === rank) break
      end = place
    } else end = more
  }
  return end
}

function startsName(tokens: ReadonlyArray<Token>, i: number): boolean {
  return (
    wholes.after(tokens, i) > i ||
    committeeAfter(tokens, i) > i ||
    officers.after(tokens, i) > i ||
    fieldedHead(tokens, i)
  )
}

function fieldedHead(tokens: ReadonlyArray<Token>, i: number): boolean {
  const head = heads.after(tokens, i)
  return head > i && known.after(tokens, head) > head
}

/** A family name and another capital: after a body's name, the person at its head. */
export function personAt(tokens: ReadonlyArray<Token>, i: number): boolean {
  const word = tokens[i]?.word ?? ''
  if (!tokens[i]?.capital || !tokens[i + 1]?.capital || startsName(tokens, i)) return false
  return commonSurnames.has(word.slice(0, 1).toUpperCase() + word.slice(1))
}
