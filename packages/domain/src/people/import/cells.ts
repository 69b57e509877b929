// What the cells of a list of bodies say: a kind, a day, several names.
import { isIsoDay } from '../../kernel/iso-day.ts'
import type { BodyKind } from '../bodies.ts'
import { bodyKinds } from '../bodies.ts'
import { bodyKindNames } from '../office-words.ts'
import { folded } from './columns.ts'

/** Further words for a kind, beside its code and its two names on screen. */
const otherNames: Readonly<Partial<Record<BodyKind, readonly string[]>>> = {
  committee: ['uy ban', 'ban chi dao', 'uy ban nhan dan', 'ubnd cap tinh', 'ubnd tinh'],
  department: ['so', 'so nganh', 'so ban nganh', 'ban', 'nganh', 'co quan chuyen mon', 'cong an tinh'],
  commune: ['xa', 'phuong', 'dac khu', 'thi tran', 'cap xa', 'ubnd cap xa', 'ubnd xa', 'ubnd phuong'].concat([
    'xa phuong',
    'ward',
    'special zone',
  ]),
  central: ['trung uong', 'bo', 'bo nganh', 'central', 'ministry'],
  party: ['dang', 'co quan dang', 'party'],
  front: ['mat tran', 'doan the', 'hoi', 'mttq', 'mat tran doan the', 'to chuc chinh tri xa hoi'],
  judicial: ['toa an', 'vien kiem sat', 'thi hanh an', 'tu phap', 'court', 'procuracy'],
  'public-unit': ['don vi su nghiep', 'don vi su nghiep cong lap', 'truong', 'benh vien', 'public unit'],
  collective: ['nhom', 'nhom co quan', 'tap the', 'class'],
  other: ['khac', 'other'],
}

const kinds = new Map<string, BodyKind>(
  bodyKinds.flatMap(kind =>
    [kind, bodyKindNames[kind].vi, bodyKindNames[kind].en, ...(otherNames[kind] ?? [])].map(
      name => [folded(name), kind] as const,
    ),
  ),
)

/** null where the words name no kind. */
export function kindIn(text: string): BodyKind | null {
  return kinds.get(folded(text)) ?? null
}

const dayFirst =
  /^(?:ngày\s+)?(\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(\d{1,2})\s*(?:[/.-]|\s+năm\s+)\s*(\d{4})(?:\s+[\d:]+)?$/iu
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s][\d:.Z]*)?$/i
/** How people write that a thing has no end, or that they left a cell empty. */
const noDay = /^(nay|đến nay|hiện nay|today|present|now|[-–—]+)?$/iu

/** ISO day; null for an empty cell or "nay"; undefined where it is no day of the calendar. Day before month, as here. */
export function dayIn(text: string): string | null | undefined {
  if (noDay.test(text)) return null
  const first = dayFirst.exec(text)
  const year = yearFirst.exec(text)
  const parts = first ? [first[3], first[2], first[1]] : year ? year.slice(1, 4) : null
  if (parts === null) return undefined
  const day = parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-')
  return isIsoDay(day) ? day : undefined
}

/** Several names in one cell: one a line, or parted by `;` or `|`. Names of Vietnamese bodies have commas in them. */
export function namesIn(text: string): string[] {
  const parts = text.includes('\n') ? text.split('\n') : text.split(/[;|]/)
  return parts.map(part => part.trim()).filter(part => part !== '')
}

/** The cell that `namesIn` reads as these names again. */
export function namesCell(names: readonly string[]): string {
  return names.join(names.some(name => /[;|]/.test(name)) ? '\n' : '; ')
}

/** What was put before a cell so that no spreadsheet runs it, taken away again. */
export function withoutGuard(text: string): string {
  return text.replace(/^'(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20|%])/, '')
}
