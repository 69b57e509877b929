import { passage, type Mention, type Passage } from '../agencies/find.ts'
import { listAt, type AgencyList } from '../agencies/lists.ts'
import { tellsToAct } from '../words/verbs.ts'

export type Part = 'lead' | 'support'

/** A body told something by a sentence; places count in the passage. */
export interface Told {
  readonly mention: Mention
  readonly role: Part
  readonly request: boolean
  readonly because: string
}

interface Clause {
  /** A body has been told to lead, or the words "chủ trì" stand before. */
  led: boolean
  /** Token the clause began at. */
  from: number
  subject: boolean
}

/**
 * Who a task's words tell to lead and to support. `led` says that somebody else already leads it
 * (a heading, an attribute line), so that "phối hợp với X" makes X a supporter.
 */
export function toldIn(s: string, led: boolean): Told[] {
  const p = passage(s)
  const out: Told[] = []
  const clause: Clause = { led, from: 0, subject: false }
  for (let i = 0; i < p.tokens.length;) {
    const word = p.tokens[i]!.word
    if (word === '.' || word === ';' || word === ':') Object.assign(clause, { from: i + 1, subject: false })
    if (word === 'chủ' && p.tokens[i + 1]?.word === 'trì') clause.led = true
    const list = mayBegin(p, i) ? listAt(p, i) : null
    if (!list || list.next === i) {
      i++
      continue
    }
    const told = judge(p, { list, at: i, clause })
    out.push(...told)
    if (told.some(({ role }) => role === 'lead')) clause.led = true
    if (told.length > 0) clause.subject = true
    i = Math.max(i + 1, list.next)
  }
  return firstOfEach(out)
}

/** A list begins at a capital, or at a class that may stand in small letters. */
function mayBegin(p: Passage, i: number): boolean {
  const token = p.tokens[i]!
  return token.letters && (token.capital || token.word === 'các' || token.word === 'thành')
}

/** What may stand between a body and the verb that tells its part. */
const modal =
  /^(?:(?:sẽ|cần|phải|được giao|được phân công|được yêu cầu|được đề nghị|được chọn|tiếp tục|chủ động|tích cực|thường xuyên)\s)+(?:nhiệm vụ\s)?/u

function judge(p: Passage, at: { list: AgencyList; at: number; clause: Clause }): Told[] {
  const { list, clause } = at
  const before = wordsBefore(p, at.at)
  const next = words(p, list.next, 8).replace(modal, '')
  if (/(?:phối hợp|kết hợp|cùng)(?: chặt chẽ)?(?: với| cùng| cùng với)?$/u.test(before)) {
    return clause.led
      ? list.mentions.map(m => tell(m, 'support', 'Được nêu sau “phối hợp với” hoặc “cùng”.'))
      : []
  }
  const supports = /^(?:phối hợp|tham gia|cùng (?:tham gia|phối hợp)|hỗ trợ,? phối hợp)/u.test(next)
  const ordered = /(?:^|\s)(?:giao(?: cho| nhiệm vụ cho)?|phân công|yêu cầu|chỉ đạo|đề nghị|mời|do)$/u.exec(
    before,
  )
  if (ordered) {
    const request = /đề nghị|mời/u.test(ordered[0])
    if (
      ordered[0].endsWith('do') &&
      !/^(?:chủ trì|thực hiện|làm|phụ trách|đảm nhiệm|tổ chức|chịu)/u.test(next)
    )
      return []
    if (/chỉ đạo/u.test(ordered[0]) && clause.subject) return []
    const because = request ? 'Được đề nghị làm việc này.' : 'Được giao làm việc này.'
    return list.mentions.map(m => ({ ...tell(m, supports ? 'support' : 'lead', because), request }))
  }
  return subjects(p, at, { next, supports })
}

function subjects(
  p: Passage,
  at: { list: AgencyList; at: number; clause: Clause },
  read: { next: string; supports: boolean },
): Told[] {
  const { list } = at
  const leads =
    /^(?:chủ trì|chịu trách nhiệm|có trách nhiệm|làm đầu mối|là (?:cơ quan|đầu mối|đơn vị|thường trực)|phụ trách)/u.test(
      read.next,
    )
  if (!leads && !read.supports && !opens(p, at)) return []
  if (read.supports && !opens(p, at) && p.tokens[at.at - 1]?.word !== ',') return []
  if (/^(?:cũng |đồng thời |còn |đã |vừa )?(?:giao|yêu cầu|đề nghị|phân công)(?:\s|$)/u.test(read.next))
    return []
  if (read.supports)
    return list.mentions.map(m => tell(m, 'support', 'Chỉ được giao phối hợp hoặc tham gia.'))
  const charged = /^được (?:giao|phân công|yêu cầu|đề nghị|chọn)/u.test(words(p, list.next, 3))
  const together = /^(?:cùng|cùng với)(?:\s|$)/u.test(read.next)
  if (
    !leads &&
    !charged &&
    !together &&
    !tellsToAct(p.tokens, list.next) &&
    p.tokens[list.next]?.word !== ':'
  )
    return []
  const because = leads ? 'Được nêu là chủ trì hoặc chịu trách nhiệm.' : 'Là chủ thể của việc được nêu.'
  const request = /^được (?:đề nghị|mời)/u.test(words(p, list.next, 3))
  return list.mentions.map(m => ({ ...tell(m, 'lead', because), request }))
}

const adverbs =
  /^(?:mỗi|hằng|hàng|trước|trong|đến|từ|sau|theo|ngoài|riêng|cụ|bên|đồng|định|khi|vào|ngày|quý|năm|tháng|căn|trên|để|nhằm|với|cùng|song|chậm|tiếp|hai|ba|một|về|đối|tại|ở|ít|sáu)$/u

/** The list stands where a subject can: at the head of a clause, or after an adverbial and its comma. */
function opens(p: Passage, at: { at: number; clause: Clause }): boolean {
  if (at.at === at.clause.from) return true
  if (at.clause.subject) return false
  const previous = p.tokens[at.at - 1]!.word
  const first = p.tokens[at.clause.from]?.word ?? ''
  return previous === ',' && adverbs.test(first) && at.at - at.clause.from < 40
}

function tell(mention: Mention, role: Part, because: string): Told {
  return { mention, role, request: false, because }
}

function words(p: Passage, i: number, n: number): string {
  return p.tokens
    .slice(i, i + n)
    .map(({ word }) => word)
    .join(' ')
}

function wordsBefore(p: Passage, i: number): string {
  return words(p, Math.max(0, i - 4), Math.min(4, i))
}

function firstOfEach(told: Told[]): Told[] {
  const seen = new Set<string>()
  return told.filter(({ mention, role }) => {
    const key = `${mention.name}|${role}`
    return !seen.has(key) && seen.add(key)
  })
}
