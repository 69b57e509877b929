// Whom a limit falls on: what eases, answers or ends a limit is none.
import type { Finding } from './finding.ts'
import { actOf, has, rightsSaid, watches, type Sentence } from '../marks.ts'
import { spellingKey } from '../syllables.ts'

/** How many marks after its object a purpose can still speak for the act. */
const nearby = 12

/** The act ends another act: "dừng kiểm tra …". */
export function ceases({ row, marks }: Sentence, i: number): boolean {
  const next = marks[i + 1]
  if (!next || !has(marks[i]!, 'frame:cease') || next.first - marks[i]!.after > 1) return false
  if (row[marks[i]!.after]!.mark > 0) return false
  const met = actOf(next)
  return met !== null && met !== 'bar' && met !== 'counter' && !has(next, 'free:^expression')
}

/** The words that follow say that the act listens in order to answer, or makes a matter easier. */
export function eases(sentence: Sentence, { act, object, kind, rights }: Finding): boolean {
  const { row, marks } = sentence
  const last = Math.max(act, object)
  const opinions = [...rights].every(right => right === 'expression' || right === 'movement')
  const named = rightsSaid(marks[object]!, '!').size > 0
  for (let m = act + 1; m < last; m++) {
    if (has(marks[m]!, 'frame:easing') && (kind === 'stop' || watches(kind))) return true
  }
  for (let m = last + 1; m < marks.length && m <= last + nearby; m++) {
    if (row.slice(marks[m - 1]!.after, marks[m]!.first).some(({ mark }) => mark === 2)) return false
    if (has(marks[m]!, 'frame:easing') && (kind === 'stop' || watches(kind))) return true
    if (has(marks[m]!, 'frame:answering') && watches(kind) && opinions && !named) return true
    if (actOf(marks[m]!) === 'stop' || actOf(marks[m]!) === 'counter') return false
  }
  return false
}

/** "phóng viên quay phim": the filming is the freedom, not a watching of persons. */
export function byReporter({ row, marks }: Sentence, i: number): boolean {
  if (!has(marks[i]!, 'free:^expression') || i === 0) return false
  const before = marks[i - 1]!
  const near =
    marks[i]!.first - before.after <= 2 &&
    !row.slice(before.after, marks[i]!.first).some(({ mark }) => mark > 0)
  return near && rightsSaid(before, '!').has('press')
}

/** A ban on using what is private, or its erasure, protects it. */
export function protects({ marks }: Sentence, { act, kind, rights }: Finding): boolean {
  const kept = kind === 'bar' || (kind === 'stop' && has(marks[act]!, 'frame:erase'))
  return kept && [...rights].every(right => right === 'privacy')
}

const managing = spellingKey('quản')
const finding = new Set(['phát', 'rà', 'kiểm', 'theo', 'tìm'].map(spellingKey))

/** "phát hiện, ngăn chặn …": what is found is not watched but fought; the act counts as the one beside it. */
export function foughtAt({ row, marks }: Sentence, i: number): string | null {
  const next = marks[i + 1]
  if (!next || !finding.has(row[marks[i]!.first]!.key) || row[next.first]!.key === managing) return null
  if (next.first - marks[i]!.after > 2 || actOf(marks[i]!) === null || !watches(actOf(marks[i]!)!))
    return null
  const met = actOf(next)
  return met === 'stop' || met === 'counter' ? met : null
}

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(spellingKey))
const goingTo = keys('lên về đến tới ra')
const called = keys('trụ xã phường công đồn làm cơ ủy văn đội nơi quê địa nhà trung')
const carried = spellingKey('đưa')

/** "mời … về trụ sở": a person is called in, however long the name between. */
export function summonsAt({ row, marks }: Sentence, i: number): string | null {
  if (!has(marks[i]!, 'frame:summon')) return null
  const from = marks[i]!.after
  const carries = row[marks[i]!.first]!.key === carried
  if (carries && !(marks[i + 1] && rightsSaid(marks[i + 1]!, '!').has('expression'))) return null
  for (let k = from; k < from + 12 && row[k + 1] && row[k]!.mark === 0; k++)
    if (goingTo.has(row[k]!.key) && called.has(row[k + 1]!.key)) return 'stop'
  return null
}

/** "sáp nhập các hội": to recast a group of people is to end it; to recast schools or communes is nobody's freedom. */
export function recastsAt({ row, marks }: Sentence, i: number): string | null {
  const next = marks[i + 1]
  if (!next || !has(marks[i]!, 'frame:recast') || next.first - marks[i]!.after > 1) return null
  if (row[marks[i]!.after]!.mark > 0) return null
  const rights = new Set([...rightsSaid(next, '!'), ...rightsSaid(next, '^')])
  return rights.has('association') || rights.has('religion') ? 'stop' : null
}

const suffered = spellingKey('bị')

/** "bồi thường cho hộ bị thu giữ …": what people have suffered, and what is made good. */
export function madeGood({ row, marks }: Sentence, i: number): boolean {
  if (row[marks[i]!.first - 1]?.key !== suffered) return false
  for (let m = i - 1; m >= 0 && m >= i - 6; m--) {
    if (row.slice(marks[m]!.after, marks[m + 1]!.first).some(({ mark }) => mark > 0)) return false
    if (has(marks[m]!, 'shield:service') || has(marks[m]!, 'shield:undo')) return true
  }
  return false
}
