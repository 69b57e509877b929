import type { Mention } from '../agencies/find.ts'
import type { View } from '../lines/view.ts'
import type { Attribute } from './topics.ts'

/** A passage of a unit with the role that its label, its column or its line gives it. */
export interface Detail {
  readonly kind: Attribute
  readonly view: View
  /** Handed down from a merged cell or a ditto mark: it says the same again, and its limits are counted once. */
  readonly handed: boolean
}

/** A heading that names a body: what stands below it is that body's work. */
export interface Owner {
  readonly mentions: ReadonlyArray<Mention & { readonly start: number; readonly end: number }>
  readonly view: View
  readonly request: boolean
}

/** A separable unit that says what is to be done, before its parts are understood. */
export interface Unit {
  readonly label: string | null
  readonly depth: number
  readonly parent: number | null
  /** The unit's own words: from after its label to the end of its last own line, units below it left out. */
  readonly body: View
  /** Words that say the act, without attribute lines; the first part of `body`. */
  readonly act: View
  readonly details: ReadonlyArray<Detail>
  readonly owner: Owner | null
  /** Headings above it, from the section down. */
  readonly above: ReadonlyArray<View>
  readonly because: string
  readonly unsure: boolean
}

/** A unit being put together while its lines are read. */
export interface Draft {
  label: string | null
  depth: number
  parent: number | null
  act: View[]
  body: View[]
  details: Detail[]
  owner: Owner | null
  above: ReadonlyArray<View>
  because: string
  unsure: boolean
}
