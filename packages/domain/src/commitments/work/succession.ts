// Bodies that were merged, split or ended: who may go on with their work.
import type { Body } from '../../people/bodies.ts'

type Living = Pick<Body, 'id' | 'validTo' | 'successors'>

/** True from the day after a body's last one. */
export function hasEnded({ validTo }: Pick<Body, 'validTo'>, today: string): boolean {
  return validTo !== null && validTo < today
}

/**
 * The living bodies that a body's work may pass to: its successors, and where one of those has ended too, theirs. One is
 * proposed, several are chosen from; none leaves the choice among all bodies.
 */
export function successorsOf(body: string, bodies: readonly Living[], today: string): string[] {
  const byId = new Map(bodies.map(each => [each.id, each]))
  const seen = new Set([body])
  const found: string[] = []
  const waiting = [...(byId.get(body)?.successors ?? [])]
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const next = byId.get(id)
    if (next === undefined || seen.has(id)) continue
    seen.add(id)
    if (hasEnded(next, today)) waiting.push(...next.successors)
    else found.push(id)
  }
  return found
}
