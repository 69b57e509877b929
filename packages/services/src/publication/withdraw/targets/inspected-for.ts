import type { RecordBodies } from '@camket/domain/publication/records'
import type { Stored } from '../standing.ts'

/** What inspections say of a promise that goes, and what was set because of it. */
export function isInspectedFor(
  { kind, body }: Pick<Stored, 'kind' | 'body'>,
  { scope, id }: { readonly scope: string; readonly id: string },
  entries: readonly Stored[],
): boolean {
  if (scope !== 'commitment' || (kind !== 'finding' && kind !== 'action')) return false
  const said = body as RecordBodies['finding' | 'action']
  if (said.commitment === id) return true
  if (!('from' in said) || said.from.kind !== 'finding') return false
  return entries.some(
    one =>
      one.kind === 'finding' &&
      one.entry.id === said.from.id &&
      (one.body as RecordBodies['finding']).commitment === id,
  )
}
