import type { PublicDoor } from '../../kernel/door.ts'
import type { Page, PlanName } from './shapes.ts'
import { cursorOf, pageSize, snapshotOf } from './snapshot.ts'

export interface PlanLine extends PlanName {
  readonly kind: 'plan' | 'news' | 'other'
  readonly date: string | null
  readonly issuer: string | null
  readonly province: string | null
  readonly publishedAt: string
  readonly version: number
  readonly commitments: number
  readonly restrictions: number
}

export const planColumns = [
  'id',
  'symbol',
  'title',
  'kind',
  'date',
  'issuer',
  'province',
  'published_at',
  'version',
  'commitments',
  'restrictions',
  'first_index',
] as const

type PlanRow = Omit<PlanLine, 'publishedAt'> & { readonly published_at: Date; readonly first_index: number }

export function planLine(row: PlanRow): PlanLine {
  const { published_at, first_index: _, ...line } = row
  return { ...line, publishedAt: published_at.toISOString() }
}

/** Published plans, newest publication first. */
export async function listPlans(
  door: PublicDoor,
  input: { after?: string; limit?: number },
): Promise<Page<PlanLine>> {
  const limit = pageSize(input.limit)
  const after = cursorOf(input.after, ['number'])
  return snapshotOf(door, async tx => {
    const rows = await tx
      .selectFrom('portal_plan')
      .select(planColumns)
      .where('tenant', '=', door.tenant)
      .$if(after !== null, query => query.where('first_index', '<', Number(after?.[0])))
      .orderBy('first_index', 'desc')
      .limit(limit + 1)
      .execute()
    const count = await tx
      .selectFrom('portal_count')
      .select('n')
      .where('tenant', '=', door.tenant)
      .where('facet', '=', 'all')
      .where('value', '=', 'plans')
      .executeTakeFirst()
    const next = rows.length > limit ? String(rows[limit - 1]?.first_index) : null
    return { lines: rows.slice(0, limit).map(planLine), next, total: count?.n ?? 0, more: false }
  })
}
