import type { Version } from '@camket/services/publication/reading/shapes'

interface Amended {
  readonly times: number
  /** The last day before and after, where one amendment moved one date to another. */
  readonly due: { readonly before: string; readonly after: string } | null
}

/** How often something was amended; a version that only masks words is no amendment. Null where it never was. */
export function amendedIn(versions: readonly Version[]): Amended | null {
  const amendments = versions.filter(({ changed }) => changed.length > 0)
  const [only, second] = amendments
  if (only === undefined) return null
  const moved = only.changed.find(({ field }) => field === 'deadlines')
  const [before, after] = [onlyDay(moved?.old), onlyDay(moved?.new)]
  const isPlain = second === undefined && before !== null && after !== null && before !== after
  return { times: amendments.length, due: isPlain ? { before, after } : null }
}

function onlyDay(deadlines: unknown): string | null {
  if (!Array.isArray(deadlines) || deadlines.length !== 1) return null
  const { on } = deadlines[0] as { readonly on?: unknown }
  return typeof on === 'string' ? on : null
}
