import { sameBytes } from '@camket/log/hash'
import type { SignedHead } from '../log/guard.ts'
import type { CheckedLog } from './checkLog.ts'

/** What the heads that this key folder signed mean for a log: signing goes on, or is blocked. */
export type GuardState =
  | { readonly state: 'none' }
  | { readonly state: 'agrees'; readonly size: number }
  /** The folder signed more entries than there are. */
  | { readonly state: 'ahead'; readonly size: number }
  /** The folder signed another log. */
  | { readonly state: 'beside'; readonly size: number }

/** `log` was checked with the guard's size among those asked for. */
export function guardOf(guard: SignedHead | null, log: Pick<CheckedLog, 'size' | 'roots'>): GuardState {
  if (guard === null) return { state: 'none' }
  const { size, root } = guard
  if (size > log.size) return { state: 'ahead', size }
  const stands = log.roots.get(size)
  return { state: stands !== undefined && sameBytes(stands, root) ? 'agrees' : 'beside', size }
}
