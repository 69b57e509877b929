import { createHash } from 'node:crypto'

/**
 * The Message-ID of a person's digest of one day: always the same, so that a copy that was sent twice is known as one. It tells
 * nothing: an account's id is random and in no public record.
 */
export function messageIdOf(
  { tenant, account, day }: { readonly tenant: string; readonly account: string; readonly day: string },
  host: string,
): string {
  const named = createHash('sha256').update(JSON.stringify(['camket digest', tenant, account, day]))
  return `<${named.digest('hex').slice(0, 40)}@${host}>`
}
