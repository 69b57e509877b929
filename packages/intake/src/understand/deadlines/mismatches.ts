import type { Deadline } from '@camket/domain/plans/reading'

type Doubt = Deadline['due']['doubts'][number]

const weekdays = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy']
const named = /(chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy)),?\s?(?:\(?ngày\s)?\(?$/iu

/** A weekday printed before a day must be that day's. */
export function weekdayDoubt(before: string, on: string | null): Doubt[] {
  const printed = named.exec(before.slice(-30))?.[1]?.toLowerCase()
  if (printed === undefined || on === null) return []
  return weekdays[new Date(`${on}T00:00:00Z`).getUTCDay()] === printed ? [] : ['weekday-mismatch']
}

const units = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

/** A number and the word after it in brackets must be one number: `05 (bốn)` is in doubt. */
export function wordDoubt(text: string): Doubt[] {
  const found = /(\d{1,3})\s?\((\p{L}+(?:\s\p{L}+){0,2})\)/u.exec(text)
  const word = found ? numberOf(found[2]!.toLowerCase()) : null
  return found && word !== null && word !== Number(found[1]) ? ['number-word-mismatch'] : []
}

/** The number up to 99 that words say; null for any other words. */
function numberOf(words: string): number | null {
  const parts = words
    .split(/\s/u)
    .map(part =>
      part === 'mươi'
        ? 'mươi'
        : part.replace(/^tư$/u, 'bốn').replace(/^lăm$/u, 'năm').replace(/^mốt$/u, 'một'),
    )
  const at = (word: string | undefined) => units.indexOf(word ?? '')
  if (parts.length === 1) return at(parts[0]) < 0 ? null : at(parts[0])
  if (parts[0] === 'mười' && parts.length === 2) return at(parts[1]) < 0 ? null : 10 + at(parts[1])
  if (parts[1] !== 'mươi' || at(parts[0]) < 2) return null
  if (parts.length === 2) return at(parts[0]) * 10
  return at(parts[2]) < 0 ? null : at(parts[0]) * 10 + at(parts[2])
}
