import type { Line } from '../lines/lines.ts'
import { passage } from '../agencies/find.ts'
import { actAt, beginsWithAct } from '../words/verbs.ts'
import { subjectActs, subjectTakesOn } from './subjects.ts'
import { bareHead, closes, type Topic } from './topics.ts'
import type { Walk } from './walk.ts'

export const assigning = /^(?:Giao|Phân công|Đề nghị|Yêu cầu)\s/u

const member =
  /^(?:Các |Mời )?(?:[ÔO]ng|Bà|Đồng chí|Đ\/c|Ông\/Bà|Ông \(bà\))\s?:?\s\p{Lu}|[-–,:(]\s?(?:[Tt]rưởng [Bb]an|[Pp]hó [Tt]rưởng [Bb]an(?: [Tt]hường trực)?|[ỦU]ỷ? ?viên|Ủy viên|ủy viên|[Tt]hành viên|[Tt]ổ trưởng|[Tt]ổ phó|[Tt]hư ký)\)?[.;]?$/u

/** A member of a committee, named with a post: a person, and no work. */
function isMember(words: string): boolean {
  return member.test(words) && !/chủ trì|chỉ đạo|phụ trách|chịu trách nhiệm|phối hợp/u.test(words)
}

/** A short heading without any act: a field or a place of work (`Gia đình`, `Trường học`), not work. */
function namesNoWork(words: string): boolean {
  if (words.length > 36 || /[.;:,]$/u.test(words)) return false
  const { tokens } = passage(words)
  return tokens.length <= 5 && !tokens.some((_, i) => actAt(tokens, i))
}

/** Whether a labelled item can be a task, by its words and by what it stands under. */
export function canBeTask(walk: Walk, item: { words: string; rank: number; topic: Topic }): boolean {
  const { words, rank } = item
  if (closes(words) || bareHead(words) || isMember(words)) return false
  const within = walk.levels.findLast(({ topic }) => topic !== 'other')?.topic ?? walk.section.topic
  const owned = walk.levels.some(({ owner }) => owner !== null)
  if (within === 'aims') return false
  if (owned) return item.topic !== 'aims' || beginsWithAct(words)
  const tells = assigning.test(words) || subjectActs(words)
  if (item.topic === 'aims' && words.length < 120 && !beginsWithAct(words)) return false
  if (within === 'funding' || item.topic === 'funding' || within === 'topics' || item.topic === 'topics')
    return tells && within !== 'topics'
  if (rank === 10 && walk.levels.length === 0 && within === 'tasks') return words.length > 25
  if (rank >= 10) return tells || beginsWithAct(words) || within === 'arrangements'
  if (within === 'other')
    return (
      tells ||
      beginsWithAct(words) ||
      (rank === 3 && walk.section.name !== 'I') ||
      walk.levels.some(({ unit }) => unit !== null)
    )
  if (rank === 3 && namesNoWork(words)) return false
  return !/^(?:Nhóm|Phần)\s\d/u.test(words) || words.length > 30
}

/** Whether a line without a label is a unit of its own. */
export function standsAlone(walk: Walk, line: Line): boolean {
  const { topic } = walk.section
  if (topic === 'aims' || topic === 'topics' || line.s.endsWith(':')) return false
  if (walk.section.heading.s === '') return assigning.test(line.s) || subjectTakesOn(line.s)
  const tells = assigning.test(line.s) || subjectActs(line.s)
  if (topic === 'funding' || topic === 'other') return tells
  return tells || beginsWithAct(line.s)
}

const reports = /^(?:Định kỳ|Hằng|Hàng|Báo cáo|Các (?:cơ quan|đơn vị|sở))\s/u

/** A paragraph after a finished item that gives somebody something else to do. */
export function beginsAnew(before: string, line: Line): boolean {
  if (!/[.…]$/u.test(before) || before.length < 30) return false
  return assigning.test(line.s) || reports.test(line.s) || subjectActs(line.s)
}
