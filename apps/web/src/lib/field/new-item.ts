// The beginning of an item, and what becomes of it once its author has seen the other side.
import type { Package } from '@camket/domain/oversight/field/taken'
import type { Item } from './items.ts'
import type { Choice } from './page/BothSides.svelte'

interface Beginning {
  readonly kind: Item['kind']
  readonly subject: string
  readonly taken: Package
  readonly expiresAt: number
}

/** A report goes on with the draft that was open when it was taken along; notes and findings are new. */
export function newItem({ kind, subject, taken, expiresAt }: Beginning): Item {
  const of = taken.commitments.find(({ id }) => id === subject)
  const open = kind === 'claim' ? (of?.open ?? null) : null
  return {
    id: crypto.randomUUID(),
    kind,
    subject,
    target: open?.claim ?? crypto.randomUUID(),
    edition: open?.edition ?? 0,
    seen: of?.version ?? 0,
    fields: [],
    has: null,
    pieces: [],
    notedAt: new Date().toISOString(),
    expiresAt,
    pending: null,
    trouble: null,
  }
}

/** What goes next, and over what: only ever over what its author has had before their eyes. */
export function resolved(item: Item, choice: Exclude<Choice, 'drop'>): Item {
  const theirs = item.trouble?.theirs ?? null
  const seen = theirs?.kind === 'claim' ? (theirs.commitment?.version ?? item.seen) : item.seen
  const next = { ...item, seen, trouble: null, has: null }
  const held = theirs?.held ?? null
  if (choice === 'put' && held !== null) return { ...next, target: held.id, edition: held.edition }
  if (choice === 'both') return { ...next, target: crypto.randomUUID(), edition: 0 }
  return next
}
