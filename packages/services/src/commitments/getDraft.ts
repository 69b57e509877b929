import { countCoverage, type Ledger } from '@camket/domain/commitments/ledger'
import { findsOf, type Find } from '@camket/domain/commitments/finds'
import type { DraftUnit } from '@camket/domain/commitments/unit'
import { refused, type Result } from '@camket/domain/kernel/refusal'
import type { PlanCode, PlanFacts, PlanState } from '@camket/domain/plans/draft'
import { maskerFor } from '@camket/domain/plans/persons/hidden-names'
import type { TextCorrection } from '@camket/domain/plans/corrections/corrections'
import type { Reading } from '@camket/domain/plans/reading'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../kernel/door.ts'
import { isId } from '../kernel/new-id.ts'
import { read } from '../kernel/write.ts'
import { loadReading } from '../plans/loadReading.ts'
import { loadRedactions } from '../plans/loadRedactions.ts'
import { loadUnits } from './stored-units.ts'

export interface Draft {
  readonly plan: string
  readonly state: PlanState
  readonly slug: string | null
  readonly file: string
  readonly edition: number
  readonly editedAt: Date
  readonly editedBy: string
  /** As the office has them now. */
  readonly facts: PlanFacts
  /** As read; `signer` is shown to the reviewer only. */
  readonly read: Pick<
    Reading,
    'kind' | 'symbol' | 'date' | 'issuer' | 'province' | 'signer' | 'title' | 'found'
  >
  readonly text: string
  readonly redactions: ReadonlyArray<{ readonly start: number; readonly end: number }>
  /** Words that the office corrected, with what the reader had read. */
  readonly corrections: readonly TextCorrection[]
  /** What publication will mask: the redactions, and wherever else the names stand in the text. */
  readonly masked: ReadonlyArray<{ readonly start: number; readonly end: number }>
  /** In text order, gap-free over `text`. */
  readonly units: readonly DraftUnit[]
  readonly ledger: Ledger
  readonly map: Reading['map']
  /** By unit: where what it carries was read, with the reader's reasons. */
  readonly finds: Readonly<Record<string, readonly Find[]>>
  readonly warnings: readonly string[]
  /** Pages for which a picture is kept. */
  readonly pages: readonly number[]
}

/** Everything the review shows of one plan; refused while its reading is not done. */
export async function getDraft(door: Door, input: { plan: string }): Promise<Result<Draft, PlanCode>> {
  const found = await read(door, 'readDrafts', tx => loadDraft(tx, door.tenant, input.plan))
  return found.ok ? found.value : found
}

async function loadDraft(tx: Tx, tenant: string, id: string): Promise<Result<Draft, PlanCode>> {
  if (!isId(id)) return refused('no-such-plan', { plan: id })
  const plan = await tx
    .selectFrom('plan')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('state', '<>', 'discarded')
    .executeTakeFirst()
  if (plan === undefined) return refused('no-such-plan', { plan: id })
  if (plan.state === 'reading' || plan.facts === null)
    return refused('plan-not-a-draft', { state: plan.state })
  const reading = await loadReading(tx, tenant, id)
  const units = await loadUnits(tx, { tenant, plan: id })
  const { kind, symbol, date, issuer, province, signer, title, found, text, map, warnings } = reading
  const redactions = await loadRedactions(tx, tenant, id)
  const value = {
    plan: id,
    state: plan.state,
    slug: plan.slug,
    file: plan.file_name,
    edition: plan.edition,
    editedAt: plan.edited_at,
    editedBy: plan.edited_by,
    facts: plan.facts,
    read: {
      kind,
      symbol,
      date,
      issuer,
      province,
      signer,
      title,
      found,
    },
    redactions,
    corrections: reading.corrections,
    masked: maskerFor(text, redactions).spans,
    ledger: countCoverage(text, units),
    pages: await loadPages(tx, tenant, id),
    text,
    units,
    map,
    finds: Object.fromEntries(units.map(unit => [unit.id, findsOf(reading, unit)])),
    warnings,
  }
  return { ok: true, value }
}

async function loadPages(tx: Tx, tenant: string, plan: string): Promise<number[]> {
  const rows = await tx
    .selectFrom('plan_page')
    .select('page')
    .where('tenant', '=', tenant)
    .where('plan', '=', plan)
    .orderBy('page')
    .execute()
  return rows.map(row => row.page)
}
