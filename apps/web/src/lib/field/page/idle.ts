// Whether nobody has been at the page for too long, by clocks of which neither can be trusted alone.
import { idleMinutes } from '@camket/domain/oversight/field/pin'

export interface Clocks {
  readonly wall: number
  /** Runs on whatever is set; some devices stop it while they sleep. */
  readonly own: number
}

export const clocks = (): Clocks => ({ wall: Date.now(), own: performance.now() })

/** By either clock; one that was set back says nothing of how long it was, and counts as too long. */
export function isIdle(from: Clocks, to: Clocks): boolean {
  const [wall, own] = [to.wall - from.wall, to.own - from.own]
  return Math.max(wall, own) > idleMinutes * 60_000 || wall < -60_000
}
