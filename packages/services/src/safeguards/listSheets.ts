import type { Result } from '@camket/domain/kernel/refusal'
import type { PlanCode } from '@camket/domain/plans/draft'
import { emptySheet, unansweredLines, type Sheet, type SheetLine } from '@camket/domain/safeguards/sheet'
import type { Tx } from '@camket/storage/open'
import { getDraft } from '../commitments/getDraft.ts'
import type { Door } from '../kernel/door.ts'
import { read } from '../kernel/write.ts'

export interface UnitSheet {
  readonly unit: string
  readonly text: string
  readonly sheet: Sheet
  readonly unanswered: readonly SheetLine[]
  readonly edition: number
}

/** One sheet for each restrictive unit of a draft, in text order, also those nobody has opened. */
export async function listSheets(
  door: Door,
  input: { plan: string },
): Promise<Result<UnitSheet[], PlanCode>> {
  const draft = await getDraft(door, input)
  if (!draft.ok) return draft
  const { units, text } = draft.value
  return read(door, 'readDrafts', async tx => {
    const sheets = await loadSheets(tx, door.tenant, input.plan)
    return units
      .filter(unit => unit.kind === 'restrictive')
      .map(unit => {
        const { lines, edition } = sheets.get(unit.id) ?? { lines: emptySheet, edition: 0 }
        const words = text.slice(unit.start, unit.end).trim()
        return { unit: unit.id, text: words, sheet: lines, unanswered: unansweredLines(lines), edition }
      })
  })
}

export async function loadSheets(
  tx: Tx,
  tenant: string,
  plan: string,
): Promise<Map<string, { lines: Sheet; edition: number }>> {
  const rows = await tx
    .selectFrom('sheet')
    .select(['unit', 'lines', 'edition'])
    .where('tenant', '=', tenant)
    .where('plan', '=', plan)
    .execute()
  return new Map(rows.map(({ unit, lines, edition }) => [unit, { lines, edition }]))
}
