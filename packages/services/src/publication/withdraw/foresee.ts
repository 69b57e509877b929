// What a withdrawal would do, worked out from what is public now: preview and act go by the same list.
import { createHash } from 'node:crypto'
import { canonicalJson } from '@camket/domain/kernel/canonical'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { Masker } from '@camket/domain/plans/persons/hidden-names'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type {
  AmendmentRecord,
  CommitmentRecord,
  RecordBodies,
  UpdateRecord,
} from '@camket/domain/publication/records'
import { passageHider, wordsHider } from '@camket/domain/publication/withdraw/hide'
import {
  hiddenWords,
  redacted,
  type WithdrawableKind,
} from '@camket/domain/publication/withdraw/redact-record'
import type { WithdrawalTarget } from '@camket/domain/publication/withdraw/request'
import type { Tx } from '@camket/storage/open'
import type { AnswerRecord, ReviewRecord } from '@camket/domain/oversight/review/build-review'
import type { DoubtRecord } from '../oversight/doubt/applyDoubt.ts'
import { isInspectedFor } from './targets/inspected-for.ts'
import {
  entriesOfBodies,
  entriesOfPlan,
  firstIndexOf,
  newestOf,
  shownPlan,
  wasPublished,
  type Stored,
} from './standing.ts'

/** A thing whose newest version goes and comes back masked. */
interface Renewal {
  readonly old: Stored
  readonly body: RecordBodies[WithdrawableKind]
}

/** The plan that is touched. */
interface PlanAt {
  readonly slug: string
  readonly firstIndex: number
  readonly text: string
}

export interface Foreseen {
  /** Null where only a body of the list is touched. */
  readonly plan: PlanAt | null
  /** All that was public of it before. */
  readonly entries: readonly Stored[]
  /** Entries whose bodies go, oldest first. */
  readonly gone: readonly Stored[]
  /** Those of them that go whatever stands in them. */
  readonly whole: readonly Stored[]
  readonly renewed: readonly Renewal[]
  /** What hides the words in any text of the plan's length; null where whole things go and nothing is masked. */
  readonly hide: ((text: string) => Masker) | null
  /** The same for the text as published. */
  readonly masker: Masker | null
  /** Each hidden spelling once. */
  readonly spellings: readonly string[]
  /** Names this list: an act on an older one is refused. Made of entry numbers and places, never of words. */
  readonly seen: string
}

type Outcome = Result<Foreseen, PublicationCode>

type OfPlan = Extract<
  WithdrawalTarget,
  { scope: 'words' | 'plan' | 'commitment' | 'restriction' | 'update' | 'review' }
>

/** The list for what an office asks of one plan; refused where nothing of it is public. */
export async function foreseeInPlan(tx: Tx, tenant: string, target: OfPlan): Promise<Outcome> {
  const slug = planOf(target)
  const entries = await entriesOfPlan(tx, tenant, slug)
  const plan = await planAt(tx, tenant, { slug, entries })
  if (!plan.ok) return plan
  if (target.scope === 'plan')
    return accepted(
      listOf({ plan: plan.value, entries, whole: entries.filter(({ kind }) => !isPaper(kind)), hide: null }),
    )
  if (target.scope === 'words') {
    const hide = (text: string): Masker => wordsHider(text, target.words)
    const all = [...entries, ...(await entriesOfBodies(tx, tenant))]
    const list = listOf({ plan: plan.value, entries: all, whole: [], hide })
    return list.gone.length === 0 ? refused('nothing-to-withdraw', { id: slug }) : accepted(list)
  }
  const wasThere = await wasPublished(tx, { tenant, kind: target.scope, id: target.id })
  return foreseeOne(target, { plan: plan.value, entries, wasThere })
}

/** Decisions and proposals may be about other plans too: they do not go with one. */
export const isPaper = (kind: string): boolean => kind === 'decision' || kind === 'proposal'

function planOf(target: OfPlan): string {
  if (target.scope === 'words') return target.plan
  if (target.scope === 'plan') return target.id
  return target.scope === 'update' || target.scope === 'review' ? above(above(target.id)) : above(target.id)
}

/** Of a part's id that of what it is a part of: `<plan>.<number>`, `<commitment>.u<number>`. */
function above(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('.')))
}

/** The plan as it stands; refused where it never was or is gone. */
export async function planAt(
  tx: Tx,
  tenant: string,
  { slug, entries }: { slug: string; entries: readonly Stored[] },
): Promise<Result<PlanAt, PublicationCode>> {
  const firstIndex = await firstIndexOf(tx, tenant, slug)
  if (firstIndex === null) return refused('no-such-record', { id: slug })
  const shown = shownPlan(entries, firstIndex)
  if (shown === null) return refused('already-withdrawn', { id: slug })
  return accepted({ slug, firstIndex, text: shown.body.text })
}

type Single = Extract<WithdrawalTarget, { scope: 'commitment' | 'restriction' | 'update' | 'review' }>

function foreseeOne(
  target: Single,
  { plan, entries, wasThere }: { plan: PlanAt; entries: readonly Stored[]; wasThere: boolean },
): Outcome {
  const { scope, id } = target
  const isOf = ({ kind, body }: Stored): boolean => {
    // What was reported of a promise says it again.
    if (kind === 'update') return scope === 'commitment' && (body as UpdateRecord).commitment === id
    if (kind === 'review') return scope === 'commitment' && (body as ReviewRecord).commitment === id
    if (kind === 'answer') return isAnswerIn(body as AnswerRecord, { scope, id }, entries)
    if (kind === 'doubt') return isAboutDoubted(body as DoubtRecord, { scope, id })
    // A paper that names several promises outlives one of them: it says its id alone.
    if (isPaper(kind)) return false
    if (kind === 'finding' || kind === 'action') return isInspectedFor({ kind, body }, { scope, id }, entries)
    if (kind !== 'amendment') return false
    const { of } = body as AmendmentRecord
    return of.kind === scope && of.id === id
  }
  const own = entries.filter(one => one.kind === scope && one.entry.id === id)
  const newest = own.at(-1)
  if (newest === undefined) return refused(wasThere ? 'already-withdrawn' : 'no-such-record', { id })
  const whole = entries.filter(one => own.includes(one) || isOf(one))
  if (target.scope === 'update' || target.scope === 'review')
    return accepted(listOf({ plan, entries, whole, hide: null }))
  const at = (newest.body as CommitmentRecord).passage
  const hide = target.passage === 'mask' ? (text: string): Masker => passageHider(text, at) : null
  return accepted(listOf({ plan, entries, whole, hide }))
}

function isAnswerIn(
  { of, commitment }: AnswerRecord,
  at: { scope: string; id: string },
  entries: readonly Stored[],
): boolean {
  const { scope, id } = at
  if (scope === 'commitment') return commitment === id
  if (scope === 'restriction') {
    const doubted = entries.find(one => one.kind === 'doubt' && one.entry.id === of.id)
    return doubted !== undefined && isAboutDoubted(doubted.body as DoubtRecord, at)
  }
  return scope === 'review' && of.kind === 'review' && of.id === id
}

function isAboutDoubted({ of, commitment }: DoubtRecord, at: { scope: string; id: string }): boolean {
  if (at.scope === 'commitment') return commitment === at.id
  return at.scope === 'restriction' && of.kind === 'restriction' && of.id === at.id
}

interface Work extends Pick<Foreseen, 'plan' | 'entries' | 'whole' | 'hide'> {
  /** False of things that do not come back masked; all do unless told. */
  readonly comesBack?: (one: Stored) => boolean
}

/** What goes, and what of it comes back masked. */
export function listOf({ comesBack = () => true, ...work }: Work): Foreseen {
  const { plan, entries, whole, hide } = work
  const masker = hide === null ? null : hide(plan?.text ?? '')
  const changed = entries.flatMap(one => {
    if (masker === null || whole.includes(one)) return []
    const body = redacted(one.kind, one.body, masker)
    return body === one.body ? [] : [{ old: one, body }]
  })
  const newest = new Set(newestOf(entries))
  const renewed = changed.filter(({ old }) => newest.has(old) && !isPerson(old, masker) && comesBack(old))
  const gone = [...whole, ...changed.map(({ old }) => old)].sort((a, b) => a.entry.index - b.entry.index)
  const spellings = [...new Set(changed.flatMap(({ old, body }) => hiddenWords(old.body, body)))]
  return { ...work, masker, gone, renewed, spellings, seen: nameOf({ masker, gone, renewed }) }
}

// A body whose own name is hidden is a person: it does not come back.
function isPerson({ kind, body, entry }: Stored, masker: Masker | null): boolean {
  if (kind !== 'body' || masker === null) return false
  const { name } = body as RecordBodies['body']
  return masker.mask(name) !== name || masker.spells(entry.id)
}

function nameOf({ masker, gone, renewed }: Pick<Foreseen, 'masker' | 'gone' | 'renewed'>): string {
  const list = {
    gone: gone.map(one => one.entry.index),
    renewed: renewed.map(one => one.old.entry.index),
    places: (masker?.spans ?? []).map(({ start, end }) => [start, end]),
  }
  return createHash('sha256').update(canonicalJson(list)).digest('hex')
}
