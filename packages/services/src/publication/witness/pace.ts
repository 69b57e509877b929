// How many new heads of one log are cosigned: each costs a signature and waits for the disk, and whoever has the log's key makes as
// many as he likes. An honest log asks every ten seconds at most.
import type { Door, Register } from '../../kernel/door.ts'

export const mostHeadsAMinute = 60
const minute = 60_000

/** When the newest of each log were taken, by a clock that nobody sets; there are as many logs as the operator added. */
const taken = new WeakMap<Register, Map<string, number[]>>()

/** Whether one more new head of this log may be cosigned now; where it may, it is counted. */
export function isInPace({ register, tenant }: Pick<Door, 'register' | 'tenant'>, origin: string): boolean {
  const logs = taken.get(register) ?? new Map<string, number[]>()
  taken.set(register, logs)
  const log = `${tenant} ${origin}`
  const now = performance.now()
  const lately = (logs.get(log) ?? []).filter(at => now - at < minute)
  const isInside = lately.length < mostHeadsAMinute
  logs.set(log, isInside ? [...lately, now] : lately)
  return isInside
}
