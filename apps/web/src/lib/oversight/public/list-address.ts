import type { Scope } from '@camket/services/publication/reading/oversight/figures/scope'

/** A list of oversight, without language, of what concerns an agency or a plan, and narrowed further. */
export function listAddress(path: string, scope: Scope, more: Readonly<Record<string, string>> = {}): string {
  const params = new URLSearchParams(Object.entries({ ...scope, ...more }))
  return params.size === 0 ? path : `${path}?${params.toString()}`
}
