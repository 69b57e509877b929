import type { PublicDoor } from '@camket/services/kernel/door'
import { oldRecordIn } from './data/old-record.ts'
import { changesBetween } from './touched/changes.ts'
import type { OldRecord } from './touched/said.ts'
import type { Folder, MirrorState } from './folder.ts'
import { bootName } from './settle.ts'

interface Interrupted {
  readonly door: PublicDoor
  readonly folder: Folder
  readonly state: MirrorState
  readonly from: number
}

/**
 * Plans whose pages an interrupted run has written and that nothing has touched since. Notes of a run that began elsewhere
 * or was another program's count for nothing; this run's own head is noted before the first plan.
 */
export async function donePlans({ door, folder, state, from }: Interrupted): Promise<Set<string>> {
  const name = `${state.program} ${state.languages} ${from} ${bootName()}`
  const notes = folder.notes().flatMap(readNote)
  const begun = notes.findLastIndex(note => note.run !== undefined)
  const isSame = begun >= 0 && notes[begun]?.run === name
  folder.note(JSON.stringify({ run: name }))
  if (!isSame) return new Set()
  const first = notes.findLastIndex(note => note.run !== undefined && note.run !== name) + 1
  const sizes = new Map<string, number>()
  for (const { plan, size } of notes.slice(first)) if (plan !== undefined) sizes.set(plan, size ?? 0)
  return untouched(door, { sizes, to: state.size, old: oldRecordIn(folder) })
}

async function untouched(
  door: PublicDoor,
  { sizes, to, old }: { sizes: ReadonlyMap<string, number>; to: number; old: OldRecord },
): Promise<Set<string>> {
  const done = new Set(sizes.keys())
  for (const size of new Set(sizes.values())) {
    const { plans, isUnsure } = await changesBetween(door, { from: size, to }, old)
    if (isUnsure) return new Set()
    for (const plan of plans.keys()) if (sizes.get(plan) === size) done.delete(plan)
  }
  return done
}

interface Note {
  readonly run?: string
  readonly plan?: string
  readonly size?: number
}

function readNote(line: string): Note[] {
  try {
    return [JSON.parse(line) as Note]
  } catch {
    return []
  }
}
