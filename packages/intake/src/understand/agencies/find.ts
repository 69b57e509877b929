import { fieldHeads, fields, levels, posts, shortFields, wholeHeads } from './names.ts'
import { Phrases, tokensOf, type Token } from './tokens.ts'
import { vagueAfter } from './vague.ts'

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

export function passage(s: string): Passage {
  return { s, tokens: tokensOf(s) }
}

const heads = new Phrases(fieldHeads)
const wholes = new Phrases(wholeHeads)
const known = new Phrases([...fields, ...shortFields])
const ranks = new Phrases(levels.map(level => level.toLowerCase()).concat(['TP']))
const officers = new Phrases(posts)
const committees = new Phrases(['Ban Chỉ đạo', 'BCĐ', 'Hội đồng', 'Tổ công tác', 'Ban Điều phối'])
const committeeWork = new Phrases([
  'về Nhân quyền', 'về nhân quyền', 'Nhân quyền', 'nhân quyền', 'công tác Nhân quyền', 'công tác nhân quyền', 'về công tác nhân quyền',
  'về Nhân quyền và Tôn giáo', 'Nhân quyền và Tôn giáo', '138', '138/CP', '35', '389', 'Nhân quyền Chính phủ', 'nhân quyền Chính phủ', 'Chính phủ', 'của Chính phủ', 'Trung ương',
  'phòng, chống tội phạm', 'về phòng, chống tội phạm', 'phòng, chống mua bán người', 'Giảm nghèo',
  'công tác về nhân quyền', 'bảo vệ bí mật nhà nước', 'Cải cách hành chính', 'cải cách hành chính', 'thi hành án dân sự',
].map(words => words))
const classes = new Phrases([
  'trạm y tế', 'bệnh viện', 'trung tâm y tế', 'đơn vị trực thuộc', 'cơ sở giam giữ', 'trường trung học cơ sở', 'phòng chuyên môn',
  'cơ quan thông tấn, báo chí', 'cơ quan báo chí của tỉnh', 'cơ quan báo chí tỉnh', 'trại giam', 'trại tạm giam',
])
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

function nameAfter(p: Passage, i: number): number {
  const token = p.tokens[i]
  if (!token?.letters) return i
  return memberAfter(p, i) ?? classAfter(p, i) ?? (token.capital ? (postAfter(p, i) ?? bodyAfter(p, i)) : i)
}

/** `thành viên Ban Chỉ đạo …`: the members of a named committee. */
function memberAfter({ tokens }: Passage, i: number): number | null {
  if (tokens[i]!.word !== 'thành' || tokens[i + 1]?.word !== 'viên') return null
  const body = committeeAfter(tokens, i + 2)
  return body > i + 2 ? tailAfter(tokens, body) : null
}

function classAfter({ tokens }: Passage, i: number): number | null {
  if (tokens[i]!.word !== 'các') return null
  const kind = classes.after(tokens, i + 1)
  return kind > i + 1 ? tailAfter(tokens, kind) : null
}

function postAfter(p: Passage, i: number): number | null {
  const { tokens } = p
  const post = officers.after(tokens, i)
  if (post === i) return null
  const body = bodyAfter(p, post)
  if (body > post) return body
  if (tokens[post]?.word === 'các') {
    const rank = ranks.after(tokens, post + 1)
    return rank > post + 1 ? tailAfter(tokens, post) : null
  }
  const rank = ranks.after(tokens, post)
  return rank > post && tokens[post]!.word !== 'tp' ? tailAfter(tokens, post) : null
}

function bodyAfter({ tokens }: Passage, i: number): number {
  if (!tokens[i]?.capital) return i
  const committee = committeeAfter(tokens, i)
  if (committee > i) return tailAfter(tokens, committee)
  const whole = wholes.after(tokens, i)
  const nested = whole > i ? nestedAfter(tokens, whole) : i
  const fielded = fieldedAfter(tokens, i)
  if (fielded > nested) return tailAfter(tokens, fielded)
  if (whole === i) return i
  const ends = tailAfter(tokens, nested)
  return lone(tokens, i, ends) ? i : ends
}

/** A head that needs something after it to be a name: `Văn phòng`, `Thanh tra`, `Bệnh viện` alone name nobody. */
function lone(tokens: ReadonlyArray<Token>, i: number, ends: number): boolean {
  const head = tokens.slice(i, ends).map(({ word }) => word).join(' ')
  return /^(?:văn phòng|thanh tra|bệnh viện|trại giam|trường học|trạm y tế|trung tâm y tế|quân sự|thuế|thống kê|ca|tổ công tác|hải quan)$/u.test(head)
}

/** `Văn phòng Ủy ban nhân dân tỉnh`: a body of a body. */
function nestedAfter(tokens: ReadonlyArray<Token>, i: number): number {
  if (tokens[i - 1]?.word !== 'phòng' && tokens[i - 1]?.word !== 'tra' && tokens[i - 1]?.word !== 'trực') return i
  const committee = committeeAfter(tokens, i)
  if (committee > i) return committee
  const inner = wholes.after(tokens, i)
  if (inner > i) return inner
  const fielded = fieldedAfter(tokens, i)
  if (fielded > i) return fielded
  return tokens[i]?.capital && tokens[i]!.word === 'sở' ? i + 1 : i
}

function committeeAfter(tokens: ReadonlyArray<Token>, i: number): number {
  const head = committees.after(tokens, i)
  if (head === i) return i
  let work = committeeWork.after(tokens, head)
  if (tokens[i]!.word === 'hội' && work === head) return i
  work = Math.max(work, committeeWork.after(tokens, work))
  return work
}

function fieldedAfter(tokens: ReadonlyArray<Token>, i: number): number {
  const head = heads.after(tokens, i)
  if (head === i || !tokens[i]!.capital) return i
  let end = head
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
  if (!first && (heads.after(tokens, i) > i || wholes.after(tokens, i) > i || officers.after(tokens, i) > i)) return i
  return completed(tokens, i + 1)
}

const closes = new Set(', ; . : ) ( - chủ phối tham chịu có là cùng và tỉnh xã phường huyện thành quận'.split(' '))

/** The second syllable of a word whose first has the capital, where what follows shows that the name ends there. */
function completed(tokens: ReadonlyArray<Token>, i: number): number {
  const token = tokens[i]
  if (!token?.letters || token.capital || closes.has(token.word)) return i
  const after = tokens[i + 1]
  return after === undefined || closes.has(after.word) || after.capital ? i + 1 : i
}

const landscape = new Set(['biên giới', 'miền núi', 'vùng cao', 'ven biển', 'trực thuộc'])

/** Level, place, or class that closes a name: `tỉnh`, `các xã, phường`, `thành phố Cần Thơ`. */
function tailAfter(tokens: ReadonlyArray<Token>, i: number): number {
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

function rankAfter(tokens: ReadonlyArray<Token>, i: number, several: boolean): number {
  const rank = ranks.after(tokens, i)
  if (rank === i) return i
  const word = tokens[i]!.word
  if (word === 'xã' && tokens[i + 1]?.word === 'hội') return i
  if ((word === 'bản' || word === 'thôn' || word === 'cơ' || word === 'địa') && !several) return i
  return rank
}

/** Up to four capitalised syllables that are no other name's head. */
function placeAfter(tokens: ReadonlyArray<Token>, i: number): number {
  let end = i
  while (end < i + 4 && tokens[end]?.capital && tokens[end]!.letters && !startsName(tokens, end)) end++
  return end
}

function placesAfter(tokens: ReadonlyArray<Token>, i: number): number {
  let end = i
  while (end > 0 && isJoint(tokens[end]?.word) && tokens[end - 1]!.capital) {
    const more = placeAfter(tokens, end + 1)
    if (more === end + 1) break
    end = more
  }
  return end
}

function startsName(tokens: ReadonlyArray<Token>, i: number): boolean {
  return (
    wholes.after(tokens, i) > i || committees.after(tokens, i) > i || officers.after(tokens, i) > i || fieldedHead(tokens, i)
  )
}

function fieldedHead(tokens: ReadonlyArray<Token>, i: number): boolean {
  const head = heads.after(tokens, i)
  return head > i && known.after(tokens, head) > head
}

export interface AgencyList {
  readonly mentions: ReadonlyArray<Mention>
  /** Index of the token after the list. */
  readonly next: number
  /** The list holds a class that is nobody in particular (`các đơn vị liên quan`). */
  readonly vague: boolean
}

const joints = new Set([',', ';', 'và', 'với'])

/** Bodies one after another from token `i`: commas and "và" between them, classes like "các ngành" passed over. */
export function listAt(p: Passage, i: number): AgencyList {
  const mentions: Mention[] = []
  let vague = false
  let next = i
  for (let from = i; from < p.tokens.length; ) {
    const shared = sharedHead(p, from)
    const found = shared ? null : agencyAt(p, from)
    const passed = found || shared ? from : vagueAfter(p.tokens, from)
    if (shared) mentions.push(...shared.mentions)
    else if (found) mentions.push(found.mention)
    else if (passed > from) vague = true
    else break
    next = asideAfter(p.tokens, shared?.next ?? found?.next ?? passed)
    from = next
    if (!joints.has(p.tokens[from]?.word ?? '')) break
    while (joints.has(p.tokens[from]?.word ?? '')) from++
  }
  return { mentions, next, vague }
}

/** Leaves out a bracket after a name: a unit inside, a role. */
export function asideAfter(tokens: ReadonlyArray<Token>, i: number): number {
  const closing = tokens[i]?.word === '(' ? ')' : tokens[i]?.word === '-' ? '-' : null
  if (closing === null) return i
  if (closing === '-' && tokens[i + 1]?.word !== 'cơ' && tokens[i + 1]?.word !== 'thường') return i
  for (let j = i + 1; j < Math.min(tokens.length, i + 30); j++) if (tokens[j]!.word === closing) return j + 1
  return i
}

/** `các Sở: Y tế, Tư pháp, Nội vụ`: one head for several fields; each body gets its full name. */
function sharedHead(p: Passage, i: number): { mentions: Mention[]; next: number } | null {
  const { tokens } = p
  if (tokens[i]?.word !== 'các') return null
  const head = heads.after(tokens, i + 1)
  if (head === i + 1) return null
  const title = p.s.slice(tokens[i + 1]!.start, tokens[head - 1]!.end)
  const mentions: Mention[] = []
  let next = head
  for (let from = tokens[head]?.word === ':' ? head + 1 : head; ; ) {
    const end = known.after(tokens, from)
    if (end === from || heads.after(tokens, from) > from) break
    const start = tokens[from]!.start
    mentions.push({ name: `${title} ${p.s.slice(start, tokens[end - 1]!.end)}`, start, end: tokens[end - 1]!.end })
    next = end
    if (!joints.has(tokens[end]?.word ?? '') || tokens[end]?.word === ';') break
    from = end + 1
  }
  return mentions.length > 0 ? { mentions, next } : null
}

/** Every body named in the passage, in order. */
export function agenciesIn(p: Passage): Mention[] {
  const out: Mention[] = []
  for (let i = 0; i < p.tokens.length; ) {
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
