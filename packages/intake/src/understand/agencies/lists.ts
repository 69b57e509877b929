import { agencyAt, type Mention, type Passage } from './find.ts'
import { committeeAfter, heads, known } from './lexicon.ts'
import { personAt, tailAfter } from './tail.ts'
import type { Token } from './tokens.ts'
import { vagueAfter } from './vague.ts'

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
  for (let from = i; from < p.tokens.length;) {
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
/** ` – Cơ quan Thường trực Ban Chỉ đạo …`, with or without its closing dash. */
function standingAfter(tokens: ReadonlyArray<Token>, i: number): number {
  const role = tokens.findIndex(({ word }, j) => j > i && word === 'trực')
  if (role < 0 || role - i > 5) return i
  const body = tailAfter(tokens, committeeAfter(tokens, role + 1))
  return tokens[body]?.word === '-' ? body + 1 : body
}

/** `Phòng X của Sở …`: whose the body is. */
function ownerAfter(tokens: ReadonlyArray<Token>, i: number): number {
  const rank = tailAfter(tokens, i)
  const next = rank > i ? rank : /^(?:sở|bộ|cục|ubnd)$/u.test(tokens[i]!.word) ? i + 1 : i
  return next > i && !tokens[next]?.capital ? next : i - 1
}

export function asideAfter(tokens: ReadonlyArray<Token>, i: number): number {
  if (personAt(tokens, i)) {
    let end = i + 2
    while (end < i + 4 && tokens[end]?.capital) end++
    return end
  }
  if (tokens[i]?.word === 'trên' && tokens[i + 1]?.word === 'địa' && tokens[i + 2]?.word === 'bàn')
    return tailAfter(tokens, i + 3)
  if (
    tokens[i]?.word === 'của' &&
    /^(?:sở|bộ|tỉnh|xã|phường|huyện|thành|ủy|ubnd|cục)$/u.test(tokens[i + 1]?.word ?? '')
  )
    return ownerAfter(tokens, i + 1)
  const closing = tokens[i]?.word === '(' ? ')' : tokens[i]?.word === '-' ? '-' : null
  if (closing === null) return i
  if (closing === '-' && tokens[i + 1]?.word !== 'cơ' && tokens[i + 1]?.word !== 'thường') return i
  if (closing === '-') return standingAfter(tokens, i)
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
  for (let from = tokens[head]?.word === ':' ? head + 1 : head; ;) {
    const end = known.after(tokens, from)
    if (end === from || heads.after(tokens, from) > from) break
    const start = tokens[from]!.start
    mentions.push({
      name: `${title} ${p.s.slice(start, tokens[end - 1]!.end)}`,
      start,
      end: tokens[end - 1]!.end,
    })
    next = end
    if (!joints.has(tokens[end]?.word ?? '') || tokens[end]?.word === ';') break
    from = end + 1
  }
  return mentions.length > 0 ? { mentions, next } : null
}
