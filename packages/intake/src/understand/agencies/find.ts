import { actAt } from '../words/verbs.ts'
import { classes, committeeAfter, heads, known, officers, ranks, wholes } from './lexicon.ts'
import { openAfter } from './open.ts'
import { personAt, tailAfter } from './tail.ts'
import { tokensOf, type Token } from './tokens.ts'

/** A body named in a passage; `start` and `end` count in the passage. */
export interface Mention {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** A passage with its tokens, read once and asked often. */
export interface Passage {
  readonly s: string
  readonly tokens: ReadonlyArray<Token>
}

/** Passages of late: one line is asked about by several rules, and a page's words again by those that look around. */
const recent = new Map<string, Passage>()
const kept = 400
/** What is longer is no line of a plan, and would be kept at the cost of hundreds. */
const longestKept = 4_000

export function passage(s: string): Passage {
  const known = recent.get(s)
  if (known) return known
  const made = { s, tokens: tokensOf(s) }
  if (recent.size >= kept) recent.clear()
  if (s.length <= longestKept) recent.set(s, made)
  return made
}

const strict = new Set('đoàn bộ tổ liên khoa'.split(' '))
const own = new Set('tỉnh xã huyện phường thành'.split(' '))
const blocked = new Set('cơ các trong theo khi căn giao đề yêu kế nghị quyết chỉ thời'.split(' '))
const notWithin = new Set('điều mục phần chương khoản'.split(' '))

/** The body whose name begins at token `i`, or null; capitals are asked for, as names have them. */
export function agencyAt(p: Passage, i: number): { mention: Mention; next: number } | null {
  const next = nameAfter(p, i)
  if (next === i) return null
  const start = p.tokens[i]!.start
  const end = p.tokens[next - 1]!.end
  return { mention: { name: p.s.slice(start, end), start, end }, next }
}

/** The words without a capital that a name can begin with. */
const smallFirst = new Set(['thành', 'các'])

function nameAfter(p: Passage, i: number): number {
  const token = p.tokens[i]
  if (!token?.letters || !(token.capital || smallFirst.has(token.word))) return i
  const before = p.s[token.start - 1]
  if (before === '/' || before === '-') return i
  return memberAfter(p, i) ?? classAfter(p, i) ?? (token.capital ? (postAfter(p, i) ?? bodyAfter(p, i)) : i)
}

/** `thành viên Ban Chỉ đạo …`: the members of a named committee. */
function memberAfter({ tokens }: Passage, i: number): number | null {
  if (tokens[i]!.word !== 'thành' || tokens[i + 1]?.word !== 'viên') return null
  const body = committeeAfter(tokens, i + 2)
  return body > i + 2 ? tailAfter(tokens, body) : null
}

function classAfter({ tokens }: Passage, i: number): number | null {
  if (tokens[i]?.word !== 'các') return null
  let kind = classes.after(tokens, i + 1)
  if (kind === i + 1) return null
  for (let more = kind; ; kind = more) {
    if (tokens[kind]?.word !== ',' && tokens[kind]?.word !== 'và') break
    more = classes.after(tokens, kind + 1)
    if (more === kind + 1 || tokens[kind + 1]!.capital) break
  }
  return tailAfter(tokens, kind)
}

function postAfter(p: Passage, i: number): number | null {
  const { tokens } = p
  const post = officers.after(tokens, i)
  if (post === i) return null
  const body = bodyAfter(p, post)
  if (body > post) return body
  const kind = classAfter(p, post)
  if (kind !== null) return kind
  const field = known.after(tokens, post)
  if (field > post && headOfDivision.has(tokens[post - 1]!.word)) return tailAfter(tokens, field)
  if (tokens[post]?.word === 'các') {
    const rank = ranks.after(tokens, post + 1)
    return rank > post + 1 ? tailAfter(tokens, post) : null
  }
  const rank = ranks.after(tokens, post)
  return rank > post && tokens[post]!.word !== 'tp' ? Math.max(rank, tailAfter(tokens, post)) : null
}

/** `Trưởng phòng Văn hóa - Xã hội`: the post holds the body's head. */
const headOfDivision = new Set('phòng ban trưởng'.split(' '))

function bodyAfter(p: Passage, i: number): number {
  const { tokens } = p
  if (!tokens[i]?.capital) return i
  const committee = committeeAfter(tokens, i)
  if (committee > i) return tailAfter(tokens, committee)
  const core = listedAfter(tokens, i)
  const ends = core > i ? tailAfter(tokens, core) : i
  if (ends > core) return ends
  return openAfter(tokens, i, lone(tokens, i, ends) ? i : ends)
}

/** Index after a name that the lists of heads and fields read, without level and place. */
function listedAfter(tokens: ReadonlyArray<Token>, i: number): number {
  const whole = wholes.after(tokens, i)
  const nested = whole > i ? nestedAfter(tokens, whole) : i
  const fielded = fieldedAfter(tokens, i)
  return fielded > nested ? councilAfter(tokens, i, fielded) : nested
}

/** `Ban Pháp chế HĐND tỉnh`: a council's board bears the council's name. */
function councilAfter(tokens: ReadonlyArray<Token>, i: number, field: number): number {
  if (tokens[i]!.word !== 'ban') return field
  return /^(?:hội|hđnd)$/u.test(tokens[field]?.word ?? '') ? wholes.after(tokens, field) : field
}

/** A head that needs something after it to be a name: `Văn phòng`, `Thanh tra`, `Bệnh viện` alone name nobody. */
function lone(tokens: ReadonlyArray<Token>, i: number, ends: number): boolean {
  const head = tokens
    .slice(i, ends)
    .map(({ word }) => word)
    .join(' ')
  return /^(?:văn phòng|thanh tra|bệnh viện|trại giam|trường học|trạm y tế|trung tâm y tế|quân sự|thuế|thống kê|ca|tổ công tác|tổ hòa giải|hải quan)$/u.test(
    head,
  )
}

/** `Văn phòng Ủy ban nhân dân tỉnh`: a body of a body. */
function nestedAfter(tokens: ReadonlyArray<Token>, i: number): number {
  if (!/^(?:phòng|tra|trực|ủy)$/u.test(tokens[i - 1]?.word ?? '')) return i
  const committee = committeeAfter(tokens, i)
  if (committee > i) return committee
  const inner = wholes.after(tokens, i)
  if (inner > i) return inner
  const fielded = fieldedAfter(tokens, i)
  if (fielded > i) return fielded
  return tokens[i]?.capital && tokens[i]!.word === 'sở' ? i + 1 : i
}

function fieldedAfter(tokens: ReadonlyArray<Token>, i: number): number {
  const head = heads.after(tokens, i)
  if (head === i || !tokens[i]!.capital) return i
  let end = head
  if (strict.has(tokens[head - 1]!.word) && known.after(tokens, head) === head) return i
  for (let steps = 0; steps < 5; steps++) {
    const step = wordsAfter(tokens, end, end === head)
    if (step === end) break
    end = step
  }
  return end === head ? i : end
}

/** One more known field, or a proper word, or ` - ` and a known field. */
function wordsAfter(tokens: ReadonlyArray<Token>, i: number, first: boolean): number {
  const field = known.after(tokens, i)
  if (field > i && (first || tokens[i]!.word !== 'và')) return field
  const token = tokens[i]
  if (!token) return i
  if (!first && token.word === '-') {
    const more = known.after(tokens, i + 1)
    return more > i + 1 && heads.after(tokens, i + 1) === i + 1 ? more : i
  }
  if (!token.capital || own.has(token.word) || blocked.has(token.word) || notWithin.has(token.word)) return i
  if (!first && headNamed(tokens, i)) return i
  if (!first && (heads.after(tokens, i) > i || wholes.after(tokens, i) > i || officers.after(tokens, i) > i))
    return i
  return completed(tokens, i + 1)
}

/** A school or hospital may bear a person's name; after any other body's field its head is named. */
function headNamed(tokens: ReadonlyArray<Token>, i: number): boolean {
  const bears = /^(?:trường|viện|học|sở|thông|cấp|khoa|ty)$/u.test(tokens[i - 1]?.word ?? '')
  return personAt(tokens, i) && (!bears || tokens[i]!.word === 'nguyễn')
}

const closes = new Set(
  ', ; . : ) ( - chủ phối tham chịu có là cùng và tỉnh xã phường huyện thành quận'.split(' '),
)

/** The small syllables after a capital, where what follows within three of them shows that the name ends there. */
function completed(tokens: ReadonlyArray<Token>, i: number): number {
  for (let end = i; end <= i + 3; end++) {
    const token = tokens[end]
    if (token === undefined || closes.has(token.word) || token.capital || !token.letters) return end
    if (actAt(tokens, end)) return i
  }
  return i
}

/** Every body named in the passage, in order. */
export function agenciesIn(p: Passage): Mention[] {
  const out: Mention[] = []
  for (let i = 0; i < p.tokens.length;) {
    const found = agencyAt(p, i)
    if (found) out.push(found.mention)
    i = found?.next ?? i + 1
  }
  return out
}

/** Index of the first token at or after character `offset`. */
export function tokenAt(p: Passage, offset: number): number {
  const i = p.tokens.findIndex(token => token.start >= offset)
  return i < 0 ? p.tokens.length : i
}
