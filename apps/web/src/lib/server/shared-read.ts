import type { PublicDoor } from '@camket/services/kernel/door'

const running = new WeakMap<PublicDoor['register'], Map<string, Promise<unknown>>>()

/**
 * One reading at a time for what no page cache may keep: those who ask while it runs get its answer, so that a crowd costs
 * no more than one reader, and nobody is given anything older than the reading that was under way when they came.
 */
export function sharedRead<Value>(
  door: PublicDoor,
  what: string,
  read: () => Promise<Value>,
): Promise<Value> {
  const ofRegister = running.get(door.register) ?? new Map<string, Promise<unknown>>()
  running.set(door.register, ofRegister)
  const key = `${door.tenant} ${what}`
  const under = ofRegister.get(key)
  if (under !== undefined) return under as Promise<Value>
  const begun = read().finally(() => ofRegister.delete(key))
  ofRegister.set(key, begun)
  return begun
}
