// When a log's witnesses are asked: soon after each look at what is to be signed, so that a reader of a new head finds them there.
import { setTimeout as pause } from 'node:timers/promises'

/** Who publishes several times at once is asked for once. */
const gatherMs = 1_000
/** A log that publishes all day long asks this often and no more. */
const betweenMs = 10_000

export interface Askings {
  /** Asks in a moment, and never twice at once; whoever calls meanwhile shares that asking. Never throws. */
  soon(tenant: string): void
  /** Waits for what is running. */
  settled(): Promise<void>
}

interface AskingOptions {
  readonly ask: (tenant: string) => Promise<void>
  readonly stopped: AbortSignal
  readonly tell: (error: unknown, tenant: string) => void
}

export function openAskings({ ask, stopped, tell }: AskingOptions): Askings {
  const begun = new Map<string, number>()
  const waiting = new Set<string>()
  const running = new Map<string, Promise<void>>()
  const turn = async (tenant: string, before: Promise<void> | undefined): Promise<void> => {
    await pause(gatherMs, null, { signal: stopped })
    // What is under way may be showing an older head.
    await before
    const next = (begun.get(tenant) ?? -betweenMs) + betweenMs
    await pause(Math.max(0, next - performance.now()), null, { signal: stopped })
    waiting.delete(tenant)
    begun.set(tenant, performance.now())
    await ask(tenant)
  }
  return {
    soon(tenant) {
      if (stopped.aborted || waiting.has(tenant)) return
      waiting.add(tenant)
      const asked = turn(tenant, running.get(tenant)).catch(error => {
        // Stopping cuts an asking short, which is no fault.
        if (!stopped.aborted) tell(error, tenant)
      })
      running.set(tenant, asked)
    },
    async settled() {
      await Promise.all(running.values())
    },
  }
}
