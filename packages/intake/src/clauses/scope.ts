import type { LimitableRight } from '@camket/domain/plans/limitable-rights'
import { actOf, has, rightsSaid, watches, type Marked, type Sentence } from './marks.ts'
import { gapBetween, inOffice, stepAt, type Step } from './limits/step.ts'
import { spellingKey } from './syllables.ts'

/** What an act governs: marks of freedoms; acts that it takes back; whether something else is its object. */
export interface Scope {
  readonly objects: number[]
  readonly cancelled: number[]
  readonly shielded: boolean
  /** The act forbids something done to people, to the end of the part. */
  readonly protects: boolean
  readonly harmed: boolean
  readonly unsure: boolean
}

interface Walk {
  objects: number[]
  weak: number[]
  cancelled: number[]
  /** The present item of a list has an object that is no freedom. */
  shielded: boolean
  /** Some item had one. */
  everShielded: boolean
  harm: boolean
  nominal: boolean
  actor: boolean
  /** An office or an owner is told not to do what follows, to the end of the part. */
  abuse: boolean
  officer: boolean
  placed: boolean
  /** The present item of a list has a freedom already. */
  taken: boolean
  /** The ban has a verb of its own that is no use of a freedom: "không thu phí". */
  verb: boolean
}

const inOrderTo = spellingKey('để')
const thenKey = spellingKey('thì')
const towards = spellingKey('đối')
const doingKey = spellingKey('việc')

const things = new Set(
  ['hình', 'clip', 'video', 'ảnh', 'trang', 'nhóm', 'tờ', 'băng', 'biển', 'pa'].map(spellingKey),
)
const doersOf = new Set(['thầy', 'người', 'ông', 'bà', 'kẻ', 'cậu', 'cô'].map(spellingKey))

/** How many marks an act can reach, or be reached from; keeps the work in step with the length of the text. */
export const farthest = 40

/** Follows an act to the right, item by item of the list that it governs. */
export function scopeOf(sentence: Sentence, i: number, kind: string): Scope {
  const walk: Walk = {
    objects: [],
    weak: [],
    cancelled: [],
    shielded: false,
    everShielded: false,
    harm: false,
    nominal: false,
    actor: false,
    abuse: false,
    officer: false,
    placed: false,
    taken: false,
    verb: false,
  }
  let last = i
  const end = Math.min(sentence.marks.length, i + 1 + farthest)
  for (let j = i + 1; j < end; j++) {
    const gap = gapBetween(sentence, last, j)
    if (gap === 'end') break
    if (sentence.masked.has(j)) {
      last = j
      continue
    }
    if (gap === 'item' && !goesOn(sentence, walk, { last, j })) {
      const told = walk.actor && (walk.nominal || has(sentence.marks[i]!, 'frame:punish'))
      const kept = walk.weak.filter(weak => rightsSaid(sentence.marks[weak]!, '^').has('expression'))
      if (told && walk.objects.length + kept.length === 0) walk.abuse = true
      newItem(walk)
    }
    if (step(sentence, walk, stepAt(sentence, { i, j, kind, gap }))) break
    last = j
  }
  const weak = walk.harm || walk.everShielded ? [] : walk.weak
  const beside = weak.filter(j => rightsSaid(sentence.marks[j]!, '^').has('movement'))
  return {
    objects: walk.objects.length > 0 ? [...walk.objects, ...beside] : weak,
    cancelled: walk.cancelled,
    shielded: walk.everShielded,
    harmed: walk.harm,
    protects: walk.abuse || walk.cancelled.length > 0,
    unsure: walk.objects.length === 0 || walk.harm,
  }
}

/** "về tín ngưỡng, tôn giáo": a list of nouns goes on after its comma, and so does what covers it. */
function goesOn({ marks }: Sentence, walk: Walk, { last, j }: { last: number; j: number }): boolean {
  const touching = marks[j]!.first - marks[last]!.after === 1
  return touching && walk.shielded && isFree(marks[last]!) && isFree(marks[j]!)
}

function newItem(walk: Walk): void {
  walk.shielded = walk.cancelled.length > 0
  walk.nominal = false
  walk.actor = false
  walk.taken = false
}

/** Takes one mark into account; true when the act's reach ends here. */
function step(sentence: Sentence, walk: Walk, at: Step): boolean {
  const mark = sentence.marks[at.j]!
  if (at.opens && at.asks) return true
  if (has(mark, 'frame:turning') || (at.opens && has(mark, 'frame:opening'))) return true
  if (at.kind === 'bar' && at.close && isWord(mark) && !at.opens) walk.verb = true
  if (at.kind === 'bar' && walk.verb && at.placed && isFree(mark)) shield(walk, false)
  if (at.kind === 'bar' && sentence.row[mark.first]!.key === thenKey) return true
  if (has(mark, 'frame:joint')) {
    newItem(walk)
    return false
  }
  if (isFree(mark) && !(at.opens && has(mark, 'shield:service'))) return takeFreedom(walk, mark, at)
  if (actOf(mark) !== null || has(mark, 'shield:undo')) return meetAct(walk, at)
  if (has(mark, 'shield:service') || has(mark, 'shield:loose')) return meetService(sentence, walk, at)
  if ((has(mark, 'shield:peril') || has(mark, 'shield:danger')) && !at.about) walk.harm = true
  if (has(mark, 'shield:harm')) takeHarm(sentence, walk, at.j)
  if (
    has(mark, 'shield:matter') &&
    (!at.about || watches(at.kind)) &&
    !(at.erases && (walk.nominal || sentence.row[mark.first]!.key === doingKey)) &&
    at.kind !== 'withhold'
  ) {
    if (at.purposed && walk.weak.length + walk.objects.length > 0) return true
    shield(walk, false)
  }
  if (at.kind === 'bar' && has(mark, 'frame:supposing') && walk.objects.length === 0) walk.shielded = true
  if (has(mark, 'frame:nominal')) walk.nominal = true
  if (has(mark, 'frame:actor')) walk.actor = true
  const forced =
    has(mark, 'shield:plain') && has(mark, 'frame:must') && !at.opens && walk.objects.length === 0
  if (at.kind === 'bar' && ((at.close && has(mark, 'act:turn')) || forced)) walk.abuse = true
  return at.opens && has(mark, 'act:turn')
}

const isWord = (mark: Marked): boolean => mark.values.every(value => value === 'word')

const isFree = (mark: Marked): boolean => mark.values.some(value => /^free:[!*~^?>]/.test(value))

function shield(walk: Walk, harm: boolean): void {
  walk.shielded = true
  walk.everShielded = true
  if (harm) walk.harm = true
}

/** Harm that a group, a traveller or a device is used for takes the place of the freedom; opinions, meetings and faith stay. */
function takeHarm({ row, marks }: Sentence, walk: Walk, j: number): void {
  const used = walk.taken ? walk.objects.at(-1) : undefined
  const rights = used === undefined ? new Set() : rightsSaid(marks[used]!, '!')
  const only = ['association', 'privacy', 'movement', 'press']
  const means = used !== undefined && things.has(row[marks[used]!.first]!.key)
  const doer =
    used !== undefined &&
    doersOf.has(row[marks[used]!.first]!.key) &&
    marks[j]!.first - marks[used]!.after <= 3
  if (
    used !== undefined &&
    (means || doer || [...rights].every(right => only.includes(right as LimitableRight)))
  )
    walk.objects.pop()
  shield(walk, true)
}

function takeFreedom(walk: Walk, mark: Marked, at: Step): boolean {
  const { j, kind } = at
  if (walk.shielded || walk.abuse) {
    if (at.placed) walk.placed = true
    if (rightsSaid(mark, '*').size > 0 || (kind === 'undo' && actOf(mark) !== null)) walk.cancelled.push(j)
    return false
  }
  if (walk.taken && !watches(kind)) return false
  if (at.leads) return false
  if (at.official && rightsSaid(mark, '!').has('expression') && !watchesPersons(mark)) {
    shield(walk, false)
    return false
  }
  if (at.sent && rightsSaid(mark, '^').has('movement')) return false
  if (at.homeward && (watches(kind) || kind === 'hand')) return false
  const said = rightsSaid(mark, '!')
  const personal = said.size > 0 && [...said].every(right => right === 'privacy')
  if (personal && ((walk.actor && inOffice(kind)) || at.erases)) shield(walk, true)
  else if (kind === 'hand' && !has(mark, 'free:!privacy') && rightsSaid(mark, '>').size === 0) return false
  else if (kind === 'tell' && !tellable(mark) && !(at.owned && said.has('expression'))) return false
  else if (kind === 'hand' && rightsSaid(mark, '>').size > 0) strong(walk, j)
  else if (
    said.size > 0 &&
    !(watches(kind) && rightsSaid(mark, '@').size > 0) &&
    (at.placed || (at.opens && walk.placed))
  ) {
    walk.placed = true
    walk.weak.push(j)
  } else if (said.size > 0 || rightsSaid(mark, '*').size > 0) strong(walk, j)
  else if (
    rightsSaid(mark, '~').size > 0 &&
    (watches(kind) || (kind === 'counter' && has(mark, 'free:~expression')))
  )
    strong(walk, j)
  else if (at.hushes && rightsSaid(mark, '?').has('expression')) strong(walk, j)
  else if (rightsSaid(mark, '^').size > 0) takeUse(walk, mark, at)
  else if (rightsSaid(mark, '?').size > 0 && !watches(kind) && (at.seizes || !has(mark, 'free:?privacy')))
    walk.weak.push(j)
  else if (has(mark, 'shield:matter')) shield(walk, false)
  return false
}

const watchesPersons = (mark: Marked): boolean => has(mark, 'free:!expression+privacy')

/** A use of a freedom that is also work of the state (publishing, recording) counts only where it is forbidden to people. */
function takeUse(walk: Walk, mark: Marked, { j, kind, close }: Step): void {
  const official = has(mark, 'shield:service') || actOf(mark) !== null
  if (!official) walk.weak.push(j)
  else if (close && !walk.actor && (kind === 'bar' || kind === 'only' || kind === 'withhold'))
    walk.weak.push(j)
  else if (actOf(mark) !== null) walk.cancelled.push(j)
}

function strong(walk: Walk, j: number): void {
  walk.objects.push(j)
  walk.taken = true
}

/** What a report upward can be about without being an ordinary report. */
function tellable(mark: Marked): boolean {
  const strong = rightsSaid(mark, '!')
  return (
    rightsSaid(mark, '~').size > 0 ||
    rightsSaid(mark, '@').size > 0 ||
    ['assembly', 'religion', 'association', 'privacy', 'movement'].some(right =>
      strong.has(right as LimitableRight),
    )
  )
}

/** A second act: one beside the first shares its object; one inside it, after "việc" or an officer, is taken back. */
function meetAct(walk: Walk, at: Step): boolean {
  const { j, kind, opens, close, order, met } = at
  const kept = met === 'hand' && kind !== 'hand' && walk.nominal && walk.actor
  if (kind !== 'undo' && !kept && (met === 'hand' || kind === 'hand')) return opens && walk.objects.length > 0
  if ((met === null && kind !== 'undo') || at.shared) return false
  const negates = kind === 'bar' && close
  const byOfficer = !opens && walk.actor && inOffice(kind)
  const inside =
    (kind === 'undo' && !(opens && order)) ||
    (kind === 'bar' && at.suffered) ||
    (!opens &&
      (walk.nominal ||
        (walk.actor && met !== 'gate' && kind !== 'list') ||
        at.doer ||
        negates ||
        walk.cancelled.includes(j - 1)))
  const chained = opens && ((walk.abuse && !order) || walk.officer || (walk.cancelled.length > 0 && !order))
  if (inside || chained) {
    walk.cancelled.push(j)
    shield(walk, false)
    if (byOfficer) walk.officer = walk.abuse = true
    return false
  }
  if (opens && walk.cancelled.length > 0) return true
  return opens && (walk.objects.length > 0 || met === 'bar' || met === 'withhold' || met === 'only')
}

/** Work for people: it ends the reach when it opens an item, and is what a check is about when it stands inside. */
function meetService({ row, marks }: Sentence, walk: Walk, { j, kind, opens, erases, soon }: Step): boolean {
  if (opens && kind === 'withhold' && row[marks[j]!.after]?.key === towards) return false
  if (opens && !(kind === 'bar' && soon && walk.objects.length === 0)) return true
  const help = watches(kind) && row[marks[j]!.first - 1]?.key === inOrderTo
  if (help) {
    walk.objects = walk.objects.filter(object => !rightsSaid(marks[object]!, '!').has('movement'))
    return true
  }
  if (watches(kind) || (walk.nominal && !erases)) shield(walk, false)
  return false
}
