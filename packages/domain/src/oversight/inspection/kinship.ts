// Which offices are too near to each other for one to inspect or check the other.

export interface Successive {
  readonly id: string
  readonly successors: readonly string[]
}

/**
 * Whether two public ids name the same body, or one came out of the other, or both became one, over however many mergers and
 * splits. Two that came out of a third are different offices.
 */
export function areKin(bodies: readonly Successive[], one: string, other: string): boolean {
  const line = lineOf(bodies, one)
  return [...lineOf(bodies, other)].some(id => line.has(id))
}

/** A body and all that came out of it. */
function lineOf(bodies: readonly Successive[], from: string): ReadonlySet<string> {
  const successors = new Map(bodies.map(body => [body.id, body.successors]))
  const line = new Set([from])
  for (const id of line) for (const next of successors.get(id) ?? []) line.add(next)
  return line
}
