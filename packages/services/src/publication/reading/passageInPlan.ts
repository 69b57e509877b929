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
  const { text, corrections } = await planText(tx, at)
  const { start, end } = at.passage
  return {
    before: text.slice(Math.max(0, start - around), start).replace(start > around ? /^\S*\s/ : /^$/, ''),
    text: text.slice(start, end),
    after: text.slice(end, end + around).replace(end + around < text.length ? /\s\S*$/ : /^$/, ''),
    part: at.part,
    corrected: (corrections ?? [])
      .filter(one => one.start < end && one.end > start)
      .map(one => ({ words: text.slice(one.start, one.end), read: one.read })),
  }
}

interface PlanText {
  readonly text: string
  readonly corrections: PlanRecord['corrections'] | null
}

/** The last plan asked for in a transaction: what it sees does not change, and whoever writes a copy asks for the same one often. */
const kept = new WeakMap<Tx, { readonly plan: string; readonly text: Promise<PlanText> }>()

function planText(tx: Tx, at: { tenant: string; plan: string }): Promise<PlanText> {
  const known = kept.get(tx)
  if (known?.plan === at.plan) return known.text
  const text = readText(tx, at)
  kept.set(tx, { plan: at.plan, text })
  return text
}

async function readText(tx: Tx, at: { tenant: string; plan: string }): Promise<PlanText> {
  const row = await sql<PlanText>`
    select b.body::json ->> 'text' as text, b.body::json -> 'corrections' as corrections from portal_plan p
    join record_body b on b.tenant = p.tenant and b.index = p.index
    where p.tenant = ${at.tenant} and p.id = ${at.plan}`.execute(tx)
  return row.rows[0] ?? { text: '', corrections: null }
}
