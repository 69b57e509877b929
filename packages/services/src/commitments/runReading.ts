// The reading of a stored file: claimed under a lease, run outside any transaction, written in one.
import { accepted } from '@camket/domain/kernel/refusal'
import { draftFromReading } from '@camket/domain/commitments/draft-from-reading'
import { theServer } from '@camket/domain/kernel/author'
import { readingSchema, type Reading } from '@camket/domain/plans/reading'
import type { Tx } from '@camket/storage/open'
import type { Gate } from '../kernel/door.ts'
import { faultPoint } from '../kernel/fault.ts'
import { isId, newId } from '../kernel/new-id.ts'
import { write } from '../kernel/write.ts'
import { insertUnits } from './stored-units.ts'
import { reportProgress } from './reading-progress-writer.ts'

export interface ReadFile {
  readonly reading: Reading
  readonly pages: ReadonlyArray<{ readonly page: number; readonly type: string; readonly bytes: Uint8Array }>
}
/** Reads a file, usually in a child process. Throws an error with `failure` (a code) and `values` when it cannot. */
export type Reader = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  progress: (report: { what: string; done: number; of: number }) => void,
) => Promise<ReadFile>

const leaseMs = 120_000
/** A file whose reading killed the process this often is not tried again by itself. */
const mostAttempts = 3

interface Claim {
  readonly plan: string
  readonly name: string
  readonly bytes: Buffer
  readonly attempt: number
}

/** Takes one queued (or abandoned) reading, runs it, and makes the draft's units. False when there was none. */
export async function runNextReading(gate: Gate, reader: Reader): Promise<boolean> {
  return (await claimAndRun(gate, null, reader)) !== 'not-waiting'
}

/** Runs the reading of one plan to its end, for the command line and the example. */
export async function runReading(
  gate: Gate,
  plan: string,
  reader: Reader,
): Promise<'done' | 'failed' | 'not-waiting'> {
  return isId(plan) ? claimAndRun(gate, plan, reader) : 'not-waiting'
}

async function claimAndRun(
  gate: Gate,
  plan: string | null,
  reader: Reader,
): Promise<'done' | 'failed' | 'not-waiting'> {
  const claim = await gate.register.withTenant(gate.tenant, 'server', tx => claimOne(tx, gate, plan))
  if (claim === null) return 'not-waiting'
  faultPoint('reading-claimed')
  if (claim.attempt > mostAttempts) return fail(gate, claim, { failure: 'crashed', values: {} })
  const progress = reportProgress(gate, claim, leaseMs)
  try {
    const found = await reader({ name: claim.name, bytes: claim.bytes }, progress.report)
    await progress.end()
    await finish(gate, claim, { ...found, reading: checked(found.reading) })
    faultPoint('reading-committed')
    return 'done'
  } catch (error) {
    await progress.end()
    const { failure, values } = error as { failure?: unknown; values?: Record<string, string | number> }
    if (typeof failure === 'string') return fail(gate, claim, { failure, values: values ?? {} })
    await fail(gate, claim, { failure: 'crashed', values: {} })
    throw error
  }
}

// Offsets would no longer fit if the text changed on its way into a canonical record.
function checked(reading: Reading): Reading {
  const parsed = readingSchema.parse(reading)
  if (parsed.text !== parsed.text.normalize('NFC') || !parsed.text.isWellFormed()) {
    throw new Error('reading: the text is not in NFC')
  }
  return parsed
}

async function claimOne(tx: Tx, gate: Gate, plan: string | null): Promise<Claim | null> {
  const job = await tx
    .selectFrom('reading_job')
    .select(['plan', 'attempts'])
    .where('tenant', '=', gate.tenant)
    .$if(plan !== null, query => query.where('plan', '=', plan as string))
    .where(waiting =>
      waiting.or([
        waiting('state', '=', 'queued'),
        waiting.and([waiting('state', '=', 'running'), waiting('lease_until', '<', gate.now)]),
      ]),
    )
    .orderBy('plan')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (job === undefined) return null
  const attempt = job.attempts + 1
  await tx
    .updateTable('reading_job')
    .set({ state: 'running', attempts: attempt, lease_until: new Date(gate.now.getTime() + leaseMs) })
    .where('tenant', '=', gate.tenant)
    .where('plan', '=', job.plan)
    .execute()
  const file = await tx
    .selectFrom('plan')
    .innerJoin('plan_file', join =>
      join.onRef('plan_file.tenant', '=', 'plan.tenant').onRef('plan_file.plan', '=', 'id'),
    )
    .select(['file_name', 'bytes'])
    .where('plan.tenant', '=', gate.tenant)
    .where('id', '=', job.plan)
    .executeTakeFirstOrThrow()
  return { plan: job.plan, name: file.file_name, bytes: file.bytes, attempt }
}

/** True when this attempt still holds the job; a worker that lost its lease must not write. */
async function stillOurs(tx: Tx, gate: Gate, claim: Claim): Promise<boolean> {
  const job = await tx
    .selectFrom('reading_job')
    .select(['state', 'attempts'])
    .where('tenant', '=', gate.tenant)
    .where('plan', '=', claim.plan)
    .forUpdate()
    .executeTakeFirst()
  return job?.state === 'running' && job.attempts === claim.attempt
}

async function finish(gate: Gate, claim: Claim, found: ReadFile): Promise<void> {
  const { tenant } = gate
  const { reading } = found
  const act = { action: 'runReading', subject: `plan:${claim.plan}`, input: { file: claim.name } } as const
  await write({ ...gate, author: theServer }, act, async tx => {
    if (!(await stillOurs(tx, gate, claim))) return accepted(null)
    await tx
      .insertInto('plan_reading')
      .values({ tenant, plan: claim.plan, reading: JSON.stringify(reading) })
      .execute()
    for (const page of found.pages) {
      const bytes = Buffer.from(page.bytes)
      await tx
        .insertInto('plan_page')
        .values({ tenant, plan: claim.plan, ...page, bytes })
        .execute()
    }
    await insertUnits(
      tx,
      { tenant, plan: claim.plan },
      draftFromReading(reading, () => newId(gate.now)),
    )
    faultPoint('reading-units-written')
    const { kind, symbol, date, issuer, province, title } = reading
    await tx
      .updateTable('plan')
      .set({ state: 'draft', facts: JSON.stringify({ kind, symbol, date, issuer, province, title }) })
      .where('tenant', '=', tenant)
      .where('id', '=', claim.plan)
      .execute()
    await closeJob(tx, gate, claim, { state: 'done', failure: null, failure_values: '{}' })
    return accepted(null)
  })
}

async function fail(
  gate: Gate,
  claim: Claim,
  why: { failure: string; values: Record<string, string | number> },
): Promise<'failed'> {
  const act = { action: 'runReading', subject: `plan:${claim.plan}`, input: why } as const
  await write({ ...gate, author: theServer }, act, async tx => {
    if (await stillOurs(tx, gate, claim)) {
      const end = {
        state: 'failed',
        failure: why.failure,
        failure_values: JSON.stringify(why.values),
      } as const
      await closeJob(tx, gate, claim, end)
    }
    return accepted(null)
  })
  return 'failed'
}

async function closeJob(
  ...[tx, gate, claim, end]: [
    Tx,
    Gate,
    Claim,
    { state: 'done' | 'failed'; failure: string | null; failure_values: string },
  ]
): Promise<void> {
  await tx
    .updateTable('reading_job')
    .set({ ...end, lease_until: null })
    .where('tenant', '=', gate.tenant)
    .where('plan', '=', claim.plan)
    .execute()
}
