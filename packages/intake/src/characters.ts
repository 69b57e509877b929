// What each UTF-16 unit of a text is, found once: a regular expression over the whole text takes five times as long.

export const blank = 1
/** A line's end: a blank as well, told apart where a clause ends with it. */
const lineEnd = 2
/** Letter, mark or digit. */
export const lettered = 3
export const other = 4

const kinds = new Uint8Array(0x1_00_00)

/** The kind of the character at a place; a half of a pair that stands alone is `other`. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit]!
  if (known !== 0) return known
  const point = String.fromCodePoint(text.codePointAt(at)!)
  const kind = kindOf(point)
  if (point.length === 1) kinds[unit] = kind
  return kind
}

function kindOf(point: string): number {
  if (point === '\n') return lineEnd
  if (/[\p{L}\p{M}\p{N}]/u.test(point)) return lettered
  return /\s/u.test(point) ? blank : other
}

export const widthAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xff_ff ? 2 : 1)

/** Index after the letters, marks and digits that stand from `start` on; `start` itself where none does. */
export function wordEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && kindAt(text, end) === lettered) end += widthAt(text, end)
  return end
}
