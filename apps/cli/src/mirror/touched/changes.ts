// What the entries since a copy's own size touch: found from the log, not by comparing everything.
import { updateName } from '@camket/domain/publication/portal/progress/standing'
import type { PublicDoor } from '@camket/services/kernel/door'
import type { OversightList } from '@camket/services/publication/reading/mirror/oversight'
import {
  entriesAt,
  entriesBetween,
  type EntryName,
} from '@camket/services/publication/reading/mirror/entries'

import {
  noneSpoken,
  noteDoubted,
  noteSaid,
  nothingSaid,
  reviewedBy,
  spokenBetween,
  type OldRecord,
  type Said,
} from './said.ts'

export interface PlanChange {
  /** Something that stands on every page of the plan has changed: its facts, or what was withdrawn from it. */
  isWide: boolean
  /** Commitments and restrictions touched, with the highest version that was ever published. */
  readonly commitments: Map<string, number>
  readonly restrictions: Set<string>
}

export interface Changes {
  readonly from: number
  readonly to: number
  readonly plans: ReadonlyMap<string, PlanChange>
  /** Agencies whose entry in the list of bodies has changed. */
  readonly bodies: ReadonlySet<string>
  /** Agencies of which something was found, or that have a dated task with a new step. */
  readonly agencies: ReadonlySet<string>
  /** Of oversight, what has a new word, or had one that was withdrawn: ids by list. */
  readonly said: ReadonlyMap<OversightList, ReadonlySet<string>>
  /** Where lines of those lists stand, or stood before. */
  readonly stood: ReadonlySet<number>
  /** Something came in, or was withdrawn, of which nobody can tell on whose pages it stands. */
  readonly isUnsure: boolean
  /** A day or a year of the calendar was published: what goes by the calendar is another. */
  readonly isNewDay: boolean
  /** Entries whose own record, bundle and place in the list of entries must be written. */
  readonly entries: ReadonlySet<number>
}

const atOnce = 8_192

interface Collected extends Said {
  readonly plans: Map<string, PlanChange>
  readonly bodies: Set<string>
  readonly entries: Set<number>
  isNewDay: boolean
  /** A kind of which nothing here tells what it touches. */
  hasUnknown: boolean
}

const followed: ReadonlySet<string> = new Set(
  'body calendar day plan commitment restriction amendment update tombstone roll-up round review answer finding action decision proposal doubt'.split(
    ' ',
  ),
)

/**
 * Reads the entries from one size to another; what a withdrawal names counts as touched too. `old` is what the copy still
 * holds of a record that the register has no more.
 */
export async function changesBetween(
  door: PublicDoor,
  span: { from: number; to: number },
  old: OldRecord,
): Promise<Changes> {
  const found: Collected = {
    plans: new Map(),
    bodies: new Set(),
    entries: new Set(),
    isNewDay: false,
    hasUnknown: false,
    ...nothingSaid(),
  }
  for (let at = span.from; at < span.to; at += atOnce) {
    const entries = await entriesBetween(door, { from: at, to: Math.min(span.to, at + atOnce) })
    for (const entry of entries) {
      collect(found, entry, { isWide: entry.kind === 'plan' && entry.version > 1 })
      if (String(entry.kind) === 'tombstone') await collectWithdrawn(found, door, entry)
      if (isSaidOf(entry)) await collectPromises(found, door, entry)
    }
  }
  // Where everything is written anew nobody has to ask whose pages something stands on.
  const spoken = span.from === 0 ? noneSpoken : await spokenBetween(door, found, old)
  for (const commitment of spoken.commitments) touchCommitment(found, commitment)
  for (const plan of spoken.plans) planChange(found, plan)
  const isUnsure = spoken.isUnsure || found.hasUnknown
  return { ...span, ...found, agencies: spoken.agencies, isUnsure }
}

function collect(found: Collected, entry: EntryName, { isWide }: { isWide: boolean }): void {
  const { kind, id, version, index, previous } = entry
  found.entries.add(index)
  found.hasUnknown ||= !followed.has(kind)
  noteSaid(found, entry)
  if (kind === 'body') found.bodies.add(id)
  if (kind === 'day' || kind === 'calendar') found.isNewDay = true
  if (kind === 'plan') planChange(found, id).isWide ||= isWide
  // A report stands on the page of its commitment.
  if (kind === 'update') {
    touchCommitment(found, updateName(id).commitment)
    // A later version stands elsewhere in the list of reports than the one before it.
    if (version > 1) for (const before of previous) found.entries.add(before)
  }
  const reviewed = reviewedBy(entry)
  if (reviewed !== null) touchCommitment(found, reviewed)
  if (kind !== 'commitment' && kind !== 'restriction') return
  const change = planChange(found, planOf(id))
  change.isWide ||= isWide
  if (kind === 'restriction') change.restrictions.add(id)
  else change.commitments.set(id, Math.max(version, change.commitments.get(id) ?? 0))
}

function touchCommitment(found: Collected, commitment: string): void {
  const { commitments } = planChange(found, planOf(commitment))
  commitments.set(commitment, Math.max(1, commitments.get(commitment) ?? 0))
}

/** The withdrawn entry, and for a withdrawn amendment the thing that it had changed. */
async function collectWithdrawn(found: Collected, door: PublicDoor, tombstone: EntryName): Promise<void> {
  for (const target of await entriesAt(door, tombstone.previous)) {
    collect(found, target, { isWide: true })
    if (isSaidOf(target)) await collectPromises(found, door, target)
    if (target.kind !== 'amendment') continue
    for (const thing of await entriesAt(door, target.previous)) collect(found, thing, { isWide: true })
  }
}

const isSaidOf = ({ kind }: EntryName): boolean =>
  ['finding', 'action', 'doubt', 'answer'].includes(String(kind))

/** What has a page, or a place on one, that changes with what is said of it. */
const hasPlace = ({ kind }: EntryName): boolean =>
  ['commitment', 'restriction', 'update', 'review'].includes(String(kind))

/** A finding stands on the page of its commitment, and so do a dated task, a doubt and its answer, over however many steps. */
async function collectPromises(found: Collected, door: PublicDoor, entry: EntryName): Promise<void> {
  for (let next = [...entry.previous]; next.length > 0;) {
    const before = await entriesAt(door, next)
    for (const one of before) {
      if (hasPlace(one)) collect(found, one, { isWide: false })
      noteDoubted(found, one)
    }
    next = before.filter(isSaidOf).flatMap(({ previous }) => [...previous])
  }
}

function planChange({ plans }: Collected, plan: string): PlanChange {
  const known = plans.get(plan)
  if (known !== undefined) return known
  const change: PlanChange = { isWide: false, commitments: new Map(), restrictions: new Set() }
  plans.set(plan, change)
  return change
}

/** The ids of what stands in a plan begin with the plan's own. */
function planOf(id: string): string {
  return id.slice(0, id.lastIndexOf('.'))
}
