// Which files the entries since an earlier size have touched: found from those entries, so that no more is fetched.
import { linesOf, nameIn, spokenIn, spokenKinds } from './record-names.ts'

export const bundleWidth = 256

export interface Touches {
  /** Whether an entry from this size on has touched a bundle. */
  bundle(bundle: number, since: number): boolean
  /** Whether an entry from this size on has touched a plan's table. */
  plan(plan: string, since: number): boolean
  /** Entries of earlier records that were withdrawn. */
  readonly withdrawn: ReadonlySet<number>
  readonly plans: ReadonlySet<string>
}

interface Marks {
  readonly bundles: Map<number, number>
  readonly plans: Map<string, number>
  readonly withdrawn: Map<number, number>
  /** The newest entry of which it cannot be told on which plans' pages it stands; -1 where there is none. */
  anywhere: number
}

/** Everything is touched: there is nothing earlier. */
export const allTouched: Touches = {
  bundle: () => true,
  plan: () => true,
  withdrawn: new Set(),
  plans: new Set(),
}

export interface TouchesOf {
  readonly from: number
  readonly to: number
  /** A bundle as it is now; `touchedAt` is the newest entry known so far to have touched it. */
  readonly read: (bundle: number, touchedAt: number) => Promise<Uint8Array | null>
  /** A bundle in whatever state is at hand: only names are looked up in it. */
  readonly readAny: (bundle: number) => Promise<Uint8Array | null>
}

/** Reads the bundles of the new entries, the last one first: whatever has touched a bundle stands behind it or in it. */
export async function findTouches({ from, to, read, readAny }: TouchesOf): Promise<Touches> {
  const marks: Marks = { bundles: new Map(), plans: new Map(), withdrawn: new Map(), anywhere: -1 }
  for (let bundle = Math.ceil(to / bundleWidth) - 1; bundle >= Math.floor(from / bundleWidth); bundle -= 1) {
    const bytes = await read(bundle, marks.bundles.get(bundle) ?? -1)
    // Nothing more can be told apart then, and the checker will say what is missing.
    if (bytes === null) return allTouched
    const lines = linesOf(bytes)
    for (let i = lines.length - 1; i >= 0; i -= 1) {
      const index = bundle * bundleWidth + i
      if (index >= from && index < to) mark(marks, index, lines[i]!)
    }
  }
  await markWithdrawn(marks, readAny)
  return {
    bundle: (bundle, since) => (marks.bundles.get(bundle) ?? -1) >= since,
    plan: (plan, since) => Math.max(marks.anywhere, marks.plans.get(plan) ?? -1) >= since,
    withdrawn: new Set(marks.withdrawn.keys()),
    plans: new Set(marks.plans.keys()),
  }
}

function mark(marks: Marks, index: number, line: Uint8Array): void {
  const named = nameIn(line)
  raise(marks.bundles, Math.floor(index / bundleWidth), index)
  if (named === null) return
  markPlans(marks, named.id, index)
  if (spokenKinds.has(named.kind)) markSpoken(marks, spokenIn(line), index)
  if (named.kind !== 'tombstone') return
  for (const target of named.previous) {
    if (!Number.isSafeInteger(target) || target < 0 || target >= index) continue
    raise(marks.bundles, Math.floor(target / bundleWidth), index)
    raise(marks.withdrawn, target, index)
  }
}

function markSpoken(marks: Marks, ids: readonly string[] | null, index: number): void {
  if (ids === null) marks.anywhere = Math.max(marks.anywhere, index)
  else for (const id of ids) markPlans(marks, id, index)
}

/** Ids of what stands in a plan begin with the plan's own: every beginning counts, for plans may have dots too. */
function markPlans({ plans }: Marks, id: string, index: number): void {
  for (let at = id.length; at > 0; at = id.lastIndexOf('.', at - 1)) raise(plans, id.slice(0, at), index)
}

async function markWithdrawn(marks: Marks, readAny: TouchesOf['readAny']): Promise<void> {
  const targets = [...marks.withdrawn].sort(([a], [b]) => a - b)
  let at = -1
  let lines: Uint8Array[] = []
  for (const [target, index] of targets) {
    const bundle = Math.floor(target / bundleWidth)
    if (bundle !== at) lines = linesOf(await readAny(bundle))
    at = bundle
    const line = lines[target % bundleWidth]
    const named = line === undefined ? null : nameIn(line)
    if (named !== null) markPlans(marks, named.id, index)
    if (named !== null && spokenKinds.has(named.kind)) markSpoken(marks, null, index)
  }
}

function raise<Key>(marks: Map<Key, number>, key: Key, index: number): void {
  if ((marks.get(key) ?? -1) < index) marks.set(key, index)
}
