import { toldIn } from '../assignments/clauses.ts'
import { part, type View } from '../lines/view.ts'

/** One order over the whole paragraph keeps it one. */
const orders = /(?:^|\s)(?:yêu cầu|giao|đề nghị|chỉ đạo|phân công)(?: cho)?\s\p{Lu}/u

/**
 * A paragraph that gives several bodies one thing each, parted by semicolons, in as many pieces; a piece without a
 * subject of its own goes on with the one before. Any other paragraph comes back whole.
 */
export function bySubject(view: View): View[] {
  if (!view.s.includes(';')) return [view]
  const cuts = [0, ...[...view.s.matchAll(/;\s(?=\p{L})/gu)].map(hit => hit.index + hit[0].length)]
  const starts = cuts.filter((from, i) => i === 0 || leads(view.s.slice(from, cuts[i + 1])).length > 0)
  if (starts.length < 2 || leads(view.s.slice(0, starts[1])).length === 0) return [view]
  if (orders.test(view.s.slice(0, starts[1]))) return [view]
  const names = starts.map((from, i) => leads(view.s.slice(from, starts[i + 1])).join())
  if (new Set(names).size < starts.length) return [view]
  return starts.map((from, i) => trimmed(part(view, from, starts[i + 1] ?? view.s.length)))
}

function leads(piece: string): string[] {
  return toldIn(piece, false)
    .filter(({ role }) => role === 'lead')
    .map(({ mention }) => mention.name)
}

function trimmed(view: View): View {
  return part(view, 0, view.s.trimEnd().length)
}
