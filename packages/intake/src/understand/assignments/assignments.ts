import type { Assignment } from '@camket/domain/plans/reading'
import { agenciesIn, agencyAt, passage } from '../agencies/find.ts'
import { vagueAfter } from '../agencies/vague.ts'
import { part, spanOf, type View } from '../lines/view.ts'
import type { Unit } from '../outline/unit.ts'
import { toldIn, type Told } from './clauses.ts'

type Found = Omit<Assignment, 'taskLabel' | 'task'>

/** Who is assigned a unit: by its heading, its attribute lines or columns, and its own sentences; each body and role once. */
export function assignmentsOf(unit: Unit): Found[] {
  const found: Found[] = []
  const add = (more: Found[]) => {
    for (const one of more)
      if (!found.some(f => f.agency === one.agency && f.role === one.role)) found.push(one)
  }
  for (const detail of unit.details) {
    if (detail.kind === 'lead' || detail.kind === 'support')
      add(named(detail.view, detail.kind, detail.handed))
  }
  add(owned(unit))
  const led = found.some(({ role }) => role === 'lead')
  add(toldIn(unit.act.s, led).map(told => fromSentence(unit.act, told)))
  // A body that leads is not also its own supporter.
  return found.filter(
    one => one.role === 'lead' || !found.some(f => f.role === 'lead' && f.agency === one.agency),
  )
}

function fromSentence(view: View, told: Told): Found {
  const { mention, role, request, because } = told
  const span = spanOf(view, mention.start, mention.end)
  return { agency: mention.name, role, mode: request ? 'request' : 'order', ...span, because, unsure: false }
}

function owned(unit: Unit): Found[] {
  if (!unit.owner) return []
  const { mentions, view, request } = unit.owner
  const role =
    /^(?:Phối hợp|Tham gia|Cùng)(?=\s)/u.test(unit.act.s) && !/chủ trì/u.test(unit.act.s.slice(0, 40))
      ? 'support'
      : 'lead'
  return mentions.map(mention => ({
    agency: mention.name,
    role,
    mode: request ? 'request' : 'order',
    ...spanOf(view, mention.start, mention.end),
    because: 'Việc nằm dưới tiêu đề mang tên cơ quan này.',
    unsure: false,
  }))
}

/** Bodies named in a cell or after a label; a piece that no rule of naming knows is kept as printed, and doubted. */
function named(view: View, role: 'lead' | 'support', handed: boolean): Found[] {
  const because =
    (role === 'lead'
      ? 'Ghi ở dòng hoặc cột cơ quan chủ trì, thực hiện'
      : 'Ghi ở dòng hoặc cột cơ quan phối hợp') +
    (handed ? ', theo ô gộp hoặc dấu nhắc lại của hàng trên.' : '.')
  const both = role === 'lead' && /phối hợp/u.test(view.s) ? toldIn(view.s, true) : []
  if (both.length > 1) return both.map(told => fromSentence(view, told))
  return pieces(view).flatMap(piece => {
    const mentions = agenciesIn(passage(piece.s)).filter(m => !bracketed(piece.s, m.start))
    const found = (agency: string, span: { start: number; end: number }, unsure: boolean): Found => ({
      agency,
      role,
      mode: 'order',
      ...span,
      because,
      unsure,
    })
    if (mentions.length > 0) return mentions.map(m => found(m.name, spanOf(piece, m.start, m.end), false))
    const name = piece.s
      .replace(/\s?\([^()]*\)/gu, '')
      .replace(/[.\s]+$/u, '')
      .trim()
    const vague =
      vagueAfter(passage(name).tokens, 0) > 0 ||
      /liên quan|^(?:Các|Toàn|Mọi|Tất cả)\s(?!trạm|trường)/u.test(name)
    if (
      vague ||
      !/^\p{Lu}/u.test(name) ||
      name.length < 4 ||
      name.length > 70 ||
      /^(?:Chủ trì|Phối hợp)/u.test(name)
    )
      return []
    return [found(name, spanOf(piece, 0, name.length), true)]
  })
}

/** A unit named in brackets after a body is left out. */
function bracketed(s: string, at: number): boolean {
  return s.lastIndexOf('(', at) > s.lastIndexOf(')', at)
}

function pieces(view: View): View[] {
  const out: View[] = []
  let from = 0
  for (const hit of view.s.matchAll(/;|(?:^|\s)[-+•]\s(?=\p{Lu})/gu)) {
    const rest = view.s.slice(hit.index + hit[0].length, hit.index + hit[0].length + 80)
    if (hit[0] !== ';' && hit.index > 0 && !agencyAt(passage(rest), 0)) continue
    out.push(part(view, from, hit.index))
    from = hit.index + hit[0].length
  }
  out.push(part(view, from))
  return out
    .map(piece => {
      const left = piece.s.length - piece.s.trimStart().length
      return part(piece, left, Math.max(left, piece.s.trimEnd().length))
    })
    .filter(piece => piece.s !== '')
}

/** Orders that stand outside any unit: "Thủ tướng giao Bộ X chủ trì …". */
export function ordersIn(view: View): Found[] {
  if (!/giao\s/u.test(view.s)) return []
  return toldIn(view.s, false)
    .filter(
      ({ mention, role }) =>
        role === 'lead' && /(?:^|\s)[Gg]iao(?: cho)?\s$/u.test(view.s.slice(0, mention.start)),
    )
    .map(told => ({ ...fromSentence(view, told), unsure: true }))
}
