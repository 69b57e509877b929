// Which offices are too near to each other for one to inspect or check the other.

export interface Successive {
  readonly id: string
  readonly successors: readonly string[]
}

/**
 * Whether two public ids name the same body, or one came out of the other, over however many mergers and splits. Two that came
 * out of a third are different offices.
 */
export function areKin(bodies: readonly Successive[], one: string, other: string): boolean {
  return one === other || descends(bodies, one, other) || descends(bodies, other, one)
}

function descends(bodies: readonly Successive[], from: string, to: string): boolean {
  const successors = new Map(bodies.map(body => [body.id, body.successors]))
  const seen = new Set<string>([from])
  const waiting = [from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const next of successors.get(id) ?? []) {
      if (next === to) return true
      if (!seen.has(next)) waiting.push(next)
      seen.add(next)
    }
  }
  return false
}
