import { passage } from '../agencies/find.ts'
import { listAt } from '../agencies/lists.ts'
import { tellsToAct } from '../words/verbs.ts'

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
    (word === ':' && list.mentions.length > 0)
  )
}
