// The sentences of `camket check` and of the gaps that a review shows.
import { fill, writtenDay, type Language, type Phrase } from '../kernel/language.ts'
import type { PublicFact } from './draft.ts'
import type { Finding, FindingCode } from './findings.ts'
import type { LimitableRight } from './limitable-rights.ts'
import { limitableRightNames } from './names.ts'
import { factNames } from './office-words.ts'
import type { SixClear } from './reading.ts'

/** What is missing, and what the plan would have to say. */
const clearMissing: Readonly<Record<SixClear, Phrase>> = {
  who: {
    vi: 'Chưa rõ người: không nêu cơ quan, đơn vị hay chức danh nào phải làm.',
    en: 'Who is missing: no agency, unit or post is named that is to act.',
  },
  what: {
    vi: 'Chưa rõ việc: không nêu việc nào mà sau này có thể nói “đã làm” hay “chưa làm”.',
    en: 'What is missing: no act is named of which one could later say “done” or “not done”.',
  },
  when: {
    vi: 'Chưa rõ thời gian: không có thời hạn, kỳ hạn.',
    en: 'When is missing: there is no date, period or recurrence.',
  },
  responsibility: {
    vi: 'Chưa rõ trách nhiệm: không nói cơ quan nào chủ trì hoặc chịu trách nhiệm.',
    en: 'Responsibility is missing: nothing says which body leads or answers for it.',
  },
  product: {
    vi: 'Chưa rõ sản phẩm: không nêu kết quả để lại được hoặc đếm được.',
    en: 'The product is missing: nothing is named that is left behind or can be counted.',
  },
  authority: {
    vi: 'Chưa rõ thẩm quyền: không nêu ai duyệt, ai quyết định hoặc căn cứ nào.',
    en: 'Authority is missing: nothing says who approves or decides, or on which ground.',
  },
}

/** A body is told to act, but no word of role makes it answer for the result. */
const onlyNamed = {
  one: {
    vi: 'Chưa rõ trách nhiệm: {named} được nêu là nơi thực hiện, nhưng không có chữ nào giao chủ trì hoặc chịu trách nhiệm về kết quả.',
    en: 'Responsibility is missing: {named} is named as the body that acts, but no word makes it the lead or answerable for the result.',
  },
  many: {
    vi: 'Chưa rõ trách nhiệm: nêu {named}, nhưng không nói cơ quan nào trong số đó chủ trì hoặc chịu trách nhiệm.',
    en: 'Responsibility is missing: {named} are named, but nothing says which of them leads or answers for it.',
  },
} as const satisfies Record<string, Phrase>

const words: Readonly<Record<Exclude<FindingCode, 'clear-missing'>, Phrase>> = {
  'restrictive-clause': {
    vi: 'Điều khoản hạn chế {rights}: không phải cam kết; cần phiếu bảo đảm (căn cứ, mục đích, sự cần thiết, tính tương xứng, khiếu nại, ngày xem lại).',
    en: 'Restrictive clause, limiting {rights}: no commitment; it needs a safeguard sheet (legal basis, aim, necessity, proportionality, remedy, review date).',
  },
  'no-such-day': {
    vi: 'Ngày không có trong lịch: {date}.',
    en: 'There is no such day: {date}.',
  },
  'reversed-range': {
    vi: 'Khoảng thời gian bị ngược: bắt đầu {from}, kết thúc {to}.',
    en: 'The period runs backwards: from {from} to {to}.',
  },
  'weekday-mismatch': {
    vi: 'Thứ và ngày không khớp: {date} là {is}, văn bản ghi {weekday}.',
    en: 'Weekday and date do not match: {date} is {is}, the text says {weekday}.',
  },
  'before-issue': {
    vi: 'Thời hạn {due} sớm hơn ngày ban hành {issued}.',
    en: 'The deadline {due} lies before the date of issue, {issued}.',
  },
  'number-word-mismatch': {
    vi: 'Số và chữ không khớp: {number} ({word}).',
    en: 'Number and word differ: {number} ({word}).',
  },
  'two-dates': {
    vi: 'Văn bản {symbol} được ghi với hai ngày khác nhau: {first} và {second}.',
    en: '{symbol} is given two different dates: {first} and {second}.',
  },
  'annex-missing': {
    vi: '{annex} được nhắc đến nhưng không có trong tệp.',
    en: '{annex} is referred to but is not in the file.',
  },
  'no-lead': {
    vi: 'Nhiệm vụ không có cơ quan chủ trì.',
    en: 'The task has no lead.',
  },
  'two-leads': {
    vi: 'Nhiệm vụ có {leads} cơ quan chủ trì: {first}, {second}.',
    en: 'The task has {leads} leads: {first}, {second}.',
  },
  'lead-also-support': {
    vi: '{agency} vừa chủ trì vừa phối hợp trong cùng nhiệm vụ.',
    en: '{agency} is both lead and support of the same task.',
  },
  'body-ended': {
    vi: '{agency} không còn hoạt động vào ngày {day} (kết thúc {lastDay}, theo {source}); nay là: {successors}.',
    en: '{agency} no longer exists on {day} (ended on {lastDay}, {source}); now: {successors}.',
  },
  'fact-missing': {
    vi: 'Không thấy {fact} của văn bản.',
    en: 'The paper’s {fact} was not found.',
  },
}

/** The finding as one sentence; dates in it are written as the language writes them. */
export function sentenceOf({ code, values }: Pick<Finding, 'code' | 'values'>, language: Language): string {
  if (code === 'clear-missing') {
    const { clear, named = '', bodies = 0 } = values
    if (clear !== 'responsibility' || named === '') return clearMissing[clear as SixClear][language]
    return fill(onlyNamed[bodies === 1 ? 'one' : 'many'][language], { named })
  }
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, shownValue(name, value, language)]),
  )
  return fill(words[code][language], shown)
}

function shownValue(name: string, value: string | number, language: Language): string | number {
  if (name === 'fact') return factNames[value as PublicFact][language].toLocaleLowerCase(language)
  if (name === 'rights') {
    return String(value)
      .split(', ')
      .map(right => limitableRightNames[right as LimitableRight][language])
      .join(', ')
  }
  return dayInWords(String(value), language)
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/

/** 2026-03-05 as 05/3/2026 in Vietnamese; English keeps the order that nobody can misread. What is no day stays as it is. */
export function dayInWords(value: string, language: Language): string {
  return language === 'en' || !isoDay.test(value) ? value : writtenDay(language, value)
}

export const findingHeadings: Readonly<Record<FindingCode, Phrase>> = {
  'fact-missing': { vi: 'Phần đầu văn bản', en: 'Head of the paper' },
  'restrictive-clause': { vi: 'Điều khoản hạn chế', en: 'Restrictive clauses' },
  'clear-missing': { vi: 'Sáu rõ', en: 'Six clears' },
  'no-lead': { vi: 'Phân công', en: 'Assignment' },
  'two-leads': { vi: 'Phân công', en: 'Assignment' },
  'lead-also-support': { vi: 'Phân công', en: 'Assignment' },
  'body-ended': { vi: 'Phân công', en: 'Assignment' },
  'no-such-day': { vi: 'Ngày tháng, con số', en: 'Dates and numbers' },
  'reversed-range': { vi: 'Ngày tháng, con số', en: 'Dates and numbers' },
  'weekday-mismatch': { vi: 'Ngày tháng, con số', en: 'Dates and numbers' },
  'before-issue': { vi: 'Ngày tháng, con số', en: 'Dates and numbers' },
  'number-word-mismatch': { vi: 'Ngày tháng, con số', en: 'Dates and numbers' },
  'two-dates': { vi: 'Trích dẫn, phụ lục', en: 'Citations and annexes' },
  'annex-missing': { vi: 'Trích dẫn, phụ lục', en: 'Citations and annexes' },
}
