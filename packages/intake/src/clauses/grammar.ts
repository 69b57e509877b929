// Decides which acts of a clause limit a freedom: each act is followed to what it governs, and only that decides.
import type { Finding } from './limits/finding.ts'
import { frontedBefore } from './fronted.ts'
import { describedIn } from './limits/described.ts'
import {
  byReporter,
  ceases,
  eases,
  foughtAt,
  madeGood,
  protects,
  recastsAt,
  summonsAt,
} from './limits/direction.ts'
import { contactsIn, ordinary, ordinaryIn } from './limits/ordinary.ts'
import { carriedToPolice } from './limits/police.ts'
import { ownersAside, touched, withoutTopics } from './limits/touched.ts'
import { actOf, has, rightsSaid, watches, type Marked, type Sentence } from './marks.ts'
import { farthest, scopeOf, type Scope } from './scope.ts'
import { spellingKey, type Syllable } from './syllables.ts'
import { maskedIn } from './titles.ts'
import { unexplainedIn } from './unexplained.ts'

/** What the acts read so far mean for those that follow. */
interface Course {
  readonly cancelled: Set<number>
  readonly findings: Finding[]
  /** To which syllable a ban that protects people speaks, a ban on harm, an act against harm. */
  protectedUntil: number
  guardedUntil: number
  harmUntil: number
}

/** Every limit of a freedom that the clause asks for. */
export function judge(row: ReadonlyArray<Syllable>, marks: ReadonlyArray<Marked>): Finding[] {
  const masked = new Set([...maskedIn(row, marks), ...describedIn(row, marks), ...contactsIn({ row, marks })])
  const sentence: Sentence = { row, marks, masked }
  const course: Course = {
    cancelled: ordinaryIn(sentence),
    findings: [],
    protectedUntil: -1,
    guardedUntil: -1,
    harmUntil: -1,
  }
  for (let i = 0; i < marks.length; i++)
    if (!masked.has(i) && !course.cancelled.has(i)) judgeMark(sentence, course, i)
  if (course.findings.length === 0 && course.protectedUntil < 0) return doubtful(sentence, course.cancelled)
  return ownersAside(sentence, withoutTopics(sentence, course.findings)).filter(
    finding =>
      !keepsSafe(sentence, finding) &&
      !eases(sentence, finding) &&
      !protects(sentence, finding) &&
      !ordinary(sentence, finding),
  )
}

function judgeMark(sentence: Sentence, course: Course, i: number): void {
  const { row, marks } = sentence
  const itself = rightsSaid(marks[i]!, '*')
  if (itself.size > 0) {
    if (aside(sentence, i) || willing(sentence, i)) return
    course.findings.push({ act: i, object: i, kind: 'self', rights: itself, unsure: false })
    if (itself.has('movement')) course.findings.push(...becauseOf(sentence, i))
    return
  }
  if (supposes(sentence, i)) {
    course.cancelled.add(i)
    return
  }
  const kind = kindAt(sentence, i)
  if (kind === null || byReporter(sentence, i)) return
  if ((kind === 'hand' || watches(kind)) && row[marks[i]!.first - 1]?.key === suffered) return
  if (kind === 'stop' && madeGood(sentence, i)) return
  const scope = scopeOf(sentence, i, kind)
  for (const nested of scope.cancelled) course.cancelled.add(nested)
  if (!shelteredAt(sentence, course, { i, kind, scope }) && kind !== 'undo')
    course.findings.push(...findingsOf(sentence, { i, kind, scope }))
}

function kindAt(sentence: Sentence, i: number): string | null {
  if (takesBack(sentence, i)) return 'undo'
  return (
    summonsAt(sentence, i) ??
    recastsAt(sentence, i) ??
    foughtAt(sentence, i) ??
    actOf(sentence.marks[i]!) ??
    askedLeave(sentence, i)
  )
}

/** The act belongs to a protection or to a fight against harm that began before it, or begins one. */
function shelteredAt(
  { row, marks }: Sentence,
  course: Course,
  { i, kind, scope }: { i: number; kind: string; scope: Scope },
): boolean {
  const { first, after } = marks[i]!
  if (kind === 'bar' && scope.protects && first >= course.protectedUntil)
    course.protectedUntil = clauseEnd(row, after)
  if (kind === 'bar' && first < course.protectedUntil) return true
  if (kind === 'bar' && scope.harmed && first >= course.guardedUntil)
    course.guardedUntil = clauseEnd(row, after)
  if (kind === 'gate' && first < course.guardedUntil) return true
  const weakly = scope.objects.every(object => rightsSaid(marks[object]!, '!').size === 0)
  if (weakly && first < course.harmUntil) return true
  if (scope.harmed && scope.objects.length === 0) course.harmUntil = clauseEnd(row, after)
  return false
}

/** Where no rule finds a limit: what goes to the police, and what stands beside an order unexplained. */
function doubtful(sentence: Sentence, cancelled: ReadonlySet<number>): Finding[] {
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
    rights: rightsSaid(sentence.marks[object]!, '!'),
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

/** "yêu cầu phóng viên xóa …": the reporter who stands right before the act is the one who is limited. */
function toldReporter({ row, marks }: Sentence, i: number): number[] {
  const before = marks[i - 1]
  if (!before || rightsSaid(before, '@').has('press') === false) return []
  const near = marks[i]!.first - before.after <= 1 && row[before.after - 1]?.mark === 0
  const parted = row.slice(before.after, marks[i]!.first).some(({ mark }) => mark > 0)
  return near && !parted ? [i - 1] : []
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
  if (kind === 'stop') return toldReporter(sentence, i)
  if (kind !== 'bar' && kind !== 'only') return []
  const bearer = (j: number) =>
    rightsSaid(sentence.marks[j]!, '!').has('press') || rightsSaid(sentence.marks[j]!, '@').size > 0
  return frontedBefore(sentence, i, kind).filter(bearer)
}
