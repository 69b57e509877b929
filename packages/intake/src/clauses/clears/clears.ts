import type { Clears } from '@camket/domain/plans/reading'
import { longestAt, phrasebook } from '../phrases.ts'
import { syllablesOf, type Syllable } from '../syllables.ts'
import { clearWords } from '../words/clears.ts'
import { namesAct } from './acts.ts'
import { actorsIn, type Actor } from './actors.ts'
import { namesAuthority } from './authority.ts'
import { cellsOf, type Cell } from './cells.ts'
import { leavesProduct } from './products.ts'
import { timingOf } from './times.ts'

const roles = phrasebook<'role' | 'not' | 'give' | 'notGive'>([
  ['role', clearWords.role],
  ['not', clearWords.notRole],
  ['give', clearWords.give],
  ['notGive', clearWords.notGive],
])

/**
 * The six clears that a clause and its heading or table row answer, and whether its time returns.
 * `context` counts by its labels, by a body that heads it and by a time that it sets; a topic heading adds nothing.
 */
export function readClears(
  text: string,
  context: string | null,
  row: ReadonlyArray<Syllable> = syllablesOf(text),
): { clears: Clears; recurring: boolean } {
  const actors = actorsIn(row)
  const above = syllablesOf(context ?? '')
  const heads = actorsIn(above)
  const cells = [...cellsOf(context ?? ''), ...cellsOf(text)]
  const timing = timingOf([text, timeAbove(context, cells)].join(' | '))
  const labelled = cellsOf(context ?? '').length > 0
  return {
    recurring: timing.recurring,
    clears: {
      who:
        actors.some(({ acts }) => acts) ||
        named(cells, ['lead', 'doer']) ||
        (!labelled && heads.some(({ acts }) => acts)),
      what: namesAct(row, actors, labelled),
      when: timing.when,
      responsibility: hasRole(row, actors) || (!labelled && hasRole(above, heads)) || filled(cells, 'lead'),
      product:
        leavesProduct(row, actors) || cells.some(cell => cell.kind === 'product' && isProduct(cell.value)),
      authority:
        namesAuthority(text, row, actors) ||
        cells.some(cell => cell.kind === 'authority' && isNamed(cell.value)),
    },
  }
}

/** The times of a heading; of a labelled row only its time cells. */
function timeAbove(context: string | null, cells: ReadonlyArray<Cell>): string {
  const times = cells
    .filter(({ kind }) => kind === 'time')
    .map(({ value }) => value.replace(/^\s*(\d{4})\s*$/, 'năm $1'))
  if (context === null || times.length > 0) return times.join(' | ')
  return cells.length > 0 ? '' : context
}

const ditto = /^[\s"“”]*(?:-?\s*n\.?t\.?\s*-?|như trên|″|〃)[\s"“”]*$/iu

function named(cells: ReadonlyArray<Cell>, kinds: ReadonlyArray<Cell['kind']>): boolean {
  return cells.some(cell => kinds.includes(cell.kind) && (ditto.test(cell.value) || isNamed(cell.value)))
}

function isNamed(value: string): boolean {
  return (
    actorsIn(syllablesOf(value)).length > 0 ||
    /\d{1,5}\/[\p{Lu}\d]/u.test(value) ||
    /(?:Luật|Nghị định|Quyết định|Nghị quyết) \p{Lu}/u.test(value)
  )
}

const filled = (cells: ReadonlyArray<Cell>, kind: Cell['kind']): boolean =>
  cells.some(cell => cell.kind === kind)

/** A thing in a product cell, not an event or a quality. */
function isProduct(value: string): boolean {
  return (
    !/^(?:hội nghị|hội thảo|cuộc họp|buổi|tốt|đạt|hiệu quả|kịp thời|hoàn thành|tổ chức|chuyển biến|nâng cao|bảo đảm|đúng|được tổ chức|nhận thức)/iu.test(
      value,
    ) || leavesProduct(syllablesOf(`gửi ${value}`), [])
  )
}

/** A word of role, or a charge given to a named body. */
function hasRole(row: ReadonlyArray<Syllable>, actors: ReadonlyArray<Actor>): boolean {
  for (let k = 0; k < row.length; k++) {
    const hit = longestAt(roles, row, k)
    if (!hit) continue
    const [kind] = hit.values
    if (kind === 'role') return true
    if (kind === 'give' && actors.some(({ first }) => first >= hit.after && first - hit.after <= 2))
      return true
    k = hit.after - 1
  }
  return false
}
