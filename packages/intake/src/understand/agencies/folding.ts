// Two spellings of one word must meet: tone marks move (hoà/hòa), joints are written in several ways.
const older = 'oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ'.split(' ')
const newer = 'òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy'.split(' ')
const toneMoved = new Map(older.map((pair, i) => [pair, newer[i]!]))
/** Where a letter follows, as in `hoàn`, both styles write the mark so; `quý` has its `u` from the `q`. */
const pairs = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu

/** Lower case of the same length: a letter whose lower case is longer stays. */
export function lower(s: string): string {
  const low = s.toLowerCase()
  if (low.length === s.length) return low
  return s.replace(/\p{Lu}/gu, c => (c.toLowerCase().length === c.length ? c.toLowerCase() : c))
}

/** Lower case, plain dashes, tone marks on the vowel of the older style; of the same length as `s`. */
export function foldTone(s: string): string {
  return lower(s)
    .replace(/[–—−]/gu, '-')
    .replace(pairs, pair => toneMoved.get(pair)!)
}
