import { randomInt } from 'node:crypto'
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../../kernel/door.ts'
import { faultPoint } from '../../../kernel/fault.ts'
import { turnedAway } from '../../../kernel/turned-away.ts'
import { forgetOldKeys } from '../../../oversight/doubt/receive/counter-keys.ts'
import { doubtedThing } from '../../../oversight/doubt/receive/doubted-thing.ts'
import { appendRecords, type NewRecord } from '../../append/appendRecords.ts'
import { lockHead } from '../../append/head.ts'
import { publish } from '../../append/publishTogether.ts'
import { dayRecord } from '../../publishDay.ts'
import { applyDoubts } from './applyDoubt.ts'
import { eachAlone, type DoubtFault } from './each-alone.ts'

interface Receipts {
  readonly receipts: number
  /** Doubts whose receipts could not be published: the others were. */
  readonly faults: readonly DoubtFault[]
}

type Outcome = Result<Receipts, 'not-allowed'>

/** So many in one transaction; the rest of an hour follows at once. */
const atOnce = 100

/**
 * Publishes the receipts of every full hour that is over: the claim, the day and the seal of each doubt, nothing of its text. In
 * an order that is drawn, so that it does not tell who came first. Run again it publishes none twice. One that cannot be
 * published keeps no other back. By the way the counter's old keys are thrown away: this is asked each minute.
 */
export async function publishReceipts(door: Door): Promise<Outcome> {
  const refusal = await turnedAway(door, 'showDoubts')
  if (refusal !== null) return refusal
  const { register, tenant } = door
  const { published, faults } = await eachAlone({
    // Asked first, so that an hour without doubts costs the log nothing.
    due: failed =>
      register.withTenant(tenant, 'server', async tx => {
        await forgetOldKeys(tx, door)
        return (await due(tx, door, { failed })).map(({ id }) => id)
      }),
    publish: ids => publishSome(door, ids),
  })
  return accepted({ receipts: published, faults })
}

type Some = Result<{ readonly receipts: number }, 'not-allowed'>

async function publishSome(door: Door, ids: readonly string[]): Promise<number> {
  const act = {
    action: 'showDoubts',
    subject: 'doubts',
    input: { receipts: true },
    isChange: (outcome: Some) => outcome.ok && outcome.value.receipts > 0,
  } as const
  const done = await publish<Some>(door, act, async tx => {
    const head = await lockHead(tx)
    const texts = drawn(await due(tx, door, { ids }))
    const records: NewRecord[] = []
    for (const text of texts) {
      const thing = await doubtedThing(tx, door.tenant, { kind: text.of_kind, id: text.of_id })
      // Withdrawn within the hour, with all that stands about it.
      if (thing === null) await forget(tx, door.tenant, text.id)
      else records.push(receiptOf(text))
    }
    if (records.length === 0) return accepted({ receipts: 0 })
    const day = dayRecord(head, door.now)
    const entries = (await appendRecords(tx, { door, head }, [...day, ...records])).slice(day.length)
    await applyDoubts(
      tx,
      entries.map((entry, i) => ({ entry, body: records[i]!.body as never })),
    )
    faultPoint('doubts-before-commit')
    return accepted({ receipts: records.length })
  })
  return done.ok ? done.value.receipts : 0
}

type Text = Awaited<ReturnType<typeof due>>[number]

interface Which {
  readonly ids?: readonly string[]
  readonly failed?: readonly string[]
}

function due(tx: Tx, { tenant, now }: Pick<Door, 'tenant' | 'now'>, { ids, failed = [] }: Which) {
  return tx
    .selectFrom('doubt_text as t')
    .select(['t.id', 't.of_kind', 't.of_id', 't.of_version', 't.of_index', 't.commitment'])
    .select(['t.received_on', 't.shows_on', 't.seal'])
    .where('t.tenant', '=', tenant)
    .where('t.batch', '<=', now)
    .$if(ids !== undefined, query => query.where('t.id', 'in', [...(ids ?? [])]))
    .$if(failed.length > 0, query => query.where('t.id', 'not in', [...failed]))
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('record as r')
            .select('r.index')
            .whereRef('r.tenant', '=', 't.tenant')
            .where('r.kind', '=', 'doubt')
            .whereRef('r.id', '=', 't.id'),
        ),
      ),
    )
    .orderBy('t.batch')
    .orderBy('t.id')
    .limit(atOnce)
    .execute()
}

function drawn(texts: readonly Text[]): Text[] {
  const out = [...texts]
  for (let i = out.length - 1; i > 0; i--) {
    const j = randomInt(i + 1)
    ;[out[i], out[j]] = [out[j]!, out[i]!]
  }
  return out
}

async function forget(tx: Tx, tenant: string, id: string): Promise<void> {
  await tx.deleteFrom('doubt_text').where('tenant', '=', tenant).where('id', '=', id).execute()
}

function receiptOf(text: Text): NewRecord {
  const { id, commitment, seal, of_index: index } = text
  const of = { kind: text.of_kind, id: text.of_id, version: text.of_version }
  const days = { receivedOn: text.received_on, showsOn: text.shows_on }
  const body = { of, commitment, ...days, seal, shown: null, withheld: null, answerBy: null }
  return { kind: 'doubt', id, version: 1, previous: [index], body }
}
