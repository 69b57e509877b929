// An address that mail can be sent to, kept plain: no display name, no quoting, nothing that a header could be broken with.
import { accepted, refused, type Result } from '../../kernel/refusal.ts'
import type { ReminderCode } from './codes.ts'

const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i

/** RFC 5321's dot-string form alone, 254 octets at most, with a domain name of two labels or more. `bad-address` otherwise. */
export function mailAddress(typed: string): Result<string, ReminderCode> {
  const address = typed.trim()
  const at = address.lastIndexOf('@')
  const [name, domain] = [address.slice(0, at), address.slice(at + 1)]
  const labels = domain.split('.')
  const isFit =
    at > 0 &&
    address.length <= 254 &&
    name.length <= 64 &&
    local.test(name) &&
    labels.length >= 2 &&
    labels.every(one => label.test(one))
  return isFit ? accepted(`${name}@${domain.toLowerCase()}`) : refused('bad-address')
}
