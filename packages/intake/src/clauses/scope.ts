import type { LimitableRight } from '@camket/domain/plans/limitable-rights'
import { actOf, has, rightsSaid, watches, type Marked, type Sentence } from './marks.ts'

/** What an act governs: marks of freedoms; acts that it takes back; whether something else is its object. */
export interface Scope {
  readonly objects: number[]
  readonly cancelled: number[]
  readonly shielded: boolean
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
  /** The present item of a list has a freedom already. */
  taken: boolean
}

/** How many syllables an act can reach without meeting a phrase that the grammar knows. */
const reach = 28

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
    taken: false,
  }
  let last = i
  for (let j = i + 1; j < sentence.marks.length; j++) {
    const gap = gapBetween(sentence, last, j)
    if (gap === 'end') break
    if (sentence.masked.has(j)) {
      last = j
      continue
    }
    if (gap === 'item') newItem(walk)
    if (step(sentence, walk, { i, j, kind, gap, adjacent: last === i, order: has(sentence.marks[j]!, 'frame:order') })) break
    last = j
  }
  const weak = walk.harm || walk.everShielded ? [] : walk.weak
  const beside = weak.filter(j => rightsSaid(sentence.marks[j]!, '^').has('movement'))
  return {
    objects: walk.objects.length > 0 ? [...walk.objects, ...beside] : weak,
    cancelled: walk.cancelled,
    shielded: walk.everShielded,
    unsure: walk.objects.length === 0 || walk.harm,
  }
}

function newItem(walk: Walk): void {
  walk.shielded = false
  walk.nominal = false
  walk.actor = false
  walk.taken = false
}

type Gap = 'near' | 'item' | 'end'

/** What stands between two marks: nothing that parts them, a comma, or the end of the thought. */
export function gapBetween({ row, marks }: Sentence, before: number, after: number): Gap {
  const from = marks[before]!.after
  const to = marks[after]!.first
  if (to - from > reach) return 'end'
  let gap: Gap = 'near'
  for (let k = from; k < to; k++) {
    if (row[k]!.mark === 2) return 'end'
    if (row[k]!.mark === 1 && !/["“”'‘’]/.test(row[k]!.key)) gap = 'item'
  }
  return gap
}

interface Step {
  readonly i: number
  readonly j: number
  readonly kind: string
  readonly gap: Gap
  readonly adjacent: boolean
  /** The mark is a verb that plans order with, not one that describes an abuse. */
  readonly order: boolean
}

/** Takes one mark into account; true when the act's reach ends here. */
function step(sentence: Sentence, walk: Walk, at: Step): boolean {
  const mark = sentence.marks[at.j]!
  if (has(mark, 'frame:turning')) return true
  if (has(mark, 'frame:joint')) {
    newItem(walk)
    return false
  }
  const opens = at.gap === 'item' || (at.j > 0 && has(sentence.marks[at.j - 1]!, 'frame:joint'))
  if (isFree(mark)) return takeFreedom(walk, mark, at)
  if (actOf(mark) !== null || has(mark, 'shield:undo')) return meetAct(walk, at, opens)
  if (has(mark, 'act:turn')) return opens
  if (has(mark, 'shield:service') || has(mark, 'shield:loose')) return meetService(walk, at, opens)
  if (has(mark, 'shield:peril')) walk.harm = true
  if (has(mark, 'shield:harm')) shield(walk, true)
  if (has(mark, 'shield:matter') && at.kind !== 'withhold') shield(walk, false)
  if (has(mark, 'frame:nominal')) walk.nominal = true
  if (has(mark, 'frame:actor')) walk.actor = true
  return false
}

const isFree = (mark: Marked): boolean => mark.values.some(value => value.startsWith('free:'))

function shield(walk: Walk, harm: boolean): void {
  walk.shielded = true
  walk.everShielded = true
  if (harm) walk.harm = true
}

function takeFreedom(walk: Walk, mark: Marked, { j, kind }: Step): boolean {
  if (walk.shielded || (walk.taken && !watches(kind))) return false
  if (kind === 'tell' && !tellable(mark)) return false
  if (rightsSaid(mark, '!').size > 0 || rightsSaid(mark, '*').size > 0) strong(walk, j)
  else if (rightsSaid(mark, '~').size > 0 && (watches(kind) || kind === 'counter')) strong(walk, j)
  else if (rightsSaid(mark, '^').size > 0) walk.weak.push(j)
  else if (rightsSaid(mark, '?').size > 0 && !watches(kind)) walk.weak.push(j)
  return false
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
    ['assembly', 'religion', 'association', 'privacy', 'movement'].some(right => strong.has(right as LimitableRight))
  )
}

/** A second act: one beside the first shares its object; one inside it, after "việc" or an officer, is taken back. */
function meetAct(walk: Walk, { j, kind, gap, adjacent, order }: Step, opens: boolean): boolean {
  if (opens && walk.cancelled.length > 0 && kind !== 'undo' && !order) {
    walk.cancelled.push(j)
    return false
  }
  const inside =
    !opens &&
    (walk.nominal || walk.actor || (adjacent && gap === 'near' && (kind === 'bar' || kind === 'undo')))
  if (inside) {
    walk.cancelled.push(j)
    shield(walk, false)
    return false
  }
  if (opens && walk.objects.length > 0) return true
  return false
}

/** Work for people: it ends the reach when it opens an item, and is what a check is about when it stands inside. */
function meetService(walk: Walk, { kind }: Step, opens: boolean): boolean {
  if (opens) return true
  if (watches(kind) || walk.nominal) shield(walk, false)
  return false
}
