import type { RestrictionRecord } from '@camket/domain/publication/records'
import type { PublicDoor } from '../../kernel/door.ts'
import type { ShownCommitment } from './showCommitment.ts'
import type { AsOf, Page, PlanName, RestrictionLine, Version } from './shapes.ts'

export async function listRestrictions(
  door: PublicDoor,
  input: { plan?: string; limits?: string; after?: string; limit?: number },
): Promise<Page<RestrictionLine>> {
  void door
  void input
  throw new Error('being built')
}

export interface ShownRestriction extends AsOf {
  readonly id: string
  readonly version: number
  readonly publishedAt: string
  readonly plan: PlanName
  readonly body: RestrictionRecord
  readonly passage: ShownCommitment['passage']
  readonly versions: readonly Version[]
}

export async function showRestriction(
  door: PublicDoor,
  input: { restriction: string },
): Promise<ShownRestriction | null> {
  void door
  void input
  throw new Error('being built')
}
