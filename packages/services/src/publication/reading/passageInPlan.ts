import type { PlanRecord } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'

/** A passage with what stands around it in the plan's text. */
export interface PassageInPlan {
  readonly before: string
  readonly text: string
  readonly after: string
  /** Part of the plan in which it stands. */
  readonly part: number
  /** Words of the passage that the office corrected, with what the reader had read. */
  readonly corrected: ReadonlyArray<{ readonly words: string; readonly read: string }>
}

const around = 400

/** Cuts the passage out of the plan record; the text before and after is cut at word borders. */
export async function passageInPlan(
  tx: Tx,
  at: { tenant: string; plan: string; part: number; passage: { start: number; end: number } },
): Promise<PassageInPlan> {
  const row = await sql<{ text: string; corrections: PlanRecord['corrections'] | null }>`
    select b.body::json ->> 'text' as text, b.body::json -> 'corrections' as corrections from portal_plan p
    join record_body b on b.tenant = p.tenant and b.index = p.index
    where p.tenant = ${at.tenant} and p.id = ${at.plan}`.execute(tx)
  const text = row.rows[0]?.text ?? ''
  const { start, end } = at.passage
  return {
    before: text.slice(Math.max(0, start - around), start).replace(start > around ? /^\S*\s/ : /^$/, ''),
    text: text.slice(start, end),
    after: text.slice(end, end + around).replace(end + around < text.length ? /\s\S*$/ : /^$/, ''),
    part: at.part,
    corrected: (row.rows[0]?.corrections ?? [])
      .filter(one => one.start < end && one.end > start)
      .map(one => ({ words: text.slice(one.start, one.end), read: one.read })),
  }
}
