// What stands beside an act in ordinary plans without being limited by it: abilities, statistics, oversight of officials, care.
import type { Finding } from './finding.ts'
import { actOf, has, watches, type Marked, type Sentence } from '../marks.ts'
import { spellingKey, type Syllable } from '../syllables.ts'

type Row = ReadonlyArray<Syllable>

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(spellingKey))
const pairs = (words: string): ReadonlySet<string> =>
  new Set(words.split('; ').map(pair => pair.split(' ').map(spellingKey).join(' ')))

const nots = keys('không chưa')
const can = spellingKey('được')
const abilities = keys('tự đi di đọc viết nghe nói nhìn đến tiếp gọi hiểu lên xuống đứng ngồi biết ra')
const rewards = keys('xét hưởng khen cộng ưu bình công đề')
const causing = keys('để cho khiến sao làm đảm bảo')
const dissenting = pairs('đồng ý; hài lòng; tán thành; nhất trí; đồng tình; chấp nhận')
const dissenters = keys('hộ dân kiến bên người họ nào')
const answered = pairs('tiếp thu; trả lời; giải quyết; tiếp nhận; giải trình; đáp ứng; xử lý; chấp nhận')
const asked = pairs(
  'ý kiến; kiến nghị; câu hỏi; phản ánh; đề nghị; yêu cầu; góp ý; thắc mắc; nội dung; đề xuất',
)
const answering = pairs(
  'trả lời; lý do; công khai; giải trình; niêm yết; thông báo; nêu rõ; tổng hợp; đăng tải; giải thích',
)

const explaining = pairs('lý do; trả lời; giải trình')

/** Indexes of marks that only say where somebody can be reached. */
export function contactsIn({ row, marks }: { row: Row; marks: ReadonlyArray<Marked> }): number[] {
  return [...marks.keys()].filter(m => isContact(row, marks[m]!))
}

/** Indexes of acts that only say what people cannot do, do not think, may do or have not been answered. */
export function ordinaryIn({ row, marks }: { row: Row; marks: ReadonlyArray<Marked> }): Set<number> {
  const found = new Set<number>()
  marks.forEach((mark, m) => {
    const negates = nots.has(row[mark.first]!.key)
    if (negates && (unable(row, mark.first) || dissents(row, mark.first) || unanswered(row, mark.first)))
      found.add(m)
    else if (permitted(row, mark)) found.add(m)
  })
  return found
}

/** "không đi lại được": an ability, in contrast to "không được đi lại". */
function unable(row: Row, at: number): boolean {
  if (!abilities.has(row[at + 1]?.key ?? '')) return false
  if (row.slice(Math.max(0, at - 6), at).some(({ key }) => causing.has(key) && key !== spellingKey('cho')))
    return false
  for (let k = at + 2; k <= at + 6 && row[k]?.mark === 0; k++)
    if (row[k]!.key === can) return !rewards.has(row[k + 1]?.key ?? '')
  return false
}

const pairAt = (row: Row, k: number): string => `${row[k]?.key ?? ''} ${row[k + 1]?.key ?? ''}`

/** "hộ không đồng ý được trả lời": who disagrees, not who forbids. */
const dissents = (row: Row, at: number): boolean =>
  dissenting.has(pairAt(row, at + 1)) && dissenters.has(row[at - 1]?.key ?? '')

/** "nêu lý do những ý kiến không được tiếp thu": the negation belongs to the noun, which is answered for. */
function unanswered(row: Row, at: number): boolean {
  const verb = row[at + 1]?.key === can ? at + 2 : at + 1
  if (!answered.has(pairAt(row, verb)) || !asked.has(pairAt(row, at - 2))) return false
  for (let k = at - 3; k >= 0 && k > at - 16 && row[k]!.mark !== 2; k--)
    if (answering.has(pairAt(row, k))) return true
  for (let k = verb + 2; k < verb + 16 && row[k]?.mark === 0; k++)
    if (explaining.has(pairAt(row, k))) return true
  return false
}

const lines = pairs('điện thoại; điện tử; đường dây; số máy')
const lineWords = keys('điện đường số')

/** "điện thoại 0912…": where somebody can be reached. */
function isContact(row: Row, { first, after }: Marked): boolean {
  const words = row.slice(first, after)
  if (!words.some(({ key }, n) => lineWords.has(key) && lines.has(pairAt(row, first + n)))) return false
  const next = row.slice(after, after + 3).find(({ mark, key }) => mark === 0 && key !== spellingKey('số'))
  const address = row.slice(after, after + 5).some(({ key }) => key === '@')
  return address || (next !== undefined && /^\d{3,}$/u.test(next.key))
}

const attending = keys('xem dự vào đọc nghe tham sao')
const people = keys('người dân ai báo viên')
const only = keys('không chưa chỉ mới phải bị')

/** "mọi người đều được xem, chụp ảnh": what people may do. */
function permitted(row: Row, mark: Marked): boolean {
  if (!has(mark, 'free:^expression') || actOf(mark) === null) return false
  for (let k = mark.first - 1; k >= 0 && k > mark.first - 10 && row[k]!.mark !== 2; k--) {
    if (row[k]!.key !== can || !attending.has(row[k + 1]?.key ?? '')) continue
    const before = row.slice(Math.max(0, k - 5), k)
    return before.some(({ key }) => people.has(key)) && !before.some(({ key }) => only.has(key))
  }
  return false
}

/** The act does not limit this object, whatever it may do to others. */
export function ordinary(sentence: Sentence, finding: Finding): boolean {
  return (
    ofRules(sentence, finding) ||
    overseen(sentence, finding) ||
    received(sentence, finding) ||
    caredFor(sentence, finding) ||
    unwatched(sentence, finding) ||
    unpublished(sentence, finding) ||
    consulted(sentence, finding)
  )
}

const rules = pairs(
  'văn bản; quy định; quy chế; nội quy; hương ước; quy ước; thủ tục; biểu mẫu; chỉ số; tiêu chí; bộ chỉ; hệ thống; các quy; các văn; các thủ',
)
const offices = keys('tỉnh xã phường huyện thành cơ ngành bộ hội ủy địa trường đơn trung')

/** "rà soát văn bản của tỉnh …": rules are looked at, no people. */
function ofRules({ row, marks }: Sentence, { act, kind }: Finding): boolean {
  if (!watches(kind) || !rules.has(pairAt(row, marks[act]!.after))) return false
  const of = row.slice(marks[act]!.after, marks[act]!.after + 5).findIndex(({ key }) => key === owning)
  return of < 0 || offices.has(row[marks[act]!.after + of + 1]?.key ?? '')
}

const owning = spellingKey('của')
const carryingOut = pairs('việc thực; việc triển; chuyên đề; việc chấp; việc thi')
const publishes = pairs('công khai; công bố; niêm yết')
const speaking = pairs('gửi kiến; chất vấn; góp ý; kiến nghị; nêu kiến; nêu ý; phản biện; công bố; đề xuất')

/** "giám sát việc thực hiện …, gửi kiến nghị": the overseer's own words, addressed to officials. */
function overseen({ row, marks }: Sentence, { act, object, kind }: Finding): boolean {
  if (!watches(kind) || object <= act) return false
  const { first } = marks[object]!
  if (row[first - 1]?.key !== ',') return false
  if (publishes.has(pairAt(row, first))) return true
  if (!speaking.has(pairAt(row, first))) return false
  const between = row.slice(marks[act]!.after, first)
  return between.some((_, n) => carryingOut.has(pairAt(row, marks[act]!.after + n)))
}

const towards = keys('tới đến cho')

/** "gửi tới từng hộ": who gets something hands over nothing. */
function received({ row, marks }: Sentence, { act, object, kind }: Finding): boolean {
  return kind === 'hand' && object > act && towards.has(row[marks[object]!.first - 1]?.key ?? '')
}

const carers = pairs('y tế; bác sĩ; bác sỹ; thầy thuốc; bệnh viện; điều dưỡng')

/** "trạm y tế chịu trách nhiệm theo dõi": a patient's health is followed by those who treat it. */
function caredFor({ row, marks }: Sentence, { act, object, kind, rights }: Finding): boolean {
  if (!watches(kind) || object >= act || ![...rights].every(right => right === 'privacy')) return false
  const { first } = marks[act]!
  return row
    .slice(marks[object]!.after, first)
    .some((_, n) => carers.has(pairAt(row, marks[object]!.after + n)))
}

/** "không ghi hình, không lập danh sách …": officials are told not to watch. */
function unwatched({ row, marks }: Sentence, { act, object, kind }: Finding): boolean {
  if (kind !== 'bar' || !has(marks[object]!, 'free:^expression') || actOf(marks[object]!) === null)
    return false
  for (let m = 0; m + 1 < marks.length; m++) {
    if (m === act || actOf(marks[m]!) !== 'bar' || marks[m + 1]!.first !== marks[m]!.after) continue
    const next = marks[m + 1]!
    const listing = ['list', 'watch'].includes(actOf(next) ?? '') && !has(next, 'free:^expression')
    const [from, to] = [
      Math.min(marks[act]!.first, marks[m]!.first),
      Math.max(marks[act]!.first, marks[m]!.first),
    ]
    if (listing && !row.slice(from, to).some(({ mark }) => mark === 2)) return true
  }
  return false
}

const publishing = pairs('công bố; công khai; nêu tên; cung cấp; đăng tải; tiết lộ; đăng ảnh; đăng tên')
const secret = pairs('giữ kín; giữ bí; bảo mật; bí mật; địa chỉ; ẩn danh')
const ones = keys('từng họ em cá nạn trẻ bệnh khách')
const owners = pairs(
  'từng người; của họ; của em; cá nhân; nạn nhân; của trẻ; người bệnh; từng hộ; tạm lánh; bị hại; của khách',
)

/** "thông tin của họ được giữ kín, không cung cấp …": the ban keeps people's own lives from others. */
function unpublished({ row, marks }: Sentence, { act, kind }: Finding): boolean {
  const { first, after } = marks[act]!
  if (kind !== 'bar' && kind !== 'withhold') return false
  if (!publishing.has(pairAt(row, first + 1)) && !publishing.has(pairAt(row, after))) return false
  const from = Math.max(0, first - 16)
  const around = (until: number, words: ReadonlySet<string>) =>
    row.slice(from, until).some((_, n) => words.has(pairAt(row, from + n)))
  const of = row.slice(after, after + 8).findIndex(({ key }) => key === owning)
  if (of >= 0 && ones.has(row[after + of + 1]?.key ?? '')) return true
  return around(first, secret) && around(first, owners)
}

const noting = pairs('ghi lại; ghi nhận; tổng hợp; thu thập; tập hợp; khảo sát; ghi đầy; hỏi ý')
const opinions = pairs('ý kiến; kiến nghị; góp ý')
const drafts = pairs('dự thảo; phương án; quy hoạch; niêm yết; lấy ý; tham vấn; hội nghị; phiếu khảo')
const naming = pairs(
  'từng người; công an; thái độ; trái chiều; cá nhân; họ tên; danh sách; tiêu cực; cấp trên; tư tưởng; báo chí; trên mạng; mạng xã',
)

/** "phương án niêm yết …, ghi lại ý kiến": opinions on a draft are noted, no names. */
function consulted({ row, marks }: Sentence, { act, object, kind, rights }: Finding): boolean {
  if (!watches(kind) || ![...rights].every(right => right === 'expression')) return false
  if (!noting.has(pairAt(row, marks[act]!.first)) || !opinions.has(pairAt(row, marks[object]!.first)))
    return false
  const said = row.map((_, k) => pairAt(row, k))
  return said.some(pair => drafts.has(pair)) && !said.some(pair => naming.has(pair))
}
