// What the server does beside answering: reads documents that were handed in, and publishes each local day once.
import { theServer } from '@camket/domain/kernel/author'
import { runNextReading } from '@camket/services/commitments/runReading'
import type { Register } from '@camket/services/kernel/door'
import { inEveryTenant } from '@camket/services/kernel/inEveryTenant'
import { readInOwnChild } from '@camket/services/commitments/readDocument'
import { publishDay } from '@camket/services/publication/publishDay'
import { setTimeout as pause } from 'node:timers/promises'

export interface BackgroundWork {
  /** Begins nothing new, and waits for what is running. */
  stop(): Promise<void>
}

const betweenLooks = 700
const betweenDays = 60_000

/** One reading at a time: recognition of a scan already uses every core. A fault is said on stderr and ends nothing. */
export function startBackgroundWork(register: Register): BackgroundWork {
  const stopped = new AbortController()
  const every = async (milliseconds: number, work: (tenant: string) => Promise<boolean>) => {
    while (!stopped.signal.aborted) {
      const more = await inEveryTenant(register, work, tell)
      if (!more) await pause(milliseconds, null, { signal: stopped.signal }).catch(() => undefined)
    }
  }
  const readings = every(betweenLooks, tenant =>
    runNextReading({ register, tenant, now: new Date() }, readInOwnChild),
  )
  const days = every(betweenDays, async tenant => {
    await publishDay({ register, tenant, author: theServer, now: new Date() })
    return false
  })
  return {
    async stop() {
      stopped.abort()
      await Promise.all([readings, days])
    },
  }
}

function tell(error: unknown, tenant: string | null): void {
  const words = error instanceof Error ? error.message : String(error)
  console.error(`camket: ${tenant === null ? '' : `${tenant}: `}${words}`)
}
