// What is worked out of a doubt as it is published. Apart from the forms of what is handed in: whoever checks carries no schema library.
import { canonicalJson } from '../../kernel/canonical.ts'
import type { DoubtText } from './text.ts'

/** The bytes that the seal closes, after the salt. */
export function sealedBytes({ of, contradicts, link: at, file }: DoubtText): string {
  return canonicalJson({ of, contradicts, link: at, file })
}

/** Of the plan in whose world the doubted thing stands: what comes before the last point of its commitment's or clause's id. */
export function planOfDoubt({
  of,
  commitment,
}: {
  of: Pick<DoubtText['of'], 'id'>
  commitment: string | null
}): string {
  const id = commitment ?? of.id
  return id.slice(0, Math.max(0, id.lastIndexOf('.')))
}
