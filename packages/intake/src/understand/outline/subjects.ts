import { passage } from '../agencies/find.ts'
import { listAt } from '../agencies/lists.ts'
import { actAt, tellsToAct } from '../words/verbs.ts'

export const labelKinds: ReadonlySet<string> = new Set([
  'number',
  'inline',
  'point',
  'bullet',
  'plus',
  'decimal',
  'roman',
])

/** A body and what it does: `Sở Tài chính thẩm định …`. */
export function subjectActs(s: string): boolean {
  const p = passage(s.slice(0, 400))
  const list = listAt(p, 0)
  if (list.next === 0) return false
  const word = p.tokens[list.next]?.word
  return (
    tellsToAct(p.tokens, list.next) ||
    word === 'là' ||
    word === 'chủ' ||
    (word === 'được' && /^(?:giao|phân|yêu|đề)$/u.test(p.tokens[list.next + 1]?.word ?? '')) ||
    (word === ':' && list.mentions.length > 0)
  )
}

/** A body and a known act of administration, where the words around give no other hint: narrative is passed over. */
export function subjectTakesOn(s: string): boolean {
  const p = passage(s.slice(0, 400))
  const list = listAt(p, 0)
  if (list.mentions.length === 0) return false
  return actAt(p.tokens, list.next) || p.tokens[list.next]?.word === ':'
}
