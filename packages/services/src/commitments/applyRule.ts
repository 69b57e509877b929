import { applyRule as apply } from '@camket/domain/commitments/change-unit'
import { contextRules, type ContextRule } from '@camket/domain/commitments/context-rules'
import { refused } from '@camket/domain/kernel/refusal'
import type { Door } from '../kernel/door.ts'
import { editUnits, type UnitEdit } from './editUnits.ts'

/** A person states the rule by which these units are context. */
export async function applyRule(
  door: Door,
  input: { plan: string; edition: number; units: readonly string[]; rule: ContextRule },
): Promise<UnitEdit> {
  if (!contextRules.includes(input.rule)) return refused('rule-unknown', { rule: String(input.rule) })
  return editUnits(door, { action: 'applyRule', input }, units => apply(units, input.units, input.rule))
}
