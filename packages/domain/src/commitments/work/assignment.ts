// Who has a commitment: the states of one body's part in it, and what may come after which.
import type { assignmentModes, assignmentRoles } from '../../plans/reading.ts'
import type { AssignmentState } from './codes.ts'

export type Part = (typeof assignmentRoles)[number]
export type Mode = (typeof assignmentModes)[number]

export interface Owner {
  readonly body: string
  readonly part: Part
  readonly mode: Mode
}

export interface Assignment extends Owner {
  readonly state: AssignmentState
  readonly edition: number
}

export const assignmentActs = ['assign', 'assign-otherwise', 'accept', 'hand-back', 'end'] as const
export type AssignmentAct = (typeof assignmentActs)[number]

/**
 * From which state an act leads where; what is not listed is refused. `none`: the body has no part in it yet. A body that is
 * given another part, or is asked instead of ordered, answers anew. What was handed back may be taken after all, as long
 * as nobody else has it.
 */
export const assignmentTable: Readonly<
  Record<AssignmentAct, Readonly<Partial<Record<AssignmentState | 'none', AssignmentState>>>>
> = {
  assign: { none: 'waiting', 'handed-back': 'waiting', ended: 'waiting' },
  'assign-otherwise': { waiting: 'waiting', accepted: 'waiting' },
  accept: { waiting: 'accepted', 'handed-back': 'accepted' },
  'hand-back': { waiting: 'handed-back', accepted: 'handed-back' },
  end: { waiting: 'ended', accepted: 'ended', 'handed-back': 'ended' },
}

/** The state after an act; null where the act is refused. */
export function stateAfter(state: AssignmentState | 'none', act: AssignmentAct): AssignmentState | null {
  return assignmentTable[act][state] ?? null
}

/** States in which a body is expected to do something about the commitment. */
export const liveStates = ['waiting', 'accepted'] as const satisfies readonly AssignmentState[]

export function isLive({ state }: Pick<Assignment, 'state'>): boolean {
  return state === 'waiting' || state === 'accepted'
}

interface Step {
  readonly body: string
  readonly act: AssignmentAct
  readonly part: Part
  readonly mode: Mode
  readonly state: AssignmentState
}

/** What has to happen to each body's part so that those wanted have the commitment, and nobody else. */
export function stepsTo(wanted: readonly Owner[], now: readonly Assignment[]): Step[] {
  const given = wanted.flatMap(owner => stepOf(owner, now))
  const gone = now
    .filter(({ body, state }) => state !== 'ended' && !wanted.some(owner => owner.body === body))
    .map(({ body, part, mode }): Step => ({ body, part, mode, act: 'end', state: 'ended' }))
  return [...gone, ...given]
}

function stepOf(owner: Owner, now: readonly Assignment[]): Step[] {
  const there = now.find(({ body }) => body === owner.body)
  if (there !== undefined && isLive(there)) {
    if (there.part === owner.part && there.mode === owner.mode) return []
    return [{ ...owner, act: 'assign-otherwise', state: 'waiting' }]
  }
  return [{ ...owner, act: 'assign', state: 'waiting' }]
}

/** Names what somebody saw of a commitment's owners: a form that carries it is refused once it differs. */
export function ownersSeen(now: readonly Pick<Assignment, 'body' | 'edition'>[]): string {
  const all = now.map(({ body, edition }) => `${body}:${edition}`).sort()
  return all.join(',')
}

export const queues = ['handed-back', 'ended-body', 'without-lead'] as const
export type Queue = (typeof queues)[number]

/** Which list of the secretariat a commitment stands in; null while a living body leads it and none has handed it back. */
export function queueOf(
  now: ReadonlyArray<Pick<Assignment, 'body' | 'part' | 'state'>>,
  hasEnded: (body: string) => boolean,
): Queue | null {
  if (now.some(({ state }) => state === 'handed-back')) return 'handed-back'
  const live = now.filter(isLive)
  if (live.some(({ body }) => hasEnded(body))) return 'ended-body'
  return live.some(({ part }) => part === 'lead') ? null : 'without-lead'
}
