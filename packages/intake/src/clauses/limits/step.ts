// One step of following an act to the right: what stands between two marks, and how the second one stands to the act.
import { actOf, has, rightsSaid, type Sentence } from '../marks.ts'
import { spellingKey } from '../syllables.ts'

const owning = spellingKey('của')
const ownOffice = new Set(['cơ', 'đơn', 'sở', 'trụ', 'trường', 'ngành'].map(spellingKey))
const inOrderTo = spellingKey('để')
const sending = new Set(['gửi', 'nộp', 'trình', 'báo', 'đơn', 'thư'].map(spellingKey))
const travels = new Set(['đi', 'trở', 'quay', 'đưa'].map(spellingKey))
const asking = spellingKey('hỏi')
const leader = spellingKey('đầu')
const back = spellingKey('về')
const suffered = spellingKey('bị')
const aboutKey = spellingKey('về')
const doers = new Set(['người', 'kẻ', 'ai', 'tượng'].map(spellingKey))
const seizing = new Set(['thu', 'khám', 'tịch', 'giữ', 'tạm', 'nộp', 'kiểm', 'mở', 'lục'].map(spellingKey))
const places = new Set(['tại', 'vào', 'ở', 'trong', 'quanh', 'gần', 'dịp', 'vực'].map(spellingKey))

/** How many syllables an act can reach without meeting a phrase that the grammar knows. */
const reach = 28

/** Acts whose object, where it is an officer, is an abuse of office. */
export const inOffice = (kind: string): boolean => kind === 'stop' || kind === 'bar' || kind === 'undo'

export type Gap = 'near' | 'item' | 'end'

/** What stands between two marks: nothing that parts them, a comma, or the end of the thought. */
export function gapBetween({ row, marks }: Sentence, before: number, after: number): Gap {
  const from = marks[before]!.after
  const to = marks[after]!.first
  if (to - from > reach) return 'end'
  let gap: Gap = 'near'
  for (let k = from; k < to; k++) {
    if (row[k]!.mark === 2) return 'end'
    if (row[k]!.mark === 1 && !/["“”'‘’]/.test(row[k]!.key)) gap = 'item'
  }
  return gap
}

export interface Step {
  readonly j: number
  readonly kind: string
  /** What the mark itself would be as an act. */
  readonly met: string | null
  /** The mark begins an item of the list. */
  readonly opens: boolean
  /** It follows the act at most two syllables on. */
  readonly close: boolean
  /** "người thu giữ": somebody who does what the mark says. */
  readonly doer: boolean
  /** The mark is only where something else happens: "cháy nổ tại chùa". */
  readonly placed: boolean
  /** The act takes things away, which protects what is private. */
  readonly erases: boolean
  /** The mark is only what is spoken about: "tin về dịch". */
  readonly about: boolean
  /** "bị từ chối": somebody suffers what the mark says. */
  readonly suffered: boolean
  /** "khẩu hiệu của cơ quan": the office's own. */
  readonly official: boolean
  /** "phát biểu của giảng viên": somebody's words. */
  readonly owned: boolean
  /** "hạn chế phản ánh": speaking itself is held back. */
  readonly hushes: boolean
  /** A leader, of whom the next words say what he leads. */
  readonly leads: boolean
  /** It stands in a purpose: "để làm căn cứ …". */
  readonly purposed: boolean
  /** The act only asks a question, which ends at its comma. */
  readonly asks: boolean
  /** The mark shares its first words with the act: "kiên quyết không để" and "không để hình thành". */
  readonly shared: boolean
  /** "báo ngay về xã": the place is where something is reported. */
  readonly homeward: boolean
  /** "gửi lên trung ương": a paper goes there, not a person. */
  readonly sent: boolean
  /** The act takes a thing away or opens it. */
  readonly seizes: boolean
  /** It follows the act at most four syllables on, over a comma too. */
  readonly soon: boolean
  /** The mark is a verb that plans order with, not one that describes an abuse. */
  readonly order: boolean
}

/** "người cầm đầu các vụ kéo lên trụ sở": what is led says which freedom is meant. */
function leads({ row, marks }: Pick<Sentence, 'row' | 'marks'>, j: number): boolean {
  const next = marks[j + 1]
  if (!next || !has(marks[j]!, 'free:!expression+privacy') || next.first - marks[j]!.after > 3) return false
  if (row[marks[j]!.after - 1]!.key !== leader || row[marks[j]!.after]!.mark > 0) return false
  const rights = rightsSaid(next, '!')
  return rights.size > 0 && !rights.has('expression')
}

/** What the walk needs to know of one mark behind an act. */
export function stepAt(
  { row, marks }: Sentence,
  { i, j, kind, gap }: { i: number; j: number; kind: string; gap: Gap },
): Step {
  return {
    j,
    kind,
    met: actOf(marks[j]!),
    opens: gap === 'item' || has(marks[j - 1]!, 'frame:joint'),
    close: marks[j]!.first - marks[i]!.after <= 2 && gap === 'near',
    order: has(marks[j]!, 'frame:order'),
    suffered: row[marks[j]!.first - 1]?.key === suffered,
    homeward: row[marks[j]!.first]!.key === back && !travels.has(row[marks[j]!.first - 1]?.key ?? ''),
    sent: sending.has(row[marks[j]!.first - 1]?.key ?? ''),
    shared: marks[j]!.first < marks[i]!.after,
    asks: row[marks[i]!.first]!.key === asking && marks[i]!.after - marks[i]!.first === 1,
    purposed: row
      .slice(Math.max(marks[i]!.after, marks[j]!.first - 4), marks[j]!.first)
      .some(({ key }) => key === inOrderTo),
    leads: leads({ row, marks }, j),
    owned: row[marks[j]!.after]?.key === owning,
    official: row[marks[j]!.after]?.key === owning && ownOffice.has(row[marks[j]!.after + 1]?.key ?? ''),
    hushes: has(marks[i]!, 'frame:cease') && marks[j]!.first === marks[i]!.after,
    seizes: row.slice(marks[i]!.first, marks[i]!.after).some(({ key }) => seizing.has(key)),
    soon: marks[j]!.first - marks[i]!.after <= 4,
    doer: inOffice(kind) && doers.has(row[marks[j]!.first - 1]?.key ?? ''),
    placed:
      row.slice(Math.max(0, marks[j]!.first - 4), marks[j]!.first).some(({ key }) => places.has(key)) &&
      marks[j]!.first - marks[i]!.after > 2,
    erases: has(marks[i]!, 'frame:erase'),
    about: row.slice(Math.max(0, marks[j]!.first - 3), marks[j]!.first).some(({ key }) => key === aboutKey),
  }
}
