import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { listAt, listDigest } from '@camket/domain/oversight/review/draw'
import type { ReviewCode } from '@camket/domain/oversight/review/codes'
import { roundInputSchema, type RoundInput } from '@camket/domain/oversight/review/review'
import { sealBy } from '@camket/domain/oversight/review/round-days'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../../../kernel/door.ts'
import { localDay } from '../../../../kernel/local-day.ts'
import { doubtCalendar } from '../../../../oversight/doubt/days.ts'
import { lockHead } from '../../../append/head.ts'
import { publish } from '../../../append/publishTogether.ts'
import { nextVersionOf } from '../next-version.ts'
import { appendRound, loadRound, masked, sha256Of, speakerIn, type RoundBody } from './rounds.ts'

export interface Frozen {
  readonly round: string
  readonly count: number
}

export type RoundCode = 'not-allowed' | 'bad-input' | ReviewCode | PublicationCode
type Outcome = Result<Frozen, RoundCode>

/**
 * Begins a review round: what was public at the newest signed state of the log is its list from here on. Nothing of it can be
 * chosen by what is drawn, since no secret is sealed yet; and a plan has one open round at a time, so that nobody begins many and
 * keeps the one they like. The same form sent twice is one round.
 */
export async function freezeRound(door: Door, input: RoundInput): Promise<Outcome> {
  const checked = checkInput(roundInputSchema, input)
  if (!checked.ok) return checked
  let wasDone = false
  const act = {
    action: 'planRound',
    subject: 'round',
    input: checked.value,
    isChange: (outcome: Outcome) => outcome.ok && !wasDone,
  } as const
  return publish<Outcome>(door, act, async tx => {
    const { plan } = checked.value
    const title = await masked(tx, door.tenant, { plan, words: checked.value.title })
    const wanted = { ...checked.value, title }
    const open = await openRound(tx, door.tenant, plan)
    wasDone = open !== null && isSame(open.body, wanted)
    if (open !== null) {
      const { id } = open.entry
      return wasDone
        ? accepted({ round: id, count: open.body.list.count })
        : refused('round-open', { round: id })
    }
    return freeze(tx, door, wanted)
  })
}

async function openRound(tx: Tx, tenant: string, plan: string | null) {
  const row = await tx
    .selectFrom('portal_round')
    .select('id')
    .where('tenant', '=', tenant)
    .where('plan', plan === null ? 'is' : '=', plan)
    .where('state', 'in', ['frozen', 'sealed'])
    .executeTakeFirst()
  return row === undefined ? null : loadRound(tx, tenant, row.id)
}

const isSame = (held: RoundBody, { title, sample }: RoundInput): boolean =>
  held.title === title && held.sample === sample && held.seals.length === 0

async function freeze(tx: Tx, door: Door, { title, plan, sample }: RoundInput): Promise<Outcome> {
  const { tenant } = door
  const head = await lockHead(tx)
  const signed = await newestSigned(tx, tenant)
  if (signed === null) return refused('round-not-signed')
  const ids = await listOf(tx, tenant, { size: signed.size, plan })
  if (ids.length === 0) return refused('round-empty')
  if (sample > ids.length) return refused('round-sample', { most: ids.length })
  const today = localDay(door.now, head.timeZone) ?? door.now.toISOString().slice(0, 10)
  const id = await nextId(tx, tenant, today.slice(0, 4))
  const repeats = await endedBefore(tx, tenant, plan)
  const body: RoundBody = {
    title,
    frozenAt: {
      size: signed.size,
      root: signed.root.toString('hex'),
      day: (await dayAt(tx, tenant, signed.size)) ?? today,
    },
    list: { plan, count: ids.length, digest: listDigest(sha256Of, ids) },
    sample,
    seals: [],
    opened: [],
    drawn: null,
    abandoned: null,
    sealBy: sealBy(await doubtCalendar(tx, tenant), today),
    ...(repeats === null ? {} : { repeats }),
    by: await speakerIn(tx, door),
  }
  await appendRound(tx, door, { head, id, version: 1, previous: [], body })
  return accepted({ round: id, count: ids.length })
}

/** The round before from the same plan, where it ended without a sample: whoever reads the new one is told of it. */
async function endedBefore(tx: Tx, tenant: string, plan: string | null): Promise<string | null> {
  const before = await tx
    .selectFrom('portal_round')
    .select(['id', 'state'])
    .where('tenant', '=', tenant)
    .where('plan', plan === null ? 'is' : '=', plan)
    .orderBy('first_index', 'desc')
    .limit(1)
    .executeTakeFirst()
  return before?.state === 'abandoned' ? before.id : null
}

/** The state that outsiders hold: that of the newest signed checkpoint. */
async function newestSigned(tx: Tx, tenant: string) {
  const row = await tx
    .selectFrom('log_checkpoint')
    .select(['size', 'root'])
    .where('tenant', '=', tenant)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The list of a round, from the envelopes alone: as anybody makes it. */
export async function listOf(
  tx: Tx,
  tenant: string,
  of: { readonly size: number; readonly plan: string | null },
): Promise<string[]> {
  const entries = await tx
    .selectFrom('record')
    .select(['index', 'kind', 'id', 'version'])
    .where('tenant', '=', tenant)
    .where('index', '<', of.size)
    .where('kind', 'in', ['commitment', 'tombstone'])
    .execute()
  return listAt(entries, of)
}

/** The newest published day of that state; null before the first. */
async function dayAt(tx: Tx, tenant: string, size: number): Promise<string | null> {
  const row = await tx
    .selectFrom('record')
    .select('id')
    .where('tenant', '=', tenant)
    .where('kind', '=', 'day')
    .where('index', '<', size)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

async function nextId(tx: Tx, tenant: string, year: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const { id, version } = await nextVersionOf(tx, { tenant, kind: 'round', id: `${year}-${number}` })
    if (version === 1) return id
  }
}
