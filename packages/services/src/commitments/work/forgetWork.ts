import type { Tx } from '@camket/storage/open'

interface Gone {
  readonly tenant: string
  /** Commitments of which nothing is public any more. */
  readonly commitments: readonly string[]
}

/** Erases what the office keeps about commitments that were withdrawn as a whole. */
export async function forgetWork(tx: Tx, { tenant, commitments }: Gone): Promise<void> {
  if (commitments.length === 0) return
  for (const table of ['work_event', 'change_request', 'assignment'] as const) {
    await tx
      .deleteFrom(table)
      .where('tenant', '=', tenant)
      .where('commitment', 'in', [...commitments])
      .execute()
  }
}

/** Hides words in what the office keeps about a plan's commitments: reasons, answers, and what was asked. */
export async function maskWork(
  tx: Tx,
  at: { tenant: string; plan: string },
  hide: { text(words: string): string; value<Value>(value: Value): Value },
): Promise<void> {
  const { tenant, plan } = at
  const ofPlan = `${plan.replace(/[\\%_]/g, '\\$&')}.%`
  const reasons = await tx
    .selectFrom('assignment')
    .select(['commitment', 'body', 'reason'])
    .where('tenant', '=', tenant)
    .where('commitment', 'like', ofPlan)
    .where('reason', 'is not', null)
    .execute()
  for (const { commitment, body, reason } of reasons) {
    await tx
      .updateTable('assignment')
      .set({ reason: hide.text(reason ?? '') })
      .where('tenant', '=', tenant)
      .where('commitment', '=', commitment)
      .where('body', '=', body)
      .execute()
  }
  await maskEvents(tx, { tenant, ofPlan }, hide)
  await maskRequests(tx, { tenant, ofPlan }, hide)
}

type Hide = Parameters<typeof maskWork>[2]
interface OfPlan {
  readonly tenant: string
  readonly ofPlan: string
}

async function maskEvents(tx: Tx, { tenant, ofPlan }: OfPlan, hide: Hide): Promise<void> {
  const events = await tx
    .selectFrom('work_event')
    .select(['id', 'words'])
    .where('tenant', '=', tenant)
    .where('commitment', 'like', ofPlan)
    .where('words', 'is not', null)
    .execute()
  for (const { id, words } of events) {
    const hidden = hide.text(words ?? '')
    if (hidden === words) continue
    await tx
      .updateTable('work_event')
      .set({ words: hidden })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .execute()
  }
}

async function maskRequests(tx: Tx, { tenant, ofPlan }: OfPlan, hide: Hide): Promise<void> {
  const requests = await tx
    .selectFrom('change_request')
    .select(['id', 'asked', 'reason', 'answer'])
    .where('tenant', '=', tenant)
    .where('commitment', 'like', ofPlan)
    .execute()
  for (const { id, asked, reason, answer } of requests) {
    await tx
      .updateTable('change_request')
      .set({
        asked: JSON.stringify(hide.value(asked)),
        reason: hide.text(reason),
        answer: answer === null ? null : hide.text(answer),
      })
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .execute()
  }
}
