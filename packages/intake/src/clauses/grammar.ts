// Decides which acts of a clause limit a freedom: each act is followed to what it governs, and only that decides.
import type { LimitableRight } from '@camket/domain/plans/limitable-rights'
import { frontedBefore } from './fronted.ts'
import { describedIn } from './limits/described.ts'
import { byReporter, ceases, eases, foughtAt, protects, recastsAt, summonsAt } from './limits/direction.ts'
import { carriedToPolice } from './limits/police.ts'
import { ownersAside, touched, withoutTopics } from './limits/touched.ts'
import { actOf, has, rightsSaid, watches, type Marked, type Sentence } from './marks.ts'
import { farthest, scopeOf, type Scope } from './scope.ts'
import { spellingKey, type Syllable } from './syllables.ts'
import { maskedIn } from './titles.ts'
import { unexplainedIn } from './unexplained.ts'

/** An act and the freedom that it limits; `act` and `object` are indexes of marks, equal where one phrase says both. */
export interface Finding {
  readonly act: number
  readonly object: number
  readonly kind: string
  readonly rights: ReadonlySet<LimitableRight>
  readonly unsure: boolean
}

/** Every limit of a freedom that the clause asks for. */
export function judge(row: ReadonlyArray<Syllable>, marks: ReadonlyArray<Marked>): Finding[] {
  const sentence: Sentence = {
    row,
    marks,
    masked: new Set([...maskedIn(row, marks), ...describedIn(row, marks)]),
  }
  const cancelled = new Set<number>()
  let protectedUntil = -1
  let guardedUntil = -1
  let harmUntil = -1
  const findings: Finding[] = []
  for (let i = 0; i < marks.length; i++) {
    if (sentence.masked.has(i) || cancelled.has(i)) continue
    const itself = rightsSaid(marks[i]!, '*')
    if (itself.size > 0 && (aside(sentence, i) || willing(sentence, i))) continue
    if (itself.size > 0) {
      findings.push({ act: i, object: i, kind: 'self', rights: itself, unsure: false })
      if (itself.has('movement')) findings.push(...becauseOf(sentence, i))
      continue
    }
    if (supposes(sentence, i)) {
      cancelled.add(i)
      continue
    }
    const kind = takesBack(sentence, i)
      ? 'undo'
      : (summonsAt(sentence, i) ??
        recastsAt(sentence, i) ??
        foughtAt(sentence, i) ??
        actOf(marks[i]!) ??
        askedLeave(sentence, i))
    if (kind === null) continue
    if ((kind === 'hand' || watches(kind)) && row[marks[i]!.first - 1]?.key === suffered) continue
    if (byReporter(sentence, i)) continue
    const scope = scopeOf(sentence, i, kind)
    for (const nested of scope.cancelled) cancelled.add(nested)
    if (kind === 'bar' && scope.protects && marks[i]!.first >= protectedUntil)
      protectedUntil = clauseEnd(row, marks[i]!.after)
    if (kind === 'bar' && marks[i]!.first < protectedUntil) continue
    if (kind === 'bar' && scope.harmed && marks[i]!.first >= guardedUntil)
      guardedUntil = clauseEnd(row, marks[i]!.after)
    if (kind === 'gate' && marks[i]!.first < guardedUntil) continue
    const weakly = scope.objects.every(object => rightsSaid(marks[object]!, '!').size === 0)
    if (weakly && marks[i]!.first < harmUntil) continue
    if (scope.harmed && scope.objects.length === 0) harmUntil = clauseEnd(row, marks[i]!.after)
    if (kind !== 'undo') findings.push(...findingsOf(sentence, { i, kind, scope }))
  }
  const safe = ownersAside(sentence, withoutTopics(sentence, findings)).filter(
    finding => !keepsSafe(sentence, finding) && !eases(sentence, finding) && !protects(sentence, finding),
  )
  if (findings.length > 0 || protectedUntil >= 0) return safe
  const carried = carriedToPolice(sentence, cancelled).map((m): Finding => ({
    act: m,
    object: m,
    kind: 'police',
    rights: new Set(['privacy'] as const),
    unsure: true,
  }))
  if (carried.length > 0) return carried
  return unexplainedIn(sentence, cancelled).map(({ press, object }) => ({
    act: press,
    object,
    kind: 'near',
    rights: rightsSaid(marks[object]!, '!'),
    unsure: true,
  }))
}

const takesBack = (sentence: Sentence, i: number): boolean =>
  has(sentence.marks[i]!, 'shield:undo') || ceases(sentence, i)

/** Where the sentence part that goes on at a syllable ends: a full stop, a semicolon, the end. */
function clauseEnd(row: ReadonlyArray<Syllable>, from: number): number {
  let end = from
  while (end < row.length && row[end]!.mark !== 2) end++
  return end
}

const suffered = spellingKey('bị')
const leave = new Set(['được', 'có', 'khi', 'xin', 'chờ'].map(spellingKey))
const asked = new Set(
  ['phải', 'cần', 'chỉ', 'chưa', 'không', 'mới', 'khi', 'nếu', 'ngoài', 'đợi', 'chờ', 'xin'].map(spellingKey),
)

/** "cần được phường chấp thuận": the leave stands some words after the demand. */
function askedLeave({ row, marks }: Sentence, i: number): string | null {
  if (!has(marks[i]!, 'act:consent')) return null
  const before: string[] = []
  for (let k = marks[i]!.first - 1; k >= 0 && before.length < 12 && row[k]!.mark === 0; k--)
    before.push(row[k]!.key)
  return before.some(key => leave.has(key)) && before.some(key => asked.has(key)) ? 'gate' : null
}

/** People kept from a dangerous spot: no message, faith or group is touched. */
function keepsSafe({ row, marks }: Sentence, { act, object, rights }: Finding): boolean {
  if (![...rights].every(right => right === 'assembly' || right === 'movement' || right === 'religion'))
    return false
  const last = Math.max(act, object)
  for (let m = Math.max(0, Math.min(act, object) - 4); m < marks.length && m <= last + farthest; m++) {
    if (m > last && row.slice(marks[m - 1]!.after, marks[m]!.first).some(({ mark }) => mark === 2))
      return false
    if (has(marks[m]!, 'shield:danger')) return true
  }
  return false
}

/** People who give up a claim of their own will, with nobody talking them into it. */
function willing({ marks }: Sentence, i: number): boolean {
  const before = marks.slice(Math.max(0, i - 6), i)
  return has(before.at(-1) ?? marks[i]!, 'frame:willing') && !before.some(mark => has(mark, 'act:turn'))
}

/** "giải tán chợ tạm": the words are used of a thing. */
function aside({ row, marks }: Sentence, i: number): boolean {
  const next = marks[i + 1]
  if (!next || next.first - marks[i]!.after > 3 || row[marks[i]!.after]!.mark > 0) return false
  return has(next, 'shield:peril') || has(next, 'shield:danger') || has(next, 'shield:harm')
}

/** A bare "không" after "khi", "nếu", "mà" tells of a case; it forbids nothing. */
function supposes({ row, marks }: Sentence, i: number): boolean {
  const { first, after } = marks[i]!
  if (after - first > 1 || actOf(marks[i]!) !== 'bar') return false
  for (let j = i - 1; j >= 0 && j >= i - 4; j--) {
    if (row.slice(marks[j]!.after, first).some(({ mark }) => mark > 0)) return false
    if (has(marks[j]!, 'frame:supposing')) return true
  }
  return false
}

/** "tạm hoãn xuất cảnh đối với người khiếu nại": the freedom for which a paper is held back. */
function becauseOf(sentence: Sentence, i: number): Finding[] {
  const { row, marks } = sentence
  for (let m = i + 1; m < marks.length && m <= i + 4; m++) {
    const between = row.slice(marks[m - 1]!.after, marks[m]!.first)
    if (between.some(({ mark }) => mark > 0)) return []
    if (!has(marks[m]!, 'free:!expression+privacy') && !has(marks[m]!, 'free:!expression')) continue
    return [{ act: i, object: m, kind: 'withhold', rights: new Set(['expression'] as const), unsure: true }]
  }
  return []
}

function findingsOf(
  sentence: Sentence,
  { i, kind, scope }: { i: number; kind: string; scope: Scope },
): Finding[] {
  const ahead = aheadOf(sentence, i, kind)
  if (scope.objects.length + ahead.length > 0) {
    const bearer = ahead.some(j => rightsSaid(sentence.marks[j]!, '!').has('association'))
    const governed = kind === 'gate' && bearer ? [] : scope.objects
    return [...ahead, ...governed].map(object => ({
      act: i,
      object,
      kind,
      rights: touched(sentence, { i, kind, object }),
      unsure: scope.unsure,
    }))
  }
  if (scope.shielded) return []
  return frontedBefore(sentence, i, kind).map(object => ({
    act: i,
    object,
    kind,
    rights: touched(sentence, { i, kind, object }),
    unsure: watches(kind),
  }))
}

/** Before a gate stands what it holds back; before a ban, the reporters or the faithful who are told. */
function aheadOf(sentence: Sentence, i: number, kind: string): number[] {
  if (kind === 'gate') return frontedBefore(sentence, i, kind)
  if (kind !== 'bar' && kind !== 'only') return []
  const bearer = (j: number) =>
    rightsSaid(sentence.marks[j]!, '!').has('press') || rightsSaid(sentence.marks[j]!, '@').size > 0
  return frontedBefore(sentence, i, kind).filter(bearer)
}
