import { passage, type Mention } from '../agencies/find.ts'
import { asideAfter, listAt } from '../agencies/lists.ts'
import { part, type View } from '../lines/view.ts'
import type { Owner } from './unit.ts'

const lead =
  /^(?:(Đề nghị|Kính đề nghị)|Giao(?: cho)?|Trách nhiệm của|Trách nhiệm|Đối với|Phân công|Nhiệm vụ của|Phân công nhiệm vụ cho|Yêu cầu)\s(?:cho\s)?/u

const duty =
  /\s(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|chủ trì|thực hiện)(?: (?:chủ trì, phối hợp|thực hiện|tổ chức thực hiện|các nhiệm vụ|các nội dung|nhiệm vụ))?(?: sau(?: đây)?)?\s?:$/u

/** The body a heading names, when the heading names bodies and nothing else: `1. Công an tỉnh (Cơ quan Thường trực):`. */
export function ownerOf(view: View): Owner | null {
  if (view.s.length > 260) return null
  const opening = lead.exec(view.s)
  const closing = duty.exec(view.s)
  const rest = part(view, opening?.[0].length ?? 0, closing?.index ?? view.s.length)
  const p = passage(rest.s)
  const list = listAt(p, 0)
  if (list.mentions.length === 0 && !list.vague) return null
  let next = asideAfter(p.tokens, list.next)
  while (next < p.tokens.length && /^[:.;,*]$/u.test(p.tokens[next]!.word)) next++
  if (next < p.tokens.length) return null
  return { mentions: list.mentions, view: rest, request: opening?.[1] !== undefined }
}

/** `Công an tỉnh: chủ trì, phối hợp …`: a body, a colon, and then its work. */
export function openingOwner(view: View): { owner: Owner; length: number } | null {
  const colon = view.s.indexOf(':')
  if (colon < 2 || colon > 160 || view.s.length - colon < 12) return null
  const owner = ownerOf(part(view, 0, colon + 1))
  return owner && owner.mentions.length > 0 ? { owner, length: colon + 1 } : null
}

export type { Mention }
