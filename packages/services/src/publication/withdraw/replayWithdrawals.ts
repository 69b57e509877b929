import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PublicationCode } from '@camket/domain/publication/codes'
import { planNamedBy } from '@camket/domain/publication/withdraw/acts'
import { spansAndWordsHider } from '@camket/domain/publication/withdraw/hide'
import { wholeActs, wordsAt, type LedgerLine } from '@camket/domain/publication/withdraw/ledger-line'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { publish } from '../append/publishTogether.ts'
import { listOf, planAt, type Foreseen } from './foresee.ts'
import { entriesAt, entriesOfBodies, entriesOfPlan, planAbout, together, type Stored } from './standing.ts'
import { withdrawListed } from './withdraw.ts'

interface Replayed {
  /** Withdrawals that the register did not have any more and has again. */
  readonly acts: number
  readonly entries: number
}

type Code = 'not-allowed' | PublicationCode

/**
 * After an older backup was restored: does every withdrawal of the ledger again that the register has forgotten, each in its
 * own transaction. Entries that the register does not have, or has as something else, are passed over. Again changes nothing.
 */
export async function replayWithdrawals(
  door: Door,
  lines: readonly LedgerLine[],
): Promise<Result<Replayed, Code>> {
  let [acts, entries] = [0, 0]
  for (const line of wholeActs(lines)) {
    const done = await replayOne(door, line)
    if (!done.ok) return done
    acts += done.value === 0 ? 0 : 1
    entries += done.value
  }
  return accepted({ acts, entries })
}

async function replayOne(door: Door, line: LedgerLine): Promise<Result<number, Code>> {
  const { ground, reason, decision } = line
  const act = {
    action: 'replayWithdrawals',
    subject: `entry:${line.upTo}`,
    input: { of: line.of.map(({ index }) => index), ground },
    isChange: (outcome: Result<number, Code>) => outcome.ok && outcome.value > 0,
  } as const
  return publish<Result<number, Code>>(door, act, async tx => {
    const list = await forgotten(tx, door.tenant, line)
    if (list === null) return accepted(0)
    const done = await withdrawListed(tx, door, { list, why: { ground, reason, decision }, isAgain: true })
    return done.ok
      ? accepted(done.value.indexes.length)
      : refused('nothing-to-withdraw', { id: line.plan ?? '' })
  })
}

/** What of a line is still public, whatever plan it is about; null where nothing is. */
async function forgotten(tx: Tx, tenant: string, line: LedgerLine): Promise<Foreseen | null> {
  const named = await entriesAt(tx, tenant, line.of)
  if (named.length === 0) return null
  const slug = planNamedBy(line.of) ?? (await planAbout(tx, tenant, named)) ?? line.plan
  const ofPlan = slug === null ? [] : await entriesOfPlan(tx, tenant, slug)
  const entries = together(ofPlan, await entriesOfBodies(tx, tenant), named)
  const found = slug === null ? null : await planAt(tx, tenant, { slug, entries: ofPlan })
  const plan = found?.ok === true ? found.value : null
  const hide = hiderOf(line, { named, isOfPlan: plan !== null })
  const masked = hide === null ? [] : listOf({ plan, entries, whole: [], hide }).renewed.map(({ old }) => old)
  const comesBack = ({ kind, entry }: Stored): boolean =>
    line.of.some(of => of.kind === kind && of.id === entry.id && of.isReplaced)
  // What the words are not found in any more, or what did not come back, goes whole.
  const whole = named.filter(one => !masked.includes(one) || !comesBack(one))
  return listOf({ plan, entries, whole, hide, comesBack })
}

/** What hides the words anew: read from the places where they stand; null where nothing came back masked. */
function hiderOf(
  line: LedgerLine,
  { named, isOfPlan }: { named: readonly Stored[]; isOfPlan: boolean },
): Foreseen['hide'] {
  const places = line.places ?? []
  const words = named.flatMap(({ entry, body }) =>
    places.flatMap(place => (place.index === entry.index ? (wordsAt(body, place) ?? []) : [])),
  )
  const spans = isOfPlan && line.of.some(({ isReplaced }) => isReplaced) ? line.spans : []
  if (spans.length === 0 && words.length === 0) return null
  return text => spansAndWordsHider(text, { spans, words: [...new Set(words)] })
}
