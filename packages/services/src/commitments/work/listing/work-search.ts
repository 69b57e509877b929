// What is typed into the search of a list of work: a number, an id, or words.
import { firstLetters } from '@camket/domain/kernel/cut'
import { tokens } from '@camket/domain/kernel/fold'
import { sql, type RawBuilder } from '@camket/storage/sql'

/** So many promises that fit common words are looked at where the list is everybody's. */
const mostFound = 1_000
const longest = 200

/** Condition on `c` (portal_commitment); null where nothing was typed. `everywhere`: no body's list narrows it first. */
export function searchIn(
  tenant: string,
  typed: string | undefined,
  everywhere: boolean,
): RawBuilder<unknown> | null {
  // No text of the database holds a zero character.
  const query = firstLetters((typed ?? '').normalize('NFC').replaceAll('\0', '').trim(), longest)
  if (query === '') return null
  if (/^\d{1,6}$/.test(query)) return sql`(c.number = ${Number(query)} or c.label = ${query})`
  if (/^[a-z0-9-]+\.\d{1,6}$/.test(query)) return sql`c.id = ${query}`
  const words = [
    ...new Set(
      tokens(query)
        .slice(0, 16)
        .map(({ folded }) => firstLetters(folded, 60)),
    ),
  ]
  if (words.length === 0) return sql`c.label = ${query}`
  const asked = words.map(word => `'${word.replace(/['\\]/g, '')}'`).join(' & ')
  const fits = everywhere
    ? sql`c.id in (select f.id from search_candidates(array[${asked}], ${mostFound}, array['commitment']) f)`
    : sql`exists (select from portal_search w where w.tenant = ${tenant} and w.kind = 'commitment' and w.id = c.id
        and w.words @@ ${asked}::tsquery)`
  return sql`(c.label = ${query} or ${fits})`
}
