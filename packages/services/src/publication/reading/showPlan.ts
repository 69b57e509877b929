import type { PlanRecord } from '@camket/domain/publication/records'
import type { PublicDoor } from '../../kernel/door.ts'
import type { PlanLine } from './listPlans.ts'
import type { AsOf, Version } from './shapes.ts'

export interface PlanSpan {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly as: PlanRecord['coverage'][number]['as']
  readonly by: PlanRecord['coverage'][number]['by']
  readonly rule: PlanRecord['coverage'][number]['rule']
  readonly reason: string | null
  /** Public id of the commitment or restriction. */
  readonly id: string | null
}

export interface ShownPlan extends AsOf {
  readonly plan: PlanLine
  readonly corrected: PlanRecord['corrected']
  readonly cited: PlanRecord['cited']
  readonly redactions: PlanRecord['redactions']
  /** Parts of the text: names to choose from, and the one shown. */
  readonly parts: ReadonlyArray<{
    readonly part: number
    readonly heading: string
    readonly commitments: number
  }>
  readonly part: number
  readonly spans: readonly PlanSpan[]
  /** Sentences by what they are: reader's guesses are none of them context. */
  readonly counts: {
    commitment: number
    restrictive: number
    contextByRule: number
    contextByPerson: number
    setAside: number
  }
  readonly versions: readonly Version[]
}

/** One part of a plan (`part` from 1); null when no such plan or part is public. */
export async function showPlan(
  door: PublicDoor,
  input: { plan: string; part?: number },
): Promise<ShownPlan | null> {
  void door
  void input
  throw new Error('being built')
}
