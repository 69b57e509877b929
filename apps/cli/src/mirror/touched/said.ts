// What the new entries say of oversight: which lines and pages of it they touch, and on whose pages else it stands.
import { reviewName } from '@camket/domain/oversight/review/review-name'
import type { PublicDoor } from '@camket/services/kernel/door'
import type { EntryName } from '@camket/services/publication/reading/mirror/entries'
import {
  spokenAt,
  spokenKinds,
  type OversightList,
  type Spoken,
} from '@camket/services/publication/reading/mirror/oversight'

/** What the copy holds of a record; null where it has none, or none that says more than the register. */
export type OldRecord = (entry: EntryName) => Promise<Spoken | 'empty' | null>

export interface Said {
  readonly said: Map<OversightList, Set<string>>
  readonly stood: Set<number>
  /** Entries whose own words tell on whose pages they stand. */
  readonly speaking: Map<number, EntryName>
}

export function nothingSaid(): Said {
  return { said: new Map(), stood: new Set(), speaking: new Map() }
}

const listsOf: Readonly<Record<string, OversightList>> = {
  review: 'reviews',
  round: 'rounds',
  finding: 'findings',
  action: 'actions',
  decision: 'decisions',
  proposal: 'proposals',
  doubt: 'doubts',
}

/** Notes what an entry says of oversight: itself, and what it stands on the page of. */
export function noteSaid(found: Said, entry: EntryName): void {
  const { kind, id, index, version, previous } = entry
  const list = listsOf[kind]
  if (list !== undefined) {
    add(found, list, id)
    found.stood.add(index)
    // A later version stands elsewhere in its list than the one before it.
    if (version > 1) for (const before of previous) found.stood.add(before)
  }
  if (kind === 'action') add(found, isOfFinding(id) ? 'findings' : 'decisions', of(id))
  if (kind === 'answer') add(found, reviewedBy(entry) === null ? 'doubts' : 'reviews', of(id))
  if (spokenKinds.has(kind)) found.speaking.set(index, entry)
}

/** Notes what a doubt or its answer stands with: a finding, a decision on however many commitments, a task of either. */
export function noteDoubted(found: Said, entry: EntryName): void {
  const { kind, id, index } = entry
  if (kind === 'finding') add(found, 'findings', id)
  if (kind === 'action') add(found, isOfFinding(id) ? 'findings' : 'decisions', of(id))
  if (kind !== 'decision') return
  add(found, 'decisions', id)
  found.speaking.set(index, entry)
}

function add({ said }: Said, list: OversightList, id: string): void {
  said.set(list, (said.get(list) ?? new Set()).add(id))
}

/** The id of what a task or an answer belongs to. */
const of = (id: string): string => id.slice(0, id.lastIndexOf('.'))
const isOfFinding = (task: string): boolean => /\.f\d+$/.test(of(task))

/** The commitment on whose page a review, or the answer to one, stands; null of all else. */
export function reviewedBy({ kind, id }: EntryName): string | null {
  if (kind !== 'review' && kind !== 'answer') return null
  return reviewName(id.replace(/\.a\d+$/, '')).commitment || null
}

interface SpokenOf {
  readonly agencies: ReadonlySet<string>
  readonly plans: ReadonlySet<string>
  readonly commitments: ReadonlySet<string>
  readonly isUnsure: boolean
}

export const noneSpoken: SpokenOf = {
  agencies: new Set(),
  plans: new Set(),
  commitments: new Set(),
  isUnsure: false,
}

const atOnce = 8_192

/** Of a withdrawn record the copy's own file still says on whose pages it stood. */
export async function spokenBetween(door: PublicDoor, { speaking }: Said, old: OldRecord): Promise<SpokenOf> {
  const agencies = new Set<string>()
  const plans = new Set<string>()
  const commitments = new Set<string>()
  const unknown = new Set<string>()
  const told = new Set<string>()
  const indexes = [...speaking.keys()]
  for (let at = 0; at < indexes.length; at += atOnce) {
    const some = indexes.slice(at, at + atOnce)
    const known = await spokenAt(door, some)
    for (const index of some) {
      const entry = speaking.get(index)!
      const spoken = known.get(index) ?? (await old(entry))
      // Every version of it stands on the same pages.
      ;(spoken === null ? unknown : told).add(`${entry.kind} ${entry.id}`)
      if (spoken === null || spoken === 'empty') continue
      if (spoken.agency !== null) agencies.add(spoken.agency)
      if (spoken.plan !== null) plans.add(spoken.plan)
      for (const commitment of spoken.commitments) commitments.add(commitment)
    }
  }
  return { agencies, plans, commitments, isUnsure: [...unknown].some(id => !told.has(id)) }
}
