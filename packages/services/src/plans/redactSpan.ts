import type { PlanCode } from '@camket/domain/plans/draft'
import { sameWords } from '@camket/domain/plans/persons/hidden-names'
import { united, wholeCharacters, without, type Span } from '@camket/domain/plans/redaction'
import { refused } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import { loadRedactions } from './loadRedactions.ts'
import type { Door } from '../kernel/door.ts'
import type { Edited, EditRefusal } from '../kernel/edit.ts'
import { editDraft, type LockedPlan } from './editDraft.ts'
import { loadReading } from './loadReading.ts'

/**
 * Masks a name in everything that will be published, character for character. Wherever the name stands as a name it is
 * masked with it; `everywhere` also masks a single word wherever that word stands.
 */
export async function redactSpan(
  door: Door,
  input: { plan: string; edition: number; start: number; end: number; everywhere?: boolean },
): Promise<Edited | EditRefusal<PlanCode, never>> {
  const { start, end } = input
  if (!(Number.isInteger(start) && Number.isInteger(end) && start < end)) return refused('span-empty')
  const { plan: id, edition } = input
  const edit = { action: 'redactSpan', plan: id, edition, input, points: true } as const
  return editDraft<PlanCode, never>(door, edit, async (tx, plan) => {
    const { text } = await loadReading(tx, door.tenant, plan.id)
    if (start < 0 || end > text.length) return refused('span-outside-text', { length: text.length })
    const span = wholeCharacters(text, { start, end })
    if (text.slice(span.start, span.end).trim() === '') return refused('span-empty')
    const wanted = [span, ...(input.everywhere === true ? sameWords(text, span) : [])]
    const added = await addRedactions(tx, { tenant: door.tenant, plan }, wanted)
    return added ? { ok: true, units: [] } : refused('span-already-redacted')
  })
}

/**
 * Redacts what of the spans is not redacted yet. A redaction that one of them covers or touches becomes part of it. False
 * when there was nothing to add.
 */
export async function addRedactions(
  tx: Tx,
  { tenant, plan }: { tenant: string; plan: LockedPlan },
  spans: readonly Span[],
): Promise<boolean> {
  const had = await loadRedactions(tx, tenant, plan.id)
  const wanted = united(spans)
  if (wanted.every(span => without(span, had).length === 0)) return false
  const now = united([...had, ...wanted])
  const stays = (span: Span, all: readonly Span[]): boolean =>
    all.some(other => other.start === span.start && other.end === span.end)
  for (const gone of had.filter(span => !stays(span, now))) {
    await redactionAt(tx, { tenant, plan: plan.id }, gone).execute()
  }
  const rows = now
    .filter(span => !stays(span, had))
    .map(({ start, end }) => ({
      tenant,
      plan: plan.id,
      starts_at: start,
      ends_at: end,
      edition: plan.edition + 1,
    }))
  await tx.insertInto('redaction').values(rows).execute()
  return true
}

function redactionAt(tx: Tx, place: { tenant: string; plan: string }, span: Span) {
  return tx
    .deleteFrom('redaction')
    .where('tenant', '=', place.tenant)
    .where('plan', '=', place.plan)
    .where('starts_at', '=', span.start)
    .where('ends_at', '=', span.end)
}

/** Takes a redaction back while the plan is a draft. */
export async function unredact(
  door: Door,
  input: { plan: string; edition: number; start: number; end: number },
): Promise<Edited | EditRefusal<PlanCode, never>> {
  const { plan: id, edition } = input
  const edit = { action: 'unredact', plan: id, edition, input, points: true } as const
  return editDraft<PlanCode, never>(door, edit, async (tx, plan) => {
    const gone = await redactionAt(tx, { tenant: door.tenant, plan: plan.id }, input)
      .returning('starts_at')
      .executeTakeFirst()
    return gone === undefined ? refused('no-such-redaction') : { ok: true, units: [] }
  })
}
