import type { PlanCode } from '@camket/domain/plans/draft'
import { sameWords, wholeCharacters } from '@camket/domain/plans/redaction'
import { refused } from '@camket/domain/kernel/refusal'
import type { Door } from '../kernel/door.ts'
import type { Edited, EditRefusal } from '../kernel/edit.ts'
import { editDraft } from './editDraft.ts'
import { loadReading } from './loadReading.ts'

/** Masks a name in everything that will be published, character for character; `everywhere` also its other occurrences. */
export async function redactSpan(
  door: Door,
  input: { plan: string; edition: number; start: number; end: number; everywhere?: boolean },
): Promise<Edited | EditRefusal<PlanCode, never>> {
  const { start, end } = input
  if (!(Number.isInteger(start) && Number.isInteger(end) && start < end)) return refused('span-empty')
  const edit = { action: 'redactSpan', plan: input.plan, edition: input.edition, input } as const
  return editDraft<PlanCode, never>(door, edit, async (tx, plan) => {
    const { text } = await loadReading(tx, door.tenant, plan.id)
    if (start < 0 || end > text.length) return refused('span-outside-text', { length: text.length })
    const span = wholeCharacters(text, { start, end })
    if (text.slice(span.start, span.end).trim() === '') return refused('span-empty')
    const had = await tx
      .selectFrom('redaction')
      .select(['starts_at', 'ends_at'])
      .where('tenant', '=', door.tenant)
      .where('plan', '=', plan.id)
      .execute()
    const free = [span, ...(input.everywhere === true ? sameWords(text, span) : [])].filter(
      wanted => !had.some(row => row.starts_at < wanted.end && row.ends_at > wanted.start),
    )
    const once = free.filter((wanted, i) => free.findIndex(other => other.start === wanted.start) === i)
    if (once.length === 0) return refused('span-already-redacted')
    const edition = plan.edition + 1
    await tx
      .insertInto('redaction')
      .values(
        once.map(at => ({
          tenant: door.tenant,
          plan: plan.id,
          starts_at: at.start,
          ends_at: at.end,
          edition,
        })),
      )
      .execute()
    return { ok: true, units: [] }
  })
}

/** Takes a redaction back while the plan is a draft. */
export async function unredact(
  door: Door,
  input: { plan: string; edition: number; start: number; end: number },
): Promise<Edited | EditRefusal<PlanCode, never>> {
  const edit = { action: 'unredact', plan: input.plan, edition: input.edition, input } as const
  return editDraft<PlanCode, never>(door, edit, async (tx, plan) => {
    const gone = await tx
      .deleteFrom('redaction')
      .where('tenant', '=', door.tenant)
      .where('plan', '=', plan.id)
      .where('starts_at', '=', input.start)
      .where('ends_at', '=', input.end)
      .returning('starts_at')
      .executeTakeFirst()
    return gone === undefined ? refused('no-such-redaction') : { ok: true, units: [] }
  })
}
