// The portal's tables as files: everyone can compute the same rows from the records and compare them byte for byte.
import { figureCount, oversightFigures } from '@camket/domain/publication/portal/oversight/figures'
import { namedStep, saidTables } from '@camket/domain/publication/portal/oversight/said-rows'
import {
  byUnits,
  countsText,
  tableLine,
  type PublicTable,
  type SaidTable,
} from '@camket/domain/publication/public-tables'
import type { Tx } from '@camket/storage/open'
import type { PublicDoor } from '../../../kernel/door.ts'
import { countOversight } from '../oversight/oversightCounts.ts'
import { countsByLead } from '../progress/figures.ts'
import type { AsOf } from '../shapes.ts'
import { inSnapshot, snapshotOf } from '../snapshot.ts'

export interface PublicText extends AsOf {
  /** As it is served, in UTF-8. */
  readonly text: string
}

/** Every count of the portal with the size and day it holds for. */
export async function countsTable(door: PublicDoor): Promise<PublicText> {
  return snapshotOf(door, async (tx, { size, day }) => {
    const counts = await tx
      .selectFrom('portal_count')
      .select(['facet', 'value', 'n'])
      .where('tenant', '=', door.tenant)
      .execute()
    return { text: countsText({ size, day, counts }) }
  })
}

/** What is counted of each agency, as of the newest day. */
export async function agenciesTable(door: PublicDoor): Promise<PublicText> {
  return snapshotOf(door, async (tx, { size, day }) => {
    return { text: countsText({ size, day, counts: await countsByLead(tx, door.tenant, { day }) }) }
  })
}

/** The agency bodies as last published, one line each. */
export async function bodiesTable(door: PublicDoor): Promise<PublicText> {
  return snapshotOf(door, async tx => {
    const rows = await tx.selectFrom('portal_body').selectAll().where('tenant', '=', door.tenant).execute()
    return {
      text: lines(
        'body',
        [...rows].sort((a, b) => byUnits(a.id, b.id)),
      ),
    }
  })
}

/** What is counted of reviews, inspections, decisions, proposals and doubts, as of the newest day. */
export async function oversightTable(door: PublicDoor): Promise<PublicText> {
  return snapshotOf(door, async (tx, { size, day }) => {
    const { withheldDoubts, ...numbers } = await countOversight(tx, { tenant: door.tenant, day })
    const found = { ...numbers, withheldDoubts: withheldDoubts.reduce((sum, { n }) => sum + n, 0) }
    const counts = oversightFigures
      .filter(name => found[name] !== 0)
      .map(name => figureCount(name, found[name]))
    return { text: countsText({ size, day, counts }) }
  })
}

/** Every row of what was reported, reviewed, answered, found, set, decided, proposed and doubted. */
export async function saidTable(door: PublicDoor): Promise<PublicText> {
  return snapshotOf(door, async tx => {
    const parts: string[] = []
    for (const table of saidTables) parts.push(lines(table, await saidRows(tx, door.tenant, table)))
    return { text: parts.join('') }
  })
}

async function saidRows(tx: Tx, tenant: string, table: SaidTable) {
  const of = table === 'step' ? 'portal_action_step' : (`portal_${table}` as const)
  const rows = await tx.selectFrom(of).selectAll().where('tenant', '=', tenant).orderBy('index').execute()
  return table === 'step' ? rows.map(namedStep) : rows
}

/** What the portal's tables hold of one plan: itself, its parts, commitments, restrictions and how they stand; null when it is not public. */
export async function planTable(door: PublicDoor, plan: string): Promise<PublicText | null> {
  return inSnapshot(door, async tx => {
    const { tenant } = door
    const own = await tx
      .selectFrom('portal_plan')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('id', '=', plan)
      .executeTakeFirst()
    if (own === undefined) return null
    const parts = await tx
      .selectFrom('portal_part')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('plan', '=', plan)
      .orderBy('part')
      .execute()
    const promises = await tx
      .selectFrom('portal_commitment')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('plan', '=', plan)
      .orderBy('number')
      .execute()
    const clauses = await tx
      .selectFrom('portal_restriction')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('plan', '=', plan)
      .orderBy('number')
      .execute()
    const standings = await tx
      .selectFrom('portal_standing')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('plan', '=', plan)
      .orderBy('position')
      .execute()
    const text = [
      lines('plan', [own]),
      lines('part', parts),
      lines('commitment', promises),
      lines('restriction', clauses),
      lines('standing', standings),
    ]
    return { text: text.join('') }
  })
}

/** Rows as they were computed from their records: times as in the envelope. */
function lines(table: PublicTable, rows: ReadonlyArray<Readonly<Record<string, unknown>>>): string {
  return rows.map(row => tableLine(table, withTimes(row))).join('')
}

function withTimes(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const told = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Date ? value.toISOString() : value,
  ])
  return Object.fromEntries(told) as Record<string, unknown>
}
