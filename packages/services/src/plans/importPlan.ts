import { createHash } from 'node:crypto'
import { firstLetters } from '@camket/domain/kernel/cut'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { largestFile, type PlanCode } from '@camket/domain/plans/draft'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../kernel/door.ts'
import { faultPoint } from '../kernel/fault.ts'
import { newId } from '../kernel/new-id.ts'
import { write } from '../kernel/write.ts'

export interface Imported {
  /** Internal id of the plan: the address of its review. */
  readonly plan: string
  /** True when the same bytes are already here as a live draft or published plan: nothing was made. */
  readonly alreadyHere: boolean
}

/** Stores the file privately and queues its reading, in one transaction. */
export async function importPlan(
  door: Door,
  input: { name: string; bytes: Uint8Array },
): Promise<Result<Imported, PlanCode>> {
  const name = fileName(input.name)
  if (name === '') return refused('file-name-missing')
  if (input.bytes.length === 0) return refused('file-empty', { file: name })
  if (input.bytes.length > largestFile) return refused('file-too-large', { file: name, most: largestFile })
  const digest = createHash('sha256').update(input.bytes).digest('hex')
  const act = {
    action: 'importPlan',
    subject: `file:${digest.slice(0, 16)}`,
    input: { name, digest },
    isChange: (outcome: Result<Imported, PlanCode>) => outcome.ok && !outcome.value.alreadyHere,
  } as const
  const outcome = await write<Result<Imported, PlanCode>>(door, act, async tx => {
    const made = await insertPlan(tx, door, { name, digest })
    if (made === null) return accepted({ plan: await planOfFile(tx, door.tenant, digest), alreadyHere: true })
    await tx
      .insertInto('plan_file')
      .values({ tenant: door.tenant, plan: made, bytes: Buffer.from(input.bytes) })
      .execute()
    faultPoint('import-file-stored')
    await queueReading(tx, door.tenant, made)
    faultPoint('import-before-commit')
    return accepted({ plan: made, alreadyHere: false })
  })
  faultPoint('import-committed')
  return outcome
}

// Only the last part of a path, without control characters: it is shown and never used as a place to write to.
function fileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  return firstLetters(last.replace(/\p{C}/gu, '').trim(), 200)
}

async function insertPlan(
  tx: Tx,
  door: Door,
  file: { name: string; digest: string },
): Promise<string | null> {
  const row = await tx
    .insertInto('plan')
    .values({
      tenant: door.tenant,
      id: newId(door.now),
      state: 'reading',
      file_name: file.name,
      file_digest: file.digest,
      edition: 0,
      facts: null as unknown as string,
      facts_edition: 0,
      slug: null,
      imported_at: door.now,
      edited_at: door.now,
      edited_by: door.author.name,
    })
    .onConflict(conflict =>
      conflict.columns(['tenant', 'file_digest']).where('state', '<>', 'discarded').doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

async function planOfFile(tx: Tx, tenant: string, digest: string): Promise<string> {
  const row = await tx
    .selectFrom('plan')
    .select('id')
    .where('tenant', '=', tenant)
    .where('file_digest', '=', digest)
    .where('state', '<>', 'discarded')
    .executeTakeFirstOrThrow()
  return row.id
}

async function queueReading(tx: Tx, tenant: string, plan: string): Promise<void> {
  await tx
    .insertInto('reading_job')
    .values({
      tenant,
      plan,
      state: 'queued',
      what: null,
      done: 0,
      of: 0,
      failure: null,
      failure_values: '{}',
      attempts: 0,
      lease_until: null,
    })
    .execute()
}
