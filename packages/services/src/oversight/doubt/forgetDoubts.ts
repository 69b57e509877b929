// What a withdrawal takes along of doubts that have not appeared, and of answers on their way.
import type { AnsweredKind } from '@camket/domain/oversight/doubt/states'
import type { Tx } from '@camket/storage/open'

/** Of withdrawn commitments and clauses: texts that still wait, and drafts of answers. */
export async function forgetDoubts(tx: Tx, tenant: string, things: readonly string[]): Promise<void> {
  if (things.length === 0) return
  const of = [...things]
  await tx
    .deleteFrom('doubt_text')
    .where('tenant', '=', tenant)
    .where(eb => eb.or([eb('commitment', 'in', of), eb('of_id', 'in', of)]))
    .execute()
  await tx
    .deleteFrom('answer_draft as a')
    .where('a.tenant', '=', tenant)
    .where(eb =>
      eb.or([
        eb('a.commitment', 'in', of),
        eb.and([
          eb('a.of_kind', '=', 'doubt'),
          eb.not(
            eb.exists(
              eb
                .selectFrom('portal_doubt as d')
                .select('d.id')
                .whereRef('d.tenant', '=', 'a.tenant')
                .whereRef('d.id', '=', 'a.of_id'),
            ),
          ),
        ]),
      ]),
    )
    .execute()
}

/** Of withdrawn answers, and of what was answered: the drafts that they were. */
export async function forgetAnswers(
  tx: Tx,
  tenant: string,
  of: ReadonlyArray<{ readonly kind: AnsweredKind; readonly id: string }>,
): Promise<void> {
  for (const { kind, id } of of) {
    await tx
      .deleteFrom('answer_draft')
      .where('tenant', '=', tenant)
      .where('of_kind', '=', kind)
      .where('of_id', '=', id)
      .execute()
  }
}

/** Drafts of answers with the withdrawn words masked; the audit can be asked no more what they were. */
export async function maskAnswers(
  tx: Tx,
  { tenant, plan }: { readonly tenant: string; readonly plan: string },
  mask: { text(words: string): string },
): Promise<void> {
  const drafts = await tx
    .selectFrom('answer_draft')
    .select(['of_kind', 'of_id', 'text', 'returned'])
    .where('tenant', '=', tenant)
    .where('plan', '=', plan)
    .execute()
  for (const { of_kind, of_id, text, returned } of drafts) {
    const masked = { text: mask.text(text), returned: returned === null ? null : mask.text(returned) }
    if (masked.text === text && masked.returned === returned) continue
    await tx
      .updateTable('answer_draft')
      .set(masked)
      .where('tenant', '=', tenant)
      .where('of_kind', '=', of_kind)
      .where('of_id', '=', of_id)
      .execute()
    await tx
      .updateTable('audit')
      .set({ salt: null })
      .where('tenant', '=', tenant)
      .where('subject', '=', `${of_kind}:${of_id}`)
      .execute()
  }
}
