import { limitableRightNames } from '@camket/domain/plans/names'
import { limitableRights } from '@camket/domain/plans/limitable-rights'
import type { Finding } from './limits/finding.ts'
import type { Marked } from './marks.ts'
import type { Syllable } from './syllables.ts'

const said: Readonly<Record<string, string>> = {
  stop: 'yêu cầu ngăn, dừng hoặc xử lý',
  bar: 'không cho phép',
  watch: 'yêu cầu theo dõi, thu thập hoặc lập danh sách',
  list: 'yêu cầu theo dõi, thu thập hoặc lập danh sách',
  counter: 'yêu cầu định hướng hoặc đấu tranh với ý kiến',
  near: 'đứng cạnh lời yêu cầu mà không rõ yêu cầu gì, cần người xem',
  hand: 'yêu cầu giao nộp, cung cấp điều riêng tư',
  tell: 'yêu cầu báo lên',
  police: 'yêu cầu chuyển chuyện riêng của người dân cho công an',
  only: 'chỉ cho phép một phần',
  withhold: 'từ chối giấy tờ, chỗ, quyền lợi',
  gate: 'buộc phải được đồng ý hoặc báo trước',
  self: 'tự nó là việc hạn chế',
}

/** Why the words are restrictive, in Vietnamese: the act, its object, the freedom touched. */
export function reasonFor(
  text: string,
  { row, marks }: { row: ReadonlyArray<Syllable>; marks: ReadonlyArray<Marked> },
  findings: ReadonlyArray<Finding>,
): string {
  const [first] = findings
  const rights = limitableRights.filter(right => findings.some(finding => finding.rights.has(right)))
  const names = rights.map(right => limitableRightNames[right].vi).join(', ')
  const words = (mark: Marked) => text.slice(row[mark.first]!.start, row[mark.after - 1]!.end)
  const act = words(marks[first!.act]!)
  const object = words(marks[first!.object]!)
  const quoted = first!.act === first!.object ? `“${act}”` : `“${act}” nhằm vào “${object}”`
  return `${quoted}: ${said[first!.kind]}, chạm tới ${names}.`
}
