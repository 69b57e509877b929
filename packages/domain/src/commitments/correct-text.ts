// A person corrects what the reader misread. Every place in the draft goes along, and what had been read is kept.
import { accepted, refused, type Result } from '../kernel/refusal.ts'
import { withSwaps, type StoredReading } from '../plans/corrections/corrections.ts'
import { reread, reworded, rewriting, sameFigures, type Rewriting } from '../plans/corrections/reread.ts'
import { swapsOf } from '../plans/corrections/swaps.ts'
import { sixClears, type Clears, type RestrictiveSpan } from '../plans/reading.ts'
import { united, type Span } from '../plans/redaction.ts'
import { assignSpan } from './edit-units.ts'
import type { CommitmentCode, DraftUnit, UnitData } from './unit.ts'

/** What the reader says of words by themselves. */
interface ReadAlone {
  readonly clears: Clears
  readonly recurring: boolean
  readonly restrictive: ReadonlyArray<
    Span & {
      readonly rights: RestrictiveSpan['rightsLimited']
      readonly told: string | null
      readonly because: string
    }
  >
}
interface CorrectionTools {
  read(words: string): ReadAlone
  newId(): string
}

export interface CorrectableDraft {
  readonly reading: StoredReading
  readonly units: readonly DraftUnit[]
  readonly redactions: readonly Span[]
}
export interface TextChange extends Span {
  /** The passage's words as they should be, in as many lines. */
  readonly text: string
  readonly reason: string | null
  /** Edition of the plan that the correction makes. */
  readonly edition: number
}
export interface CorrectedDraft extends CorrectableDraft {
  /** Units whose words changed, those among them that limit a freedom now; ids. */
  readonly touched: readonly string[]
}

/**
 * The draft with a passage corrected word by word. Refused where nothing changes, where lines are joined, parted or emptied,
 * and where corrected words lie across the border of two units.
 */
export function correctText(
  draft: CorrectableDraft,
  change: TextChange,
  tools: CorrectionTools,
): Result<CorrectedDraft, CommitmentCode> {
  const { text } = draft.reading
  const swaps = swapsOf(text.slice(change.start, change.end), change.text, change.start)
  if (swaps === null) return refused('correction-lines')
  if (swaps.length === 0) return refused('correction-same')
  const at = rewriting(text, swaps)
  const across = draft.units.find(unit => at.move.cuts(unit.start))
  if (across !== undefined) return refused('correction-over-border', { unit: across.id })
  if (draft.units.some(unit => isLeftBare(unit, at))) return refused('correction-lines')
  const moved = draft.units.map(unit => rewordedUnit(unit, at, tools))
  const limited = withLimits(moved, { draft, at }, tools)
  const reading = reread(draft.reading, at)
  return accepted({
    reading: {
      ...reading,
      restrictive: [...reading.restrictive, ...limited.found].sort((a, b) => a.start - b.start),
      wordsEdition: change.edition,
      corrections: withSwaps(text, draft.reading.corrections, { ...change, swaps }),
    },
    units: limited.units,
    redactions: united(draft.redactions.map(at.move.span)),
    touched: touchedIn(draft.units, limited.units, at),
  })
}

// A passage without a letter or digit would be in no count of the ledger.
function isLeftBare(unit: Span, { before, after, move }: Rewriting): boolean {
  const now = move.span({ start: unit.start, end: unit.end })
  const says = (words: string): boolean => /[\p{L}\p{N}]/u.test(words)
  return says(before.slice(unit.start, unit.end)) && !says(after.slice(now.start, now.end))
}

function touchedIn(before: readonly DraftUnit[], after: readonly DraftUnit[], { move }: Rewriting): string[] {
  const whole = new Set(before.filter(unit => !move.touches(unit)).map(unit => unit.id))
  return after.filter(unit => !whole.has(unit.id)).map(unit => unit.id)
}

function rewordedUnit(unit: DraftUnit, at: Rewriting, tools: CorrectionTools): DraftUnit {
  const moved = at.move.span(unit)
  if (!at.move.touches(unit)) return moved
  const was = tools.read(at.before.slice(unit.start, unit.end))
  const is = tools.read(at.after.slice(moved.start, moved.end))
  const words = (value: string): string => reworded(value, unit, at)
  const { data } = unit
  const next: UnitData = {
    ...data,
    agencies: data.agencies.map(one => (one.from === 'text' ? { ...one, name: words(one.name) } : one)),
    deadlines: data.deadlines.map(one => (one.from === 'text' ? rewordedDay(one, words(one.text)) : one)),
    rights: data.rights.map(one => ({ ...one, words: one.words === null ? null : words(one.words) })),
    told: data.told === null ? null : words(data.told),
    recurring: is.recurring === was.recurring ? data.recurring : is.recurring,
    unsure: true,
  }
  return { ...moved, data: unit.kind === 'commitment' ? { ...next, clears: clearsNow(next, was, is) } : next }
}

type Deadline = UnitData['deadlines'][number]

function rewordedDay(deadline: Deadline, text: string): Deadline {
  return sameFigures(deadline.text, text)
    ? { ...deadline, text }
    : { ...deadline, text, on: null, doubts: [] }
}

// Only what the corrected words newly say, or no longer say, changes; what a person added or took away stays.
function clearsNow(data: UnitData, was: ReadAlone, is: ReadAlone): UnitData['clears'] {
  const held = {
    who: data.agencies.some(isFromText),
    when: data.recurring || data.deadlines.some(isFromText),
  }
  return Object.fromEntries(
    sixClears.map(clear => {
      const given = data.clears[clear]
      const stands = is.clears[clear] || (clear === 'who' && held.who) || (clear === 'when' && held.when)
      if (given.state === 'found' && was.clears[clear] && !stands)
        return [clear, { state: 'missing', words: null }]
      if (given.state === 'missing' && !was.clears[clear] && is.clears[clear])
        return [clear, { state: 'found', words: null }]
      return [clear, given]
    }),
  ) as UnitData['clears']
}

const isFromText = ({ from }: { from: 'text' | 'office' }): boolean => from === 'text'

// Words that limit a freedom and were misread before are a unit of their own from now on, for a person to judge.
function withLimits(
  moved: readonly DraftUnit[],
  { draft, at }: { draft: CorrectableDraft; at: Rewriting },
  tools: CorrectionTools,
): { units: readonly DraftUnit[]; found: RestrictiveSpan[] } {
  let units = moved
  const found: RestrictiveSpan[] = []
  for (const [i, old] of draft.units.entries()) {
    if (old.kind === 'restrictive' || !at.move.touches(old)) continue
    if (tools.read(at.before.slice(old.start, old.end)).restrictive.length > 0) continue
    const { start, end } = moved[i] as DraftUnit
    for (const clause of tools.read(at.after.slice(start, end)).restrictive) {
      const span = { start: start + clause.start, end: start + clause.end }
      const cut = assignSpan(units, { ...asLimit(clause), ...span }, { ...tools, text: at.after })
      if (!cut.ok) continue
      units = cut.value.map(unit => (unit.start === span.start ? proposed(unit, clause) : unit))
      const { rights: rightsLimited, told, because } = clause
      found.push({ ...span, rightsLimited, told, because, unsure: true, task: null })
    }
  }
  return { units, found }
}

const asLimit = ({ rights: limits, told }: ReadAlone['restrictive'][number]) =>
  ({ as: 'restrictive', reason: null, rule: null, limits, told }) as const

function proposed(unit: DraftUnit, { because }: { readonly because: string }): DraftUnit {
  return { ...unit, by: 'reader', data: { ...unit.data, because, unsure: true } }
}
