import type { SixClear } from '@camket/domain/plans/reading'
import type { DueState } from '@camket/domain/publication/states'
import type { PublicDoor } from '../../kernel/door.ts'
import type { AsOf, PlanName } from './shapes.ts'

export interface FrontPage extends AsOf {
  readonly tenantName: string
  readonly plans: number
  readonly commitments: number
  /** How many commitments give each clear in their text, have it added by the office, or lack it. */
  readonly clears: Readonly<Record<SixClear, { found: number; added: number; missing: number }>>
  /** Commitments that give all six. */
  readonly allSix: number
  readonly states: Readonly<Record<DueState, number>>
  readonly restrictions: number
  readonly sheetsUnanswered: number
  /** What the plans do not say: commitments without the clear; rights and groups that no commitment names. */
  readonly rightsUnnamed: readonly string[]
  readonly groupsUnnamed: readonly string[]
  /** Sentences by what they were taken to be, over all plans. */
  readonly coverage: {
    commitment: number
    restrictive: number
    contextByRule: number
    contextByPerson: number
    setAside: number
  }
  readonly newest: ReadonlyArray<PlanName & { publishedAt: string; commitments: number }>
}

export async function frontPage(door: PublicDoor): Promise<FrontPage> {
  void door
  throw new Error('being built')
}
