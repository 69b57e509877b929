import type { Tx } from '@camket/storage/open'
import type { Door } from '../kernel/door.ts'
import { sessionLife } from './session-life.ts'

/** Whoever opens a link that is over is told why for so long; afterwards it is not known. */
const linksTold = 30 * 24 * 3_600_000

/**
 * Deletes links that were used or have run out, steps and counted attempts that are over, and sessions that have lapsed or were ended two weeks ago. The newest session stays: that somebody has
 * ever signed in decides whether `start` prints a link.
 */
export async function forgetOldSignIns(tx: Tx, { tenant, now }: Pick<Door, 'tenant' | 'now'>): Promise<void> {
  const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds)
  await tx
    .deleteFrom('sign_in_link')
    .where('tenant', '=', tenant)
    .where(link => link.or([link('used_at', 'is not', null), link('expires_at', '<=', now)]))
    .execute()
  await tx.deleteFrom('ceremony').where('tenant', '=', tenant).where('expires_at', '<=', now).execute()
  await tx.deleteFrom('attempt').where('tenant', '=', tenant).where('until', '<=', now).execute()
  await tx
    .deleteFrom('invitation')
    .where('tenant', '=', tenant)
    .where('expires_at', '<=', ago(linksTold))
    .execute()
  const newest = tx
    .selectFrom('session')
    .select('digest')
    .where('tenant', '=', tenant)
    .orderBy('created_at', 'desc')
    .orderBy('digest')
    .limit(1)
  await tx
    .deleteFrom('session')
    .where('tenant', '=', tenant)
    .where('digest', 'not in', newest)
    .where(session =>
      session.or([
        session('ended_at', '<=', ago(sessionLife.endingTold)),
        session.and([
          session('ended_at', 'is', null),
          session.or([
            session('seen_at', '<=', ago(sessionLife.idle)),
            session('created_at', '<=', ago(sessionLife.longest)),
          ]),
        ]),
      ]),
    )
    .execute()
}
