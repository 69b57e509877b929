import { checkInput } from '@camket/domain/kernel/check-input'
import { firstLetters } from '@camket/domain/kernel/cut'
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { PublicationCode } from '@camket/domain/publication/codes'
import { queryTiers } from '@camket/domain/publication/lexemes'
import type { Masker } from '@camket/domain/plans/persons/hidden-names'
import { withdrawalTargetSchema, type WithdrawalTarget } from '@camket/domain/publication/withdraw/request'
import type { WithdrawableKind } from '@camket/domain/publication/withdraw/redact-record'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { wordsOf } from '../append/portalTables.ts'
import { waitingWith } from '../oversight/doubt/showMasked.ts'
import type { Foreseen } from './foresee.ts'
import { foresee, type Foresight } from './foresight.ts'

export interface PreviewLine {
  readonly kind: WithdrawableKind
  readonly id: string
  readonly version: number
  readonly words: string
}

export interface WithdrawalPreview {
  /** Goes into the act: a later state is refused. */
  readonly seen: string
  /** Every version that goes, oldest first. */
  readonly gone: readonly PreviewLine[]
  /** Masked versions that come. */
  readonly renewed: readonly PreviewLine[]
  /** The hidden words as they are spelled, each spelling once. */
  readonly spellings: readonly string[]
  /** Places in the plan's text that are masked. */
  readonly places: number
  /** The office's file and page pictures go as well. */
  readonly originalGoes: boolean
  /** The public address spells the hidden words; an address cannot be taken back. */
  readonly addressTells: boolean
  /** Newest versions in plans that give the name of the body; they are masked only where that was chosen. */
  readonly named: readonly PreviewLine[]
  /** Doubts that wait to appear and hold the words: they appear at once, with the words hidden. */
  readonly waiting: readonly string[]
  /** Other published plans in which the words stand: they are not touched. */
  readonly elsewhere: readonly string[]
}

type Code = 'not-allowed' | 'bad-input' | PublicationCode

/** What a withdrawal would take away and what would come in its place; nothing is written. */
export async function previewWithdrawal(
  door: Door,
  input: { target: WithdrawalTarget },
): Promise<Result<WithdrawalPreview, Code>> {
  const target = checkInput(withdrawalTargetSchema, input.target)
  if (!target.ok) return target
  const found = await read<Result<WithdrawalPreview, Code>>(door, 'withdraw', async tx => {
    const found = await foresee(tx, door.tenant, target.value)
    return found.ok
      ? accepted(await shown(tx, door.tenant, { found: found.value, target: target.value }))
      : found
  })
  return found.ok ? found.value : found
}

async function shown(
  tx: Tx,
  tenant: string,
  { found, target }: { found: Foresight; target: WithdrawalTarget },
): Promise<WithdrawalPreview> {
  const { lists, named, seen } = found
  const masked = lists.flatMap(({ masker, plan }) => (masker === null ? [] : [{ masker, plan }]))
  return {
    seen,
    gone: lists.flatMap(({ gone }) => gone.map(lineOf)),
    renewed: lists.flatMap(({ renewed }) =>
      renewed.map(({ old, body }) => {
        const entry = { ...old.entry, version: old.entry.version + 1 }
        return lineOf({ kind: old.kind, entry, body } as never)
      }),
    ),
    spellings: [...new Set(lists.flatMap(({ spellings }) => spellings))],
    places: masked.reduce((sum, { masker }) => sum + masker.spans.length, 0),
    originalGoes: masked.some(({ plan }) => plan !== null) || target.scope === 'plan',
    addressTells: masked.some(({ masker, plan }) => plan !== null && spellsIn(masker, plan.slug)),
    named: named.map(lineOf),
    waiting: await waitingIn(tx, tenant, masked),
    elsewhere:
      target.scope === 'words' && masked[0] !== undefined
        ? await others(tx, tenant, { masker: masked[0].masker, target })
        : [],
  }
}

const lineOf = ({ kind, entry, body }: Foreseen['gone'][number]): PreviewLine => {
  return { kind, id: entry.id, version: entry.version, words: firstLetters(wordsOf(kind, body), 300) }
}

async function waitingIn(
  tx: Tx,
  tenant: string,
  masked: ReadonlyArray<{ masker: Masker; plan: Foreseen['plan'] }>,
): Promise<string[]> {
  const waiting: string[] = []
  for (const { masker, plan } of masked) {
    if (plan !== null) waiting.push(...(await waitingWith(tx, tenant, { plan: plan.slug, masker })))
  }
  return waiting
}

function spellsIn(masker: Masker, slug: string): boolean {
  const parts = slug.split('-')
  return parts.some((_, i) =>
    [2, 3, 4, 5].some(length => masker.spells(parts.slice(i, i + length).join('-'))),
  )
}

const bound = 200

// The search finds candidates in all that stands in plans; the masker says which really hold the words.
async function others(
  tx: Tx,
  tenant: string,
  { masker, target }: { masker: Masker; target: Extract<WithdrawalTarget, { scope: 'words' }> },
): Promise<string[]> {
  const plans = new Set<string>()
  for (const words of target.words) {
    const tiers = queryTiers(words)
    if (tiers.length === 0) continue
    const found = await sql<{ plan: string; text: string }>`
      select plan, text from search_candidates(${tiers}, ${bound}, array['commitment', 'restriction', 'plan', 'passage'])`.execute(
      tx,
    )
    for (const { plan, text } of found.rows) {
      if (plan !== target.plan && masker.mask(text) !== text) plans.add(plan)
    }
  }
  return [...plans].sort()
}
