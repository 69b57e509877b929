// Edits of the list of units. The list stays gap-free over the text whatever is split, merged or assigned.
import { accepted, refused, type Result } from '../kernel/refusal.ts'
import { lacksWhy } from './change-unit.ts'
import { refit, type Judge } from './refit.ts'
import { ofKind } from './unit-data.ts'
import type { CommitmentCode, DraftUnit, UnitKind } from './unit.ts'

type Units = readonly DraftUnit[]
/** Rules make nothing up: ids of units that an edit adds, the text and its reader are passed in. */
export interface Tools extends Judge {
  newId(): string
}
type Edit = Result<Units, CommitmentCode>

/** True when the units cover 0–length in order without gap or overlap. */
export function isGapFree(units: Units, length: number): boolean {
  let at = 0
  for (const unit of units) {
    if (unit.start !== at || unit.end <= unit.start) return false
    at = unit.end
  }
  return at === length
}

export function splitUnit(units: Units, cut: { unit: string; at: number }, tools: Tools): Edit {
  const index = units.findIndex(unit => unit.id === cut.unit)
  const unit = units[index]
  if (unit === undefined) return refused('no-such-unit', { unit: cut.unit })
  if (cut.at <= unit.start || cut.at >= unit.end) return refused('split-outside-unit', { at: cut.at })
  // Who judged it stays as it was: cutting is no confirmation.
  const first = refit(unit, { ...unit, end: cut.at }, tools)
  const second = refit(unit, { ...unit, id: tools.newId(), start: cut.at }, tools)
  return accepted(units.toSpliced(index, 1, first, second))
}

/** Joins neighbours into the first; lists are united, a clear that any of them gives is given. */
export function mergeUnits(units: Units, ids: readonly string[]): Edit {
  const indexes = ids.map(id => units.findIndex(unit => unit.id === id)).sort((a, b) => a - b)
  const from = indexes[0] ?? -1
  if (from < 0) return refused('no-such-unit', { unit: ids.find(id => !units.some(u => u.id === id)) ?? '' })
  if (indexes.length < 2 || indexes.some((index, i) => index !== from + i))
    return refused('units-not-adjacent')
  const parts = units.slice(from, from + indexes.length)
  const first = parts[0] as DraftUnit
  const restrictive = parts.filter(unit => unit.kind === 'restrictive').length
  if (restrictive > 0 && restrictive < parts.length) return refused('restrictive-not-merged')
  const alike = parts.every(unit => unit.by === first.by && unit.kind === first.kind)
  const by = alike ? first.by : ('person' as const)
  const whole = parts.slice(1).reduce(joinTwo, { ...first, by })
  if (lacksWhy(whole)) return refused('reason-missing', { unit: first.id })
  return accepted(adopt(units.toSpliced(from, parts.length, whole), parts, first.id))
}

function joinTwo(a: DraftUnit, b: DraftUnit): DraftUnit {
  const clears = Object.fromEntries(
    Object.entries(a.data.clears).map(([clear, given]) => [
      clear,
      clearer(given, b.data.clears[clear as keyof typeof a.data.clears]),
    ]),
  ) as DraftUnit['data']['clears']
  return {
    ...a,
    end: b.end,
    data: {
      ...a.data,
      agencies: united(a.data.agencies, b.data.agencies),
      deadlines: united(a.data.deadlines, b.data.deadlines),
      rights: united(a.data.rights, b.data.rights),
      groups: united(a.data.groups, b.data.groups),
      limits: united(a.data.limits, b.data.limits),
      recurring: a.data.recurring || b.data.recurring,
      told: a.data.told ?? b.data.told,
      unsure: a.data.unsure || b.data.unsure,
      clears,
    },
  }
}

type Clear = DraftUnit['data']['clears']['who']

// What the text of either says weighs more than what the office added to the other.
function clearer(a: Clear, b: Clear): Clear {
  if (a.state === 'found' || b.state === 'found') return a.state === 'found' ? a : b
  return a.state === 'missing' ? b : a
}

function united<Item>(a: readonly Item[], b: readonly Item[]): Item[] {
  const seen = new Set(a.map(item => JSON.stringify(item)))
  return [...a, ...b.filter(item => !seen.has(JSON.stringify(item)))]
}

export interface Assignment {
  readonly start: number
  readonly end: number
  readonly as: UnitKind
  readonly reason: string | null
  readonly rule: DraftUnit['rule']
  readonly limits: DraftUnit['data']['limits']
  readonly told: string | null
}

/**
 * Makes a span one unit of its own. Units it covers whole go; those it cuts keep their rest. A unit that keeps its
 * beginning keeps its id; what is left behind the span becomes a new unit.
 */
export function assignSpan(units: Units, span: Assignment, tools: Tools): Edit {
  const length = units.at(-1)?.end ?? 0
  if (span.start >= span.end) return refused('borders-reversed')
  if (span.start < 0 || span.end > length) return refused('split-outside-unit', { at: span.end })
  if (lacksWhy({ ...span, kind: span.as, by: 'person' })) return refused('reason-missing')
  if (span.as === 'restrictive' && span.limits.length === 0) return refused('rights-missing')
  const touched = units.filter(unit => unit.start < span.end && unit.end > span.start)
  const from = units.indexOf(touched[0] as DraftUnit)
  const first = touched[0] as DraftUnit
  const last = touched.at(-1) as DraftUnit
  const before = first.start < span.start ? [refit(first, { ...first, end: span.start }, tools)] : []
  const after =
    last.end > span.end ? [refit(last, { ...last, id: tools.newId(), start: span.end }, tools)] : []
  const owner = touched.reduce((a, b) => (overlap(b, span) > overlap(a, span) ? b : a))
  const taken = before.some(unit => unit.id === owner.id)
  const data = { ...owner.data, limits: span.limits, told: span.told }
  const unit: DraftUnit = {
    ...owner,
    id: taken ? tools.newId() : owner.id,
    start: span.start,
    end: span.end,
    kind: span.as,
    by: 'person',
    rule: span.as === 'context' ? span.rule : null,
    reason: span.reason,
    data: ofKind(span.as, data),
  }
  const fitted = refit(owner, unit, tools)
  // A person has just said what it is and whom it tells.
  const decided = { ...fitted, data: { ...fitted.data, told: unit.data.told, unsure: false } }
  const parts = [...before, decided, ...after]
  return accepted(adopt(units.toSpliced(from, touched.length, ...parts), touched, unit.id))
}

/**
 * Widens a span over what its first and last units would keep of themselves without a letter or digit: a blank, a full
 * stop or a bullet alone is no unit.
 */
export function withoutCrumbs<Span extends { readonly start: number; readonly end: number }>(
  units: Units,
  text: string,
  span: Span,
): Span {
  const first = units.find(unit => unit.end > span.start)
  const last = units.findLast(unit => unit.start < span.end)
  const bare = (from: number, to: number): boolean => from < to && !/[\p{L}\p{N}]/u.test(text.slice(from, to))
  const start = first !== undefined && bare(first.start, span.start) ? first.start : span.start
  const end = last !== undefined && bare(span.end, last.end) ? last.end : span.end
  return { ...span, start, end }
}

function overlap(unit: DraftUnit, span: { start: number; end: number }): number {
  return Math.min(unit.end, span.end) - Math.max(unit.start, span.start)
}

// Children of a unit that is gone stand under the one that took its place; none stands under itself.
function adopt(units: Units, gone: Units, heir: string): Units {
  const here = new Set(units.map(unit => unit.id))
  const left = new Set(gone.map(unit => unit.id).filter(id => !here.has(id)))
  return units.map(unit => {
    if (unit.parent === null || !left.has(unit.parent)) return unit
    return { ...unit, parent: unit.id === heir ? null : heir }
  })
}
