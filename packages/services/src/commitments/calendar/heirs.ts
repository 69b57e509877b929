// Who has the work of a body that was merged or split: its successors, and theirs.
import type { Tx } from '@camket/storage/open'

/** For a body that still is on `day`, itself; else those of its successors that are, or itself when none is known. */
export async function heirsOn(
  tx: Tx,
  tenant: string,
  day: string,
): Promise<(body: string) => readonly string[]> {
  const rows = await tx
    .selectFrom('body')
    .select(['id', 'valid_to', 'successors'])
    .where('tenant', '=', tenant)
    .execute()
  const bodies = new Map(rows.map(row => [row.id, row]))
  const ended = (id: string): boolean => {
    const to = bodies.get(id)?.valid_to ?? null
    return to !== null && to < day
  }
  const standing = (id: string, seen: ReadonlySet<string>): string[] => {
    if (!ended(id)) return [id]
    if (seen.has(id)) return []
    return (bodies.get(id)?.successors ?? []).flatMap(next => standing(next, new Set([...seen, id])))
  }
  return body => {
    const heirs = [...new Set(standing(body, new Set()))]
    return heirs.length > 0 ? heirs : [body]
  }
}

/** Every body that has ended by `day` and has heirs, once with each of them. */
export async function heirsOfEnded(
  tx: Tx,
  tenant: string,
  day: string,
): Promise<ReadonlyArray<{ readonly ended: string; readonly heir: string }>> {
  const heirs = await heirsOn(tx, tenant, day)
  const rows = await tx
    .selectFrom('body')
    .select('id')
    .where('tenant', '=', tenant)
    .where('valid_to', '<', day)
    .execute()
  return rows.flatMap(({ id: ended }) =>
    heirs(ended)
      .filter(heir => heir !== ended)
      .map(heir => ({ ended, heir })),
  )
}
