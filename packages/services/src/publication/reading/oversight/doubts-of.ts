import { sql, type RawBuilder } from '@camket/storage/sql'

/**
 * Over rows `d`: doubts that stand with a thing. With a commitment all that is said of it, a decision on several with each of them;
 * with a finding or a decision its tasks; and the answer that one of these doubts had.
 */
export function standsWith(tenant: string, thing: string): RawBuilder<boolean> {
  const own = sql`tenant = ${tenant}`
  // Every step goes by the commitment that a doubt stands with: that is what the table has an index of.
  return sql<boolean>`d.id in (
    with recursive decided as (
      select id, commitments from portal_decision where ${own} and (id = ${thing} or commitments @> array[${thing}]::text[])
    ), beside as (
      select ${thing}::text as commitment
      union select unnest(commitments) from decided
      union select commitment from portal_finding where ${own} and id = ${thing}
      union select commitment from portal_action where ${own} and from_kind in ('finding', 'decision') and from_id = ${thing}
    ), about as (
      select e.id, e.commitment from portal_doubt e join beside on e.commitment = beside.commitment
      where e.${own} and (e.commitment = ${thing} or e.of_id = ${thing} or starts_with(e.of_id, ${`${thing}.t`})
        or (e.of_kind = 'decision' and e.of_id in (select id from decided)))
      union
      select e.id, e.commitment from about join portal_doubt e on e.${own} and e.commitment = about.commitment
        and e.of_kind = 'answer' and starts_with(e.of_id, about.id || '.a')
    )
    select id from about
    union all select id from portal_doubt where ${own} and commitment is null and of_id = ${thing})`
}

/** Cheap to plan, and never true of what has none: a doubt, or a decision that may have one. */
export function mayHaveDoubts(tenant: string, thing: string): RawBuilder<boolean> {
  const own = sql`tenant = ${tenant}`
  return sql<boolean>`(exists (select from portal_doubt where ${own} and (commitment = ${thing}
      or (commitment is null and of_id = ${thing})))
    or exists (select from portal_decision where ${own} and commitments @> array[${thing}]::text[]))`
}
