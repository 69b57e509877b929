import { meetsPolicy, type Policy } from '@camket/log/policy'
import { hex } from '@camket/log/hash'
import type { AskingOutcome } from '@camket/domain/publication/witness/codes'
import { isRecent, type LogState } from '@camket/domain/publication/portal/freshness'
import type { Tx } from '@camket/storage/open'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { cosignaturesIn } from '../../witness/cosignatures.ts'
import { snapshotOf } from '../snapshot.ts'
import { checkpointIn } from './checkpoint.ts'
import { keyOf, leastOf, policyOf } from './trust.ts'

export interface Witness {
  /** As the policy calls it. */
  readonly name: string
  /** Its newest cosignature; null for none. */
  readonly newest: { readonly at: string; readonly size: number; readonly counts: boolean } | null
  /** Why it did not cosign when it was last asked; null where it did, or was never asked. */
  readonly trouble: Trouble | null
}

interface Trouble {
  readonly outcome: AskingOutcome
  readonly knownSize: number | null
  /** When it said so, which may be long before it was last asked; null where that was not kept. */
  readonly saidAt: string | null
}

export interface LogFreshness extends AsOf, LogState {
  readonly checkpoint:
    | (LogState['checkpoint'] & {
        readonly signedAt: string
        /** In lower-case hex. */
        readonly root: string
      })
    | null
  readonly uncovered: number
  /** `text`: the whole line, as a program that checks takes it. */
  readonly key: { readonly name: string; readonly id: string; readonly text: string } | null
  readonly asked: readonly Witness[]
  /** The least number of witnesses that satisfies the policy. */
  readonly needed: number
}

/** How new the signed state is and who vouches for it, at an instant. */
export async function logFreshness(door: PublicDoor, now: Date): Promise<LogFreshness> {
  return snapshotOf(door, async (tx, { size }) => {
    const { tenant } = door
    const checkpoint = await checkpointIn(tx, tenant)
    const covered = checkpoint?.size ?? 0
    const policy = await policyOf(tx, tenant)
    const { asked, witnesses } = await witnessesOf(tx, { tenant, policy, now })
    return {
      newest: size === 0 ? null : { size, publishedAt: await timeOf(tx, tenant, size - 1) },
      checkpoint: checkpoint && {
        size: covered,
        uncoveredSince: covered < size ? await timeOf(tx, tenant, covered) : null,
        signedAt: checkpoint.signedAt,
        root: hex(checkpoint.root),
      },
      uncovered: size - covered,
      key: await keyOf(tx, tenant),
      asked,
      witnesses,
      needed: policy === null ? 0 : leastOf(policy, policy.quorum),
    }
  })
}

async function timeOf(tx: Tx, tenant: string, index: number): Promise<string> {
  const row = await tx
    .selectFrom('record')
    .select('published_at')
    .where('tenant', '=', tenant)
    .where('index', '=', index)
    .executeTakeFirstOrThrow()
  return row.published_at.toISOString()
}

async function witnessesOf(
  tx: Tx,
  at: { tenant: string; policy: Policy | null; now: Date },
): Promise<Pick<LogFreshness, 'asked' | 'witnesses'>> {
  const { tenant, policy, now } = at
  if (policy === null) return { asked: [], witnesses: nobody }
  const newest = new Map((await cosignaturesIn(tx, tenant)).map(one => [one.vkey, one]))
  const troubles = await troublesOf(tx, tenant)
  const seen = policy.witnesses.map(({ name, vkey }) => {
    const last = newest.get(vkey.text)
    const counted = last && { at: last.at, size: last.size, counts: isRecent(last.at, now) }
    return { vkey, witness: { name, newest: counted ?? null, trouble: troubles.get(vkey.text) ?? null } }
  })
  const recent = seen.filter(({ witness }) => witness.newest?.counts === true)
  const cosignedBy = recent.map(({ vkey }) => ({ vkey, time: 0 }))
  // Who signs the checkpoint itself is judged by whoever verifies it; here only the witnesses are.
  const { ok } = meetsPolicy({ ...policy, logs: [] }, { signedBy: [], cosignedBy })
  return {
    asked: seen.map(({ witness }) => witness),
    witnesses: {
      asked: seen.length,
      recent: recent.length,
      enough: ok,
      knowMore: seen.some(({ witness }) => witness.trouble?.outcome === 'knows-more'),
      sawAnother: seen.some(({ witness }) => witness.trouble?.outcome === 'does-not-follow'),
    },
  }
}

const nobody = { asked: 0, recent: 0, enough: true, knowMore: false, sawAnother: false } as const

async function troublesOf(tx: Tx, tenant: string): Promise<Map<string, Trouble>> {
  const rows = await tx
    .selectFrom('log_asking')
    .select(['vkey', 'outcome', 'known_size as knownSize', 'said_at'])
    .where('tenant', '=', tenant)
    .where('outcome', '<>', 'cosigned')
    .execute()
  return new Map(
    rows.map(({ vkey, said_at, ...trouble }) => [
      vkey,
      { ...trouble, saidAt: said_at?.toISOString() ?? null },
    ]),
  )
}
