import type { Gate } from '../kernel/door.ts'

interface Report {
  readonly what: string
  readonly done: number
  readonly of: number
}

const everyMs = 400

/**
 * Writes a reading's progress, at most every 400 ms, and keeps its lease alive. Losing a report harms nobody, so a
 * failed write is left out; `end` waits for the last one.
 */
export function reportProgress(
  gate: Gate,
  claim: { plan: string; attempt: number },
  leaseMs: number,
): { report: (report: Report) => void; end: () => Promise<void> } {
  const begun = performance.now()
  let last = -Infinity
  let writing: Promise<unknown> = Promise.resolve()
  const report = (given: Report): void => {
    const elapsed = performance.now() - begun
    if (elapsed - last < everyMs) return
    last = elapsed
    const leaseUntil = new Date(gate.now.getTime() + elapsed + leaseMs)
    writing = writing.then(() => store(gate, claim, { ...given, lease_until: leaseUntil })).catch(() => {})
  }
  return { report, end: async () => void (await writing) }
}

async function store(
  gate: Gate,
  claim: { plan: string; attempt: number },
  row: Report & { lease_until: Date },
): Promise<void> {
  await gate.register.withTenant(gate.tenant, 'server', tx =>
    tx
      .updateTable('reading_job')
      .set({ ...row })
      .where('tenant', '=', gate.tenant)
      .where('plan', '=', claim.plan)
      .where('attempts', '=', claim.attempt)
      .where('state', '=', 'running')
      .execute(),
  )
}
