// A person's correction of one unit.
import { accepted, refused, type Result } from '../kernel/refusal.ts'
import { clearsAfter, rightsAfter } from './clears.ts'
import { refit, type Judge } from './refit.ts'
import { ofKind } from './unit-data.ts'
import type { ContextRule } from './context-rules.ts'
import type { CommitmentCode, DraftUnit, UnitChange } from './unit.ts'

type Units = readonly DraftUnit[]

/** Changes what the correction names; everything else stays. The unit then counts as decided by a person. */
export function changeUnit(
  units: Units,
  { id, change }: { id: string; change: UnitChange },
  judge: Judge,
): Result<Units, CommitmentCode> {
  const index = units.findIndex(unit => unit.id === id)
  const unit = units[index]
  if (unit === undefined) return refused('no-such-unit', { unit: id })
  const { start = unit.start, end = unit.end, ...rest } = change
  // Moving a border says nothing about what the unit is.
  const changed = Object.keys(rest).length === 0 ? unit : corrected(unit, rest)
  const frees = unit.kind === 'restrictive' && changed.kind !== 'restrictive'
  // A limit turned into work would get an owner and a clock: the reason is published beside it.
  if (lacksWhy(changed) || (frees && changed.reason === null)) return refused('reason-missing', { unit: id })
  if (changed.kind === 'restrictive' && changed.data.limits.length === 0) return refused('rights-missing')
  const moved = units.with(index, changed)
  const fitted = moveBorders(moved, index, { start, end })
  return fitted.ok
    ? accepted(fitted.value.map((unit, i) => refit(moved[i] as DraftUnit, unit, judge)))
    : fitted
}

/** What a person calls context or sets aside needs a reason, or for context a stated rule. */
export function lacksWhy(unit: Pick<DraftUnit, 'kind' | 'by' | 'rule' | 'reason'>): boolean {
  if (unit.kind === 'set-aside') return unit.by !== 'reader' && unit.reason === null
  return unit.kind === 'context' && unit.by === 'person' && unit.reason === null && unit.rule === null
}

function corrected(unit: DraftUnit, change: UnitChange): DraftUnit {
  const kind = change.kind ?? unit.kind
  const data = { ...unit.data }
  for (const name of ['label', 'agencies', 'deadlines', 'recurring', 'groups', 'limits', 'told'] as const) {
    if (change[name] !== undefined) Object.assign(data, { [name]: change[name] })
  }
  if (change.rights !== undefined) data.rights = rightsAfter(unit.data.rights, change.rights)
  const rule = kind === 'context' ? (change.rule === undefined ? unit.rule : change.rule) : null
  return {
    ...unit,
    kind,
    by: 'person',
    rule,
    reason: change.reason === undefined ? unit.reason : change.reason,
    data: ofKind(kind, { ...data, unsure: false, clears: clearsAfter(unit.data, change) }),
  }
}

// Neighbours give or take; a border may not jump over a neighbour's other border.
function moveBorders(
  units: Units,
  index: number,
  to: { start: number; end: number },
): Result<Units, CommitmentCode> {
  const unit = units[index] as DraftUnit
  if (to.start === unit.start && to.end === unit.end) return accepted(units)
  const before = units[index - 1]
  const after = units[index + 1]
  if (to.start >= to.end) return refused('borders-reversed')
  if (to.start !== unit.start && (before === undefined || to.start <= before.start))
    return refused('split-outside-unit')
  if (to.end !== unit.end && (after === undefined || to.end >= after.end))
    return refused('split-outside-unit')
  const moved = [...units]
  moved[index] = { ...unit, ...to }
  if (before !== undefined) moved[index - 1] = { ...before, end: to.start }
  if (after !== undefined) moved[index + 1] = { ...after, start: to.end }
  return accepted(moved)
}

// The reader's reason is not the person's: whoever gives none has given none.
function confirmed(unit: DraftUnit, reason: string | null): DraftUnit {
  return { ...unit, by: 'person', reason: unit.reason ?? reason }
}

/** A person confirms units as they stand. */
export function acceptUnits(
  units: Units,
  ids: readonly string[],
  reason: string | null,
): Result<Units, CommitmentCode> {
  const wanted = new Set(ids)
  const unknown = ids.find(id => !units.some(unit => unit.id === id))
  if (unknown !== undefined) return refused('no-such-unit', { unit: unknown })
  const accepting = units.map(unit => (wanted.has(unit.id) ? confirmed(unit, reason) : unit))
  const blank = accepting.find(unit => wanted.has(unit.id) && lacksWhy(unit))
  return blank === undefined ? accepted(accepting) : refused('reason-missing', { unit: blank.id })
}

/** A person states the rule by which these units are context. */
export function applyRule(
  units: Units,
  ids: readonly string[],
  rule: ContextRule,
): Result<Units, CommitmentCode> {
  const wanted = new Set(ids)
  const unknown = ids.find(id => !units.some(unit => unit.id === id))
  if (unknown !== undefined) return refused('no-such-unit', { unit: unknown })
  return accepted(
    units.map(unit =>
      wanted.has(unit.id) ? { ...unit, kind: 'context' as const, by: 'person' as const, rule } : unit,
    ),
  )
}

/** A person sets units aside together, for one reason. A restrictive clause among them refuses all. */
export function setAsideUnits(
  units: Units,
  ids: readonly string[],
  reason: string,
): Result<Units, CommitmentCode> {
  const wanted = new Set(ids)
  const unknown = ids.find(id => !units.some(unit => unit.id === id))
  if (unknown !== undefined) return refused('no-such-unit', { unit: unknown })
  const limit = units.find(unit => wanted.has(unit.id) && unit.kind === 'restrictive')
  if (limit !== undefined) return refused('restrictive-one-by-one', { unit: limit.id })
  const aside = { kind: 'set-aside', by: 'person', rule: null, reason } as const
  return accepted(units.map(unit => (wanted.has(unit.id) ? { ...unit, ...aside } : unit)))
}
