// How many passwords are looked at in this process at a time, counted before the database is asked anything: who comes after that
// costs the server nothing.
import { refused, type Result } from '@camket/domain/kernel/refusal'
import { isGenuineDevice, sourceOf, type From } from '../proof/attempts.ts'

const most = { known: 34, unknown: 10 } as const
export type Lane = keyof typeof most
/** So that one place does not take all the room. */
const mostOfOneSource = 5

const inside = { known: 0, unknown: 0 }
const ofSource = new Map<string, number>()

const laneOf = (tenant: string, from: From): Lane =>
  isGenuineDevice(tenant, from.device) ? 'known' : 'unknown'

/** Whether one more attempt from there would be let in now. */
export function hasRoom(tenant: string, from: From): boolean {
  const lane = laneOf(tenant, from)
  if (inside[lane] >= most[lane]) return false
  return lane === 'known' || (ofSource.get(sourceOf(from)) ?? 0) < mostOfOneSource
}

/** Runs an attempt at a password. `busy` where there is no room; browsers that signed in here before have room of their own. */
export async function admitted<Value, Code extends string>(
  tenant: string,
  from: From,
  attempt: (lane: Lane) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | 'busy'>> {
  if (!hasRoom(tenant, from)) return refused('busy')
  const lane = laneOf(tenant, from)
  const source = sourceOf(from)
  const beside = ofSource.get(source) ?? 0
  inside[lane] += 1
  ofSource.set(source, beside + 1)
  try {
    return await attempt(lane)
  } finally {
    inside[lane] -= 1
    const left = (ofSource.get(source) ?? 1) - 1
    if (left === 0) ofSource.delete(source)
    else ofSource.set(source, left)
  }
}
