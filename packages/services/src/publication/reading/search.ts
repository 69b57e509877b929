import type { PublicDoor } from '../../kernel/door.ts'
import type { AsOf, PlanName } from './shapes.ts'

export interface SearchHit {
  readonly kind: 'commitment' | 'restriction' | 'plan'
  readonly id: string
  readonly plan: PlanName
  readonly label: string | null
  /** The passage around the words, cut at word borders; `marks` are offsets into it. */
  readonly passage: string
  readonly marks: ReadonlyArray<{ readonly start: number; readonly end: number }>
  /** True when the words stand there spelled exactly as asked. */
  readonly exact: boolean
}

export interface Found extends AsOf {
  readonly query: string
  readonly hits: readonly SearchHit[]
  /** Best candidates looked at; `more` says there are others beyond the bound. */
  readonly total: number
  readonly more: boolean
  readonly next: number | null
}

/** Full text without regard to tones and đ/d, the exact spelling first. `from` pages within the best 200. */
export async function search(
  door: PublicDoor,
  input: { query: string; from?: number; limit?: number },
): Promise<Found> {
  void door
  void input
  throw new Error('being built')
}
