import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { withholdSchema, type Withholding } from '@camket/domain/oversight/doubt/moderation'
import type { DoubtCode } from '@camket/domain/oversight/doubt/codes'
import { isSameDoubt } from '@camket/domain/oversight/doubt/same-words'
import type { DoubtText } from '@camket/domain/oversight/doubt/text'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../../kernel/door.ts'
import { faultPoint } from '../../../kernel/fault.ts'
import { publish } from '../../append/publishTogether.ts'
import { maskerOfPublished } from '../../hiddenNames.ts'
import { speakerOf } from '../../../oversight/inspection/speaker.ts'
import { loadDoubt, publishNext, type SealedDoubt } from './next-version.ts'

type Outcome = Result<{ readonly index: number }, 'not-allowed' | 'bad-input' | DoubtCode>

/**
 * Withholds the text of a doubt before it appears, on a ground of the closed list. There is no way to do it without this public
 * record of ground, reason and office; the text itself goes, and whoever wrote it can still prove from seal and salt what it was.
 * Sent twice it is withheld once.
 */
export async function withholdDoubt(door: Door, input: { doubt: string } & Withholding): Promise<Outcome> {
  const { doubt: id, ...given } = input
  const checked = checkInput(withholdSchema, given)
  if (!checked.ok) return checked
  const why = checked.value
  let wasDone = false
  const act = {
    action: 'withholdDoubt',
    subject: `doubt:${id}`,
    input: { ground: why.ground, same: why.same },
    isChange: (outcome: Outcome) => outcome.ok && !wasDone,
  } as const
  return publish<Outcome>(door, act, async tx => {
    const doubt = await loadDoubt(tx, door.tenant, id)
    if (doubt === null) return refused('no-such-doubt', { doubt: id })
    wasDone = doubt.body.withheld?.ground === why.ground
    if (wasDone) return accepted({ index: doubt.index })
    const unfit = await unfitting(tx, door.tenant, { doubt, why })
    if (unfit !== null) return unfit
    const masker = await maskerOfPublished(tx, door.tenant, doubt.plan)
    const withheld = {
      ...why,
      reason: masker.mask(why.reason),
      by: await speakerOf(tx, door.tenant, door.author),
    }
    const became = { shown: null, withheld, answerBy: null }
    const [index] = await publishNext(tx, door, [{ doubt, became }])
    faultPoint('doubts-before-commit')
    return accepted({ index: index as number })
  })
}

interface Judged {
  readonly doubt: SealedDoubt
  readonly why: Withholding
}

/** What can be told by a machine about a ground is held to it; the rest is the moderator's word, which is published. */
async function unfitting(tx: Tx, tenant: string, { doubt, why }: Judged) {
  if (doubt.state === 'shown') return refused<DoubtCode>('doubt-shown-already')
  if (doubt.state === 'withheld') return refused<DoubtCode>('doubt-withheld-already')
  if (doubt.held === null) return refused<DoubtCode>('no-such-doubt', { doubt: doubt.id })
  const { link, file } = doubt.held.text
  if (await standsForOthers(tx, tenant, doubt.id)) return refused<DoubtCode>('stands-for-others')
  const isOfFile = why.ground === 'sexual-images' || why.ground === 'malware'
  if (isOfFile && link === null && file === null) return refused<DoubtCode>('ground-needs-file')
  if (why.ground !== 'same-text-again') return null
  if (why.same === null || why.same === doubt.id) return refused<DoubtCode>('same-not-named')
  const other = await loadDoubt(tx, tenant, why.same)
  const said = other === null ? null : textOf(other)
  if (other === null || said === null || !isSameDoubt(said, doubt.held.text)) {
    return refused<DoubtCode>('same-not-same', { doubt: why.same })
  }
  return isEarlier(other, doubt) ? null : refused<DoubtCode>('same-not-earlier', { doubt: why.same })
}

/** What a doubt says that is shown or will be; null of one that is withheld. */
function textOf({ body, held }: SealedDoubt): DoubtText | null {
  if (held !== null) return held.text
  if (body.shown === null) return null
  const { contradicts, link, file } = body.shown
  return { of: body.of, contradicts, link, file }
}

/** Of two of one day, the one whose receipt stands first. */
function isEarlier(one: SealedDoubt, other: SealedDoubt): boolean {
  if (one.state === 'shown' || one.body.receivedOn < other.body.receivedOn) return true
  return one.body.receivedOn === other.body.receivedOn && one.index < other.index
}

/** Whether another was withheld because this one says the same: then this one appears. */
async function standsForOthers(tx: Tx, tenant: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from portal_doubt d join record_body b on b.tenant = d.tenant and b.index = d.index
    where d.tenant = ${tenant} and d.ground = 'same-text-again' and b.body::jsonb #>> '{withheld,same}' = ${id}
    limit 1`.execute(tx)
  return rows.length > 0
}
