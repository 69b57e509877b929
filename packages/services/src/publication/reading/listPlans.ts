import type { PublicDoor } from '../../kernel/door.ts'
import type { Page, PlanName } from './shapes.ts'

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

/** Published plans, newest publication first. */
export async function listPlans(
  door: PublicDoor,
  input: { after?: string; limit?: number },
): Promise<Page<PlanLine>> {
  void door
  void input
  throw new Error('being built')
}
