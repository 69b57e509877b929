// A component's contract: what it promises, and an example of every state it can be in. The gallery shows them all,
// in both languages, and the accessibility suite goes over the gallery.
import type { Phrase } from '@camket/domain/kernel/language'

interface Example<Props> {
  readonly state: Phrase
  readonly props: Props
}

export interface Contract<Props> {
  readonly name: string
  readonly promise: Phrase
  readonly examples: readonly Example<Props>[]
}
