import type { CommitmentCode, DraftUnit } from '@camket/domain/commitments/unit'
import type { PlanCode } from '@camket/domain/plans/draft'
import type { Edited, EditRefusal } from '../kernel/edit.ts'
import type { Door } from '../kernel/door.ts'

/** Confirms units as they stand: a person has looked. 'all' takes every unit that only the reader has judged. */
export async function acceptUnits(
  door: Door,
  input: { plan: string; edition: number; units: readonly string[] | 'all'; reason?: string },
): Promise<Edited | EditRefusal<PlanCode | CommitmentCode, DraftUnit>> {
  void door
  void input
  throw new Error('being built')
}
