import { accepted, type Result } from '@camket/domain/kernel/refusal'
import { maskShown } from '@camket/domain/oversight/doubt/mask'
import { answerBy } from '@camket/domain/oversight/doubt/terms'
import type { DoubtText } from '@camket/domain/oversight/doubt/text'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../../kernel/door.ts'
import { faultPoint } from '../../../kernel/fault.ts'
import { turnedAway } from '../../../kernel/turned-away.ts'
import { doubtCalendar, loadDoubtDays } from '../../../oversight/doubt/days.ts'
import { headOf } from '../../append/head.ts'
import { publish } from '../../append/publishTogether.ts'
import { maskerOfPublished } from '../../hiddenNames.ts'
import type { DoubtRecord } from './applyDoubt.ts'
import { eachAlone, type DoubtFault } from './each-alone.ts'
import { loadDoubt, publishNext, type SealedDoubt } from './next-version.ts'

interface Shown {
  readonly shown: number
  /** Doubts whose texts could not be shown: the others were. */
  readonly faults: readonly DoubtFault[]
}

type Outcome = Result<Shown, 'not-allowed'>

/** So many in one transaction. */
const atOnce = 50

/**
 * Shows the text of every doubt whose day has come, by the newest published day, unless the record says on which ground it is
 * withheld. It goes by the day in the public receipt and asks nobody. Run again it shows none twice. One that cannot be shown
 * keeps no other back.
 */
export async function showDueDoubts(door: Door): Promise<Outcome> {
  const refusal = await turnedAway(door, 'showDoubts')
  if (refusal !== null) return refusal
  const { register, tenant } = door
  const { published, faults } = await eachAlone({
    due: failed => register.withTenant(tenant, 'server', tx => due(tx, tenant, failed)),
    publish: ids => showSome(door, ids),
  })
  return accepted({ shown: published, faults })
}

type Some = Result<{ readonly shown: number }, 'not-allowed'>

async function showSome(door: Door, ids: readonly string[]): Promise<number> {
  const act = {
    action: 'showDoubts',
    subject: 'doubts',
    input: { texts: true },
    isChange: (outcome: Some) => outcome.ok && outcome.value.shown > 0,
  } as const
  const done = await publish<Some>(door, act, async tx => {
    const doubts = await Promise.all(ids.map(id => loadDoubt(tx, door.tenant, id)))
    // Withheld or shown since they were looked for: nothing is held of them.
    const held = doubts.flatMap(doubt => (doubt?.held == null ? [] : [{ ...doubt, held: doubt.held }]))
    if (held.length === 0) return accepted({ shown: 0 })
    const by = await answerDay(tx, door)
    const became = []
    for (const doubt of held) {
      const shown = await shownOf(tx, door.tenant, doubt)
      became.push({ doubt, became: { shown, withheld: null, answerBy: by } })
    }
    await publishNext(tx, door, became)
    faultPoint('doubts-before-commit')
    return accepted({ shown: held.length })
  })
  return done.ok ? done.value.shown : 0
}

/** Doubts whose day has come and whose text is held. */
async function due(tx: Tx, tenant: string, failed: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('portal_doubt as d')
    .innerJoin('record_head as h', 'h.tenant', 'd.tenant')
    .innerJoin('doubt_text as t', join => join.onRef('t.tenant', '=', 'd.tenant').onRef('t.id', '=', 'd.id'))
    .select('d.id')
    .where('d.tenant', '=', tenant)
    .where('d.state', '=', 'sealed')
    .$if(failed.length > 0, query => query.where('d.id', 'not in', [...failed]))
    .whereRef('d.shows_on', '<=', 'h.day')
    .orderBy('d.shows_on')
    .orderBy('d.id')
    .limit(atOnce)
    .execute()
  return rows.map(({ id }) => id)
}

/** By when an answer to what is shown now is due. */
export async function answerDay(tx: Tx, { tenant, now }: Door): Promise<string> {
  const { day } = await headOf(tx, tenant)
  const from = day ?? now.toISOString().slice(0, 10)
  return answerBy(await doubtCalendar(tx, tenant), from, await loadDoubtDays(tx, tenant))
}

/** As a moderator masked it, or whole; a name that the plan hides is hidden here too. */
async function shownOf(
  tx: Tx,
  tenant: string,
  { id, held, plan }: SealedDoubt & { readonly held: { readonly text: DoubtText; readonly salt: Buffer } },
): Promise<NonNullable<DoubtRecord['shown']>> {
  const { of: _of, ...text } = held.text
  const mask = await tx
    .selectFrom('doubt_mask')
    .select('shown')
    .where('tenant', '=', tenant)
    .where('doubt', '=', id)
    .executeTakeFirst()
  const shown = mask?.shown ?? { ...text, salt: held.salt.toString('hex'), masked: null }
  return maskShown(shown, await maskerOfPublished(tx, tenant, plan))
}
