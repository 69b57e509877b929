import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PublicationCode } from '@camket/domain/publication/codes'
import { placesHider } from '@camket/domain/publication/withdraw/hide'
import type { LedgerLine } from '@camket/domain/publication/withdraw/ledger-line'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { publish } from '../append/publishTogether.ts'
import { listOf, planAt, type Foreseen } from './foresee.ts'
import { entriesOfBodies, entriesOfPlan, type Stored } from './standing.ts'
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
  for (const line of lines) {
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
    const done = await withdrawListed(tx, door, { list, why: { ground, reason, decision } })
    return done.ok
      ? accepted(done.value.indexes.length)
      : refused('nothing-to-withdraw', { id: line.plan ?? '' })
  })
}

/** What of a line is still public; null where nothing is. */
async function forgotten(tx: Tx, tenant: string, line: LedgerLine): Promise<Foreseen | null> {
  const ofPlan = line.plan === null ? [] : await entriesOfPlan(tx, tenant, line.plan)
  const entries = [...ofPlan, ...(await entriesOfBodies(tx, tenant))]
  const still = entries.filter(one => lineFor(line, one) !== undefined)
  if (still.length === 0) return null
  const found = line.plan === null ? null : await planAt(tx, tenant, { slug: line.plan, entries: ofPlan })
  const plan = found?.ok === true ? found.value : null
  const hide =
    plan === null || line.spans.length === 0 ? null : (text: string) => placesHider(text, line.spans)
  const masked = hide === null ? [] : listOf({ plan, entries, whole: [], hide }).renewed.map(({ old }) => old)
  const comesBack = (one: Stored): boolean => line.of.some(of => of.id === one.entry.id && of.isReplaced)
  // What the words are not found in any more, or what did not come back, goes whole.
  const whole = still.filter(one => !masked.includes(one) || !comesBack(one))
  return listOf({ plan, entries, whole, hide, comesBack })
}

function lineFor(line: LedgerLine, { kind, entry }: Stored): LedgerLine['of'][number] | undefined {
  return line.of.find(
    of => of.index === entry.index && of.kind === kind && of.id === entry.id && of.version === entry.version,
  )
}
