import { toldIn } from '../assignments/clauses.ts'
import { actAt } from '../words/verbs.ts'
import { passage } from '../agencies/find.ts'
import { listAt } from '../agencies/lists.ts'
import { afterLabel, labelOf } from '../lines/labels.ts'
import type { Line } from '../lines/lines.ts'
import { part } from '../lines/view.ts'
import { bySubject } from './split.ts'
import { labelKinds, subjectActs } from './subjects.ts'
import type { Draft } from './unit.ts'

const connects =
  /^(?:(?:Kế hoạch|Công văn|Văn bản|Chỉ thị|Quyết định|Chương trình) (?:cũng )?(?:đề ra|nêu|xác định|yêu cầu|tập trung|đặt ra|phân công|giao|chỉ rõ)|Cụ thể|Theo đó|Theo (?:kế hoạch|công văn|văn bản|quyết định|chỉ thị|Kế hoạch|Công văn|nội dung|chương trình)|Ngoài ra|Riêng|Bên cạnh đó|Đồng thời|Cùng với đó|Song song|Trong đó|Về |Đối với|Thứ (?:nhất|hai|ba|tư|năm)|Một là|Hai là|Ba là|Bốn là|Năm là|Tiếp đó|Mặt khác|Đặc biệt|Cũng theo|Đáng chú ý|Trước mắt|Trong thời gian tới|Thời gian tới)/u
const speaks =
  /^(?:Theo )?(?:ông|bà|đồng chí|Ông|Bà|Đồng chí|anh|chị)\s\p{Lu}|cho biết|phát biểu|chia sẻ:|nhấn mạnh:/u
const orders = /(?:^|\s)(?:giao|yêu cầu|đề nghị|phân công|chỉ đạo|đề ra|tập trung)\s/u
const past = /(?:^|\s)(?:đã|từng|vừa|vừa qua|trước đó|năm qua|mới đây)\s/iu
const around =
  /^(?:Bài|Ảnh|Bài, ảnh|Tin|Nguồn|TAG|Tags|Từ khóa|Xem thêm|Tin liên quan|Cập nhật|Hình minh họa|Ảnh minh họa|Đường dây|Liên hệ|Hotline|\()/u
const issuing =
  /(?:(?:vừa |đã |mới )?(?:ban hành|ký ban hành|ký|gửi đi|gửi|lập)|(?:vừa|đã|mới) có|^Theo)\s.{0,60}(?:[Kk]ế hoạch|[Cc]ông văn|[Vv]ăn bản|[Qq]uyết định|[Cc]hỉ thị|[Cc]hương trình)/u

const numbered = /(?:Kế hoạch|Công văn|Quyết định|Chỉ thị|Chương trình)\s(?:số\s)?\d/u

const plans = /(?:xây dựng|đề ra|triển khai|phê duyệt|thông qua)\s(?:\p{L}+\s){0,2}[Kk]ế hoạch/u

/** The work that a report lists: numbered inline, labelled lines, or paragraphs that pass the plan's orders on. */
export function newsUnits(lines: ReadonlyArray<Line>): Draft[] {
  const out: Draft[] = []
  const listsBelow = labelledRuns(lines)
  const told = lines.findIndex(
    ({ s }, i) => i < 8 && (issuing.test(s.slice(0, 260)) || numbered.test(s) || plans.test(s)),
  )
  const paper = told < 0 ? lines.length : told
  lines.forEach((line, i) => {
    const label = labelOf(line.s)
    if (around.test(line.s) && label === null) return
    const words = afterLabel(line, label)
    if (label !== null && labelKinds.has(label.kind)) {
      if (listsBelow.has(i))
        out.push(draft(label.name === '' ? null : label.name, words, 'Việc được bài viết liệt kê theo số.'))
      return
    }
    const opening = i < 4 && label === null ? afterIssuing(line.s) : 0
    if (opening > 0) {
      for (const piece of bySubject(part(line, opening)))
        out.push(draft(null, piece, 'Phần của đoạn mở đầu thuật lại việc được giao.'))
      return
    }
    if (tellsWork(line.s, { i, listFollows: listsBelow.has(i + 1), paper: i > paper }))
      for (const piece of bySubject(line))
        out.push(draft(null, piece, 'Đoạn của bài viết thuật lại việc được giao.'))
  })
  return out
}

function draft(label: string | null, words: Line | ReturnType<typeof afterLabel>, because: string): Draft {
  return {
    label,
    depth: 1,
    parent: null,
    act: [words],
    body: [words],
    details: [],
    owner: null,
    above: [],
    because,
    unsure: label === null,
  }
}

/** Lines of labelled runs that list work: most of the run begins with an act or with a body that acts. */
function labelledRuns(lines: ReadonlyArray<Line>): Set<number> {
  const work = new Set<number>()
  let run: number[] = []
  const close = () => {
    const acting = run.filter(i => acts(afterLabel(lines[i]!, labelOf(lines[i]!.s)).s))
    if (acting.length * 2 >= run.length) for (const i of run) work.add(i)
    run = []
  }
  lines.forEach((line, i) => {
    const kind = labelOf(line.s)?.kind
    if (kind && labelKinds.has(kind)) run.push(i)
    else if (run.length > 0) close()
  })
  close()
  return work
}

function acts(s: string): boolean {
  const p = passage(s.slice(0, 300))
  if (actAt(p.tokens, 0) || subjectActs(s)) return true
  const comma = p.tokens.findIndex(({ word }) => word === ',')
  return comma > 0 && comma < 9 && (actAt(p.tokens, comma + 1) || listAt(p, comma + 1).next > comma + 1)
}

/** Where, in a paragraph that reports the issuing, the work begins: `… . Theo kế hoạch, Sở Tư pháp chủ trì …`; 0 when it does not. */
function afterIssuing(s: string): number {
  if (!issuing.test(s.slice(0, 220)) || connects.test(s)) return 0
  for (const hit of s.matchAll(/[.!]\s(?=\p{Lu})/gu)) {
    const from = hit.index + hit[0].length
    const rest = s.slice(from)
    if (connects.test(rest) && toldIn(rest, false).some(({ role }) => role === 'lead')) return from
  }
  return 0
}

const background =
  /^(?:(?:Kế hoạch|Công văn|Văn bản|Chương trình|Quyết định|Chỉ thị)\s(?:này\s)?(?:nhằm|được|đặt|hướng|thay|gồm|áp|có|do|là)|Mục (?:tiêu|đích)|Phấn đấu|Chỉ tiêu|Dự kiến|Trước đó|Cùng ngày|Kế hoạch [^,.]{0,40}(?:nhằm|thay thế)|Qua đó|Đây là|Việc|Hiện|Năm ngoái|Những năm|Thực tế|Toàn (?:tỉnh|huyện|xã)|Cả nước|Thời gian qua|Kết quả|Kinh phí|Nguồn|Thống kê|Số liệu|Được biết|Phát biểu|Tại (?:buổi|hội nghị|cuộc|lễ)|[“"])/u
const told =
  /năm (?:ngoái|qua|trước)|cho biết|cho hay|nói[.:]|chia sẻ|(?:theo|Theo) (?:ông|bà|anh|chị|đồng chí)|[”"], (?:ông|bà)|nhớ lại|kể[,.:]/u

/** After a paper's issue has been told, a paragraph in the present with an act in it passes the paper's orders on. */
function passesOn(s: string): boolean {
  if (background.test(s) || told.test(s)) return false
  if (toldIn(s, false).some(({ role }) => role === 'lead')) return true
  return doers.test(s) && hasAct(s) && /[.;…]$/u.test(s)
}

/** Doers that are no bodies, at the head of the paragraph or after its adverbial. */
const doers =
  /^(?:\p{Lu}[^,.;:]{3,40}, )?(?:[Cc]ác|[Mm]ỗi|[Gg]iáo viên|[Cc]án bộ|[Cc]ông chức|[Bb]áo cáo|[Tt]rường|[Dd]oanh nghiệp|[Cc]hủ|[Đđ]ội|[Tt]ổ|[Nn]hóm|[Xx]ã|[Tt]hôn|[Nn]hà trường|[Bb]ác sĩ|[Ll]uật sư|[Tt]rạm|[Nn]gành|[Tt]ỉnh|[Hh]uyện|[Đđ]ịa phương)(?=\s)/u

function tellsWork(s: string, at: { i: number; listFollows: boolean; paper: boolean }): boolean {
  const { i, listFollows } = at
  if (s.length < (at.paper && subjectActs(s) ? 25 : 45) || speaks.test(s.slice(0, 160))) return false
  if (i < 5 && s.length < 130 && !/[.;:…]$/u.test(s)) return false
  if (s.endsWith(':') && (listFollows || s.length < 160)) return false
  const opening = s.slice(0, 220)
  if (i < 4 && issuing.test(opening) && !connects.test(s)) return false
  if (connects.test(s)) return orders.test(s) || hasAct(s) || subjectActs(s)
  if (ordersBody(s)) return true
  if (past.test(opening)) return false
  if (at.paper && passesOn(s)) return true
  return (
    (orders.test(opening) && /^\p{Lu}/u.test(s) && listAt(passage(opening), 0).next > 0) || subjectOrders(s)
  )
}

/** `… yêu cầu Sở X …`: an order to a named body, reported. */
function ordersBody(s: string): boolean {
  return toldIn(s, false).some(({ mention }) =>
    /(?:yêu cầu|giao|đề nghị|phân công)(?: cho)?\s$/u.test(s.slice(0, mention.start)),
  )
}

function hasAct(s: string): boolean {
  const { tokens } = passage(s)
  return tokens.some((token, i) => !token.capital && token.word.length > 1 && actAt(tokens, i))
}

/** A body that is told to do something and no word of the past: `Sở Y tế chủ trì …`. */
function subjectOrders(s: string): boolean {
  return subjectActs(s) && /chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm/u.test(s.slice(0, 300))
}
