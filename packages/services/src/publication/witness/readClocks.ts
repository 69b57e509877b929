// Whose clock says what, as far as the database knows: asks nobody.
import { sql } from '@camket/storage/sql'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'

export interface Clocks {
  /** The database server's, at this moment. */
  readonly database: Date
  /** By the clock of whatever published it. */
  readonly newestRecord: Date | null
  /** Of each witness that cosigned when it was last asked: our clock then, and its own. */
  readonly witnesses: ReadonlyArray<{ readonly name: string; readonly askedAt: Date; readonly at: Date }>
}

interface Told {
  readonly vkey: string
  readonly asked_at: Date
  readonly at: Date
}

/** For the operator; changes nothing. */
export async function readClocks(door: Door): Promise<Result<Clocks, 'not-allowed'>> {
  return read(door, 'checkLog', async tx => {
    const { tenant } = door
    const record = await tx
      .selectFrom('record')
      .select('published_at')
      .where('tenant', '=', tenant)
      .orderBy('index', 'desc')
      .limit(1)
      .executeTakeFirst()
    const { rows: told } = await sql<Told>`select a.vkey, a.asked_at, max(c.at) as at
      from log_asking a join log_cosignature c on c.tenant = a.tenant and c.vkey = a.vkey
      where a.tenant = ${tenant} and a.outcome = 'cosigned' group by a.vkey, a.asked_at order by a.vkey`.execute(
      tx,
    )
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx)
    return {
      database: rows[0]!.now,
      newestRecord: record?.published_at ?? null,
      witnesses: told.map(({ vkey, asked_at, at }) => ({
        name: vkey.slice(0, vkey.indexOf('+')),
        askedAt: asked_at,
        at,
      })),
    }
  })
}
