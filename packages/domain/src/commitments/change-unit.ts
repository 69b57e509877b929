// A person's correction of one unit.
import { accepted, refused, type Result } from '../kernel/refusal.ts'
import { sixClears } from '../plans/reading.ts'
import { ofKind } from './unit-data.ts'
import type { ContextRule } from './context-rules.ts'
import type { CommitmentCode, DraftUnit, UnitChange } from './unit.ts'

type Units = readonly DraftUnit[]

/** Changes what the correction names; everything else stays. The unit then counts as decided by a person. */
export function changeUnit(units: Units, id: string, change: UnitChange): Result<Units, CommitmentCode> {
  const index = units.findIndex(unit => unit.id === id)
  const unit = units[index]
  if (unit === undefined) return refused('no-such-unit', { unit: id })
  const { start = unit.start, end = unit.end, ...rest } = change
  // Moving a border says nothing about what the unit is.
  const changed = Object.keys(rest).length === 0 ? unit : corrected(unit, rest)
  if (lacksWhy(changed)) return refused('reason-missing', { unit: id })
  if (changed.kind === 'restrictive' && changed.data.limits.length === 0) return refused('rights-missing')
  const moved = units.with(index, changed)
  return moveBorders(moved, index, { start, end })
}

/** What a person calls context or sets aside needs a reason, or for context a stated rule. */
export function lacksWhy(unit: Pick<DraftUnit, 'kind' | 'by' | 'rule' | 'reason'>): boolean {
  if (unit.kind === 'set-aside') return unit.reason === null
  return unit.kind === 'context' && unit.by === 'person' && unit.reason === null && unit.rule === null
}

function corrected(unit: DraftUnit, change: UnitChange): DraftUnit {
  const kind = change.kind ?? unit.kind
  const data = { ...unit.data }
  for (const name of [
    'label',
    'agencies',
    'deadlines',
    'recurring',
    'rights',
    'groups',
    'limits',
    'told',
  ] as const) {
    if (change[name] !== undefined) Object.assign(data, { [name]: change[name] })
  }
  const rule = kind === 'context' ? (change.rule === undefined ? unit.rule : change.rule) : null
  return {
    ...unit,
    kind,
    by: 'person',
    rule,
    reason: change.reason === undefined ? unit.reason : change.reason,
    data: ofKind(kind, { ...data, unsure: false, clears: clearsAfter(data, change) }),
  }
}

// A clear found in the text cannot be overwritten; one that is missing may be added, by words or by an office entry.
function clearsAfter(data: DraftUnit['data'], change: UnitChange): DraftUnit['data']['clears'] {
  const added: Partial<Record<(typeof sixClears)[number], string | null>> = { ...change.added }
  const who = byOffice((change.agencies ?? []).map(agency => ({ from: agency.from, words: agency.name })))
  const when = byOffice(
    (change.deadlines ?? []).map(deadline => ({ from: deadline.from, words: deadline.text })),
  )
  if (who !== null) added.who ??= who
  if (when !== null) added.when ??= when
  return Object.fromEntries(
    sixClears.map(clear => {
      const given = data.clears[clear]
      const words = added[clear]
      if (given.state === 'found' || words === undefined) return [clear, given]
      return [clear, words === null ? { state: 'missing', words: null } : { state: 'added', words }]
    }),
  ) as DraftUnit['data']['clears']
}

function byOffice(entries: ReadonlyArray<{ from: 'text' | 'office'; words: string }>): string | null {
  const words = entries.filter(entry => entry.from === 'office').map(entry => entry.words)
  return words.length === 0 ? null : words.join('; ')
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

// Whoever confirms without words of their own takes over the reason that the reader gave; it is published as theirs.
function confirmed(unit: DraftUnit, reason: string | null): DraftUnit {
  const needsWhy = unit.rule === null && (unit.kind === 'context' || unit.kind === 'set-aside')
  const why = unit.reason ?? reason ?? (needsWhy ? unit.data.because : null)
  return { ...unit, by: 'person', reason: why }
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
