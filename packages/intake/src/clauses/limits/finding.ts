import type { LimitableRight } from '@camket/domain/plans/limitable-rights'

/** An act and the freedom that it limits; `act` and `object` are indexes of marks, equal where one phrase says both. */
export interface Finding {
  readonly act: number
  readonly object: number
  readonly kind: string
  readonly rights: ReadonlySet<LimitableRight>
  readonly unsure: boolean
}
