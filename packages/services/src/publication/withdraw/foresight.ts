// The whole of what a withdrawal would do: one list for each plan that it touches.
import { createHash } from 'node:crypto'
import { canonicalJson } from '@camket/domain/kernel/canonical'
import { foldVietnamese, tokens } from '@camket/domain/kernel/fold'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { Masker } from '@camket/domain/plans/persons/hidden-names'
import type { PublicationCode } from '@camket/domain/publication/codes'
import { wordsHider } from '@camket/domain/publication/withdraw/hide'
import { areOfPersons, type WithdrawalTarget } from '@camket/domain/publication/withdraw/request'
import type { Tx } from '@camket/storage/open'
import { foreseePaper } from '../oversight/committee/withdrawCommittee.ts'
import { foreseeInspected } from './inspected.ts'
import { foreseeSaid } from './targets/said.ts'
import { foreseeWordsOf } from './targets/words-of.ts'
import { foreseeInPlan, listOf, planAt, type Foreseen } from './foresee.ts'
import { entriesOfBodies, entriesOfPlan, newestOf, wasPublished, type Stored } from './standing.ts'

export interface Foresight {
  /** Done one after the other, each with tombstones of its own. */
  readonly lists: readonly Foreseen[]
  /** Newest versions in plans that give the name of a body that is to go; masked only where that was chosen. */
  readonly named: readonly Stored[]
  /** Every name of a body that is to go. */
  readonly names: readonly string[]
  /** Those of them that are masked. */
  readonly words: readonly string[]
  /** Names all lists: an act on older ones is refused. */
  readonly seen: string
}

type Outcome = Result<Foresight, PublicationCode>

/** What an office asks for, worked out from what is public now; refused where nothing of it is. */
export async function foresee(tx: Tx, tenant: string, target: WithdrawalTarget): Promise<Outcome> {
  if (target.scope === 'body') return foreseeBody(tx, tenant, target)
  const list = await foreseeOther(tx, tenant, target)
  return list.ok
    ? accepted({ lists: [list.value], named: [], names: [], words: [], seen: list.value.seen })
    : list
}

async function foreseeOther(
  tx: Tx,
  tenant: string,
  target: Exclude<WithdrawalTarget, { scope: 'body' }>,
): Promise<Result<Foreseen, PublicationCode>> {
  if (target.scope === 'words-of') return foreseeWordsOf(tx, tenant, target)
  if (target.scope === 'answer' || target.scope === 'doubt') return foreseeSaid(tx, tenant, target)
  if (target.scope === 'finding' || target.scope === 'action') return foreseeInspected(tx, tenant, target)
  if (target.scope === 'decision' || target.scope === 'proposal') return foreseePaper(tx, tenant, target)
  return foreseeInPlan(tx, tenant, target)
}

type BodyTarget = Extract<WithdrawalTarget, { scope: 'body' }>

async function foreseeBody(tx: Tx, tenant: string, { id, names }: BodyTarget): Promise<Outcome> {
  const bodies = await entriesOfBodies(tx, tenant)
  const whole = bodies.filter(one => one.entry.id === id)
  if (whole.length === 0) {
    const wasThere = await wasPublished(tx, { tenant, kind: 'body', id })
    return refused(wasThere ? 'already-withdrawn' : 'no-such-record', { id })
  }
  const bears = namesIn(whole)
  const plans = await plansThatSay(tx, tenant, bears)
  const named = newestOf(plans.flatMap(({ gone }) => gone))
  const [first, ...rest] = names === 'mask' ? plans : []
  const hide = (text: string): Masker => wordsHider(text, bears)
  // As where words of a plan are masked, the list of bodies goes with the first of the plans.
  const lists =
    first === undefined
      ? [listOf({ plan: null, entries: bodies, whole, hide: names === 'mask' ? hide : null })]
      : [listOf({ plan: first.plan, entries: [...first.entries, ...bodies], whole, hide }), ...rest]
  const words = names === 'mask' ? bears : []
  return accepted({ lists, named, names: bears, words, seen: nameOf(lists) })
}

/** The names that it bore, and those of its aliases that are a person's. */
function namesIn(versions: ReadonlyArray<Stored<'body'>>): string[] {
  const names = versions.map(({ body }) => body.name)
  const aliases = versions.flatMap(({ body }) => body.aliases)
  const persons = aliases.filter(alias => tokens(alias).length > 1 && areOfPersons([alias]))
  return [...new Set([...names, ...persons].map(name => name.normalize('NFC')))]
}

async function plansThatSay(tx: Tx, tenant: string, words: readonly string[]): Promise<Foreseen[]> {
  const plans = await tx
    .selectFrom('portal_plan')
    .select('id')
    .where('tenant', '=', tenant)
    .orderBy('first_index')
    .execute()
  // Every spelling of a name ends in the same syllable, but for its marks.
  const last = words.map(name => tokens(name).at(-1)?.folded ?? '')
  const lists: Foreseen[] = []
  for (const { id: slug } of plans) {
    const entries = await entriesOfPlan(tx, tenant, slug)
    const texts = entries.map(({ body }) => foldVietnamese(JSON.stringify(body)))
    if (!last.some(syllable => texts.some(text => text.includes(syllable)))) continue
    const plan = await planAt(tx, tenant, { slug, entries })
    if (!plan.ok) continue
    const hide = (text: string): Masker => wordsHider(text, words)
    const list = listOf({ plan: plan.value, entries, whole: [], hide })
    if (list.gone.length > 0) lists.push(list)
  }
  return lists
}

function nameOf(lists: readonly Foreseen[]): string {
  const [only, ...more] = lists.map(({ seen }) => seen)
  if (only !== undefined && more.length === 0) return only
  return createHash('sha256')
    .update(canonicalJson([only, ...more] as string[]))
    .digest('hex')
}
