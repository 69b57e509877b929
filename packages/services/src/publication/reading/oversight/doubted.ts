import type { Doubted } from '@camket/domain/oversight/doubt/text'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { inSnapshot } from '../snapshot.ts'

/** A public claim, as the counter shows it to whoever sees it otherwise. */
export interface DoubtedWords {
  /** Its newest version. */
  readonly version: number
  readonly commitment: string | null
  /** The promise or clause in the plan's words. */
  readonly text: string
  /** What the office said; null where it is the standing itself. */
  readonly said: string | null
  readonly by: string | null
}

/** Null where nothing of the kind is public. */
export async function doubtedWords(
  door: PublicDoor,
  of: Pick<Doubted, 'kind' | 'id'>,
): Promise<(DoubtedWords & AsOf) | null> {
  return inSnapshot(door, async tx => wordsOf(tx, door.tenant, of))
}

async function wordsOf(
  tx: Tx,
  tenant: string,
  { kind, id }: Pick<Doubted, 'kind' | 'id'>,
): Promise<DoubtedWords | null> {
  const asked = {
    update: sql`select u.version, u.commitment, c.text, u.statement as said, t.name as by from portal_update u
      join portal_commitment c on c.tenant = u.tenant and c.id = u.commitment
      left join portal_body t on t.tenant = u.tenant and t.id = u.body`,
    commitment: sql`select u.version, u.id as commitment, u.text, null as said, null as by from portal_commitment u`,
    restriction: sql`select u.version, null as commitment, u.text, null as said, null as by from portal_restriction u`,
    answer: sql`select u.version, u.commitment, coalesce(c.text, u.of_id) as text, u.text as said, u.body_name as by
      from portal_answer u left join portal_commitment c on c.tenant = u.tenant and c.id = u.commitment`,
    action: sql`select u.version, u.commitment, c.text, u.text || coalesce(': ' || s.said, '') as said,
        coalesce(s.by_name, u.body_name) as by
      from portal_action u join portal_commitment c on c.tenant = u.tenant and c.id = u.commitment
      left join portal_action_step s on s.tenant = u.tenant and s.index = u.index`,
    review: sql`select u.version, u.commitment, c.text, u.reasons as said, u.body_name as by from portal_review u
      join portal_commitment c on c.tenant = u.tenant and c.id = u.commitment`,
    finding: sql`select u.version, u.commitment, c.text, u.text as said, u.by_name as by from portal_finding u
      join portal_commitment c on c.tenant = u.tenant and c.id = u.commitment`,
    decision: sql`select u.version, c.id as commitment, c.text, u.text as said, null as by from portal_decision u
      join portal_commitment c on c.tenant = u.tenant and c.id = u.commitments[1]`,
  }[kind]
  const { rows } = await sql<DoubtedWords>`${asked} where u.tenant = ${tenant} and u.id = ${id}`.execute(tx)
  return rows[0] ?? null
}
