// Names that no list holds: a head of an open class, capitals, and small syllables up to where the sentence goes on.
import { actAt } from '../words/verbs.ts'
import { committeeAfter, heads, known, officers, wholes } from './lexicon.ts'
import { personAt, rankAfter, tailAfter } from './tail.ts'
import { Phrases, type Token } from './tokens.ts'

const openHeads = new Phrases(
  `Phòng|Cục|Vụ|Chi cục|Tổng cục|Trung tâm|Ban|Viện|Đội|Đồn|Trạm|Hạt|Tổ|Công ty|Tổng Công ty|Tổng công ty|Tập đoàn|Quỹ|Công chức|Cán bộ
Khoa|Tạp chí|Báo|Thời báo|Đài|Nhà xuất bản|Hội|Hiệp hội|Cổng|Nhà|Công ty Cổ phần|Công ty TNHH|Công ty cổ phần|Liên hiệp|Bệnh viện|Học viện|Trường|Văn phòng|Thư viện|Bảo tàng|Viễn thông|Điện lực
Chi nhánh|Phòng Giao dịch|Ngân hàng|Nhà máy|Ga|Cảng vụ|Nông trường|Xí nghiệp|Hợp tác xã|Câu lạc bộ|Làng|Trường Mầm non|Trường mầm non|Đội Quản lý thị trường|Ban Công tác Mặt trận`.split(
    /\||\n/u,
  ),
)
/** Heads that a level or a place alone may follow. */
const plain = new Phrases(
  'Thư viện|Bảo tàng|Viễn thông|Điện lực|Hạt Kiểm lâm|Công ty Điện lực|Ban Công tác Mặt trận|Nhà văn hóa|Đội Quản lý thị trường|Nhà thiếu nhi'.split(
    '|',
  ),
)
/** Nouns that begin with a syllable that is an act by itself. */
const nouns = new Phrases(
  'dịch vụ|dịch tễ|dịch bệnh|thi đua|thu nhập|phát triển|cấp cứu|cấp nước|ra đa|lập pháp|tổ chức cán bộ|kế hoạch|giao thông|giao dịch|thông tin điện tử|cửa khẩu|cho người|sử dụng đất|tiếp thị|đầu tư'.split(
    '|',
  ),
)
/** Acts that names are also made of: they are the name's where the sentence plainly goes on after them. */
const nameable = new Phrases(
  `giáo dục|quản lý|điều dưỡng|nuôi dưỡng|kiểm soát|hỗ trợ|phòng, chống|phòng chống|phòng|chống|đào tạo|bảo trợ|bảo vệ|thi hành|phục hồi|chăm sóc|cung cấp
giám định|dạy nghề|giới thiệu việc làm|ứng dụng|khám|chữa bệnh|điều tra|thống kê|giám sát|thanh tra|kiểm tra|kiểm định|truyền thông|thông tin|tư vấn|trợ giúp|bồi dưỡng|xử lý
ứng phó|nghiên cứu|cải cách|bảo tồn|tuyên truyền|phổ biến|kiểm sát|xúc tiến|đấu tranh|an sinh|bảo đảm|chuyển đổi|sản xuất|hợp tác|tiếp nhận|theo dõi|tổng hợp`.split(
    /\||\n/u,
  ),
)
/** Divisions that a service only numbers: `Phòng 8`, `Đội 3`. */
const divisions = new Set('phòng đội khoa vụ'.split(' '))
const goesOn = new Set(
  'chủ phối chịu tham là được sẽ cần phải của thuộc ở tại căn theo tổ các cùng đã đang nơi để vẫn cũng'.split(
    ' ',
  ),
)
const stops = new Set('. ; : ( ) / ! ?'.split(' '))
const furthest = 14
const smallRun = 6

/** Index after an open name whose head is at token `i`; `i` when none is there. `listed` is how far the lists read it. */
export function openAfter(tokens: ReadonlyArray<Token>, i: number, listed: number): number {
  const head = openHeads.after(tokens, i)
  if (head === i || !tokens[i]!.capital) return listed
  if (listed <= head && /^\d{1,2}$/u.test(tokens[head]?.word ?? '') && divisions.has(tokens[head - 1]!.word))
    return head + 1
  if (listed > head && ended(tokens, listed)) return listed
  const bare = plain.after(tokens, i)
  const from = listed > head && tokens[listed]?.letters === false ? listed : Math.max(head, bare)
  const end = nameFrom(tokens, from)
  if (end === head && bare <= i) return listed
  if (end <= head) return tailAfter(tokens, head) > head ? tailAfter(tokens, head) : listed
  const numbered = tokens[end]?.word === 'số' && /^\d+$/u.test(tokens[end + 1]?.word ?? '') ? end + 2 : end
  const whole = tailAfter(tokens, numbered)
  return whole > listed ? whole : listed
}

/** The sentence, or the next name, goes on at token `i`. */
function ended(tokens: ReadonlyArray<Token>, i: number): boolean {
  const token = tokens[i]
  if (token === undefined || stops.has(token.word) || sentence(tokens, i)) return true
  if (token.word === ',' || token.word === 'và' || token.word === '-') return nextName(tokens, i + 1)
  if (token.capital) return startsBody(tokens, i) || personAt(tokens, i)
  return actAt(tokens, i) || rankAfter(tokens, i, false) > i
}

/** A head begins a name only when a capital follows it: `Tổ chức` holds none. */
function headed(tokens: ReadonlyArray<Token>, next: number, i: number): boolean {
  return next > i && tokens[next]?.capital === true
}

function sentence(tokens: ReadonlyArray<Token>, i: number): boolean {
  const { word, capital } = tokens[i]!
  if (capital || (word === 'các' && tokens[i - 1]?.word === 'lý')) return false
  return goesOn.has(word) || (word === 'có' && /^(?:trách|nhiệm|kế|văn|ý)$/u.test(tokens[i + 1]?.word ?? ''))
}

function nextName(tokens: ReadonlyArray<Token>, i: number): boolean {
  const token = tokens[i]
  if (token === undefined || /^(?:các|với|cơ|thường|những|một)$/u.test(token.word) || /^\d/u.test(token.word))
    return true
  if (token.word === 'và' || !token.letters) return true
  return token.capital ? startsBody(tokens, i) : actAt(tokens, i) && nameable.after(tokens, i) === i
}

function startsBody(tokens: ReadonlyArray<Token>, i: number): boolean {
  return (
    headed(tokens, heads.after(tokens, i), i) ||
    wholes.after(tokens, i) > i ||
    officers.after(tokens, i) > i ||
    headed(tokens, openHeads.after(tokens, i), i) ||
    committeeAfter(tokens, i) > i
  )
}

function nameFrom(tokens: ReadonlyArray<Token>, from: number): number {
  let end = from
  if (
    !tokens[end]?.capital &&
    tokens[end]?.letters !== false &&
    end === from &&
    rankAfter(tokens, end, false) === end
  )
    return from
  while (end < from + furthest) {
    const step = stepAfter(tokens, end, from)
    if (step === end) return end
    end = step
  }
  return from
}

/** One more word or joint of the name, or the same place where it ends. */
function stepAfter(tokens: ReadonlyArray<Token>, end: number, from: number): number {
  const token = tokens[end]
  if (
    end > from &&
    ended(tokens, end) &&
    nameable.after(tokens, end) === end &&
    nouns.after(tokens, end) === end
  )
    return end
  if (
    token === undefined ||
    stops.has(token.word) ||
    (token.word === 'các' && tokens[end - 1]?.word !== 'lý')
  )
    return end
  if (token.word === 'số' && /^\d/u.test(tokens[end + 1]?.word ?? '')) return end
  if (rankAfter(tokens, end, false) > end) return end
  if (token.word === ',' || token.word === 'và' || token.word === '-') {
    if (end === from && !tokens[end - 1]?.letters) return end
    if (tokens[end + 1]?.capital) {
      if (token.word !== '-' && nextName(tokens, end + 1)) return end
      return Math.max(end + 2, known.after(tokens, end + 1))
    }
    return token.word === '-' ? end : smallAfter(tokens, end + 1, end)
  }
  if (token.capital && known.after(tokens, end) > end) return known.after(tokens, end)
  if (token.capital) return end > from && (startsBody(tokens, end) || personAt(tokens, end)) ? end : end + 1
  if (!token.letters) return end
  return smallAfter(tokens, end, end)
}

/** A run of small syllables that the sentence plainly goes on after; `back` when it does not. */
function smallAfter(tokens: ReadonlyArray<Token>, i: number, back: number): number {
  const noun = nouns.after(tokens, i)
  if (noun > i) return noun
  const act = nameable.after(tokens, i)
  if (act === i && actAt(tokens, i)) return back
  // A name's own act stands after a joint, or the duty still follows it, or nothing does.
  if (act > i && i === back && !dutyFollows(tokens, act) && !endsSoon(tokens, act)) return back
  let end = Math.max(act, i + 1)
  while (end < i + smallRun + 1) {
    const token = tokens[end]
    if (token === undefined || stops.has(token.word) || token.capital) return end
    if (token.word === ',' || token.word === 'và' || sentence(tokens, end)) return end
    if (rankAfter(tokens, end, false) > end) return end
    const own = nouns.after(tokens, end)
    if (own > end) end = own
    else if (!actAt(tokens, end)) end++
    else if (nameable.after(tokens, end) > end && dutyFollows(tokens, end)) end = nameable.after(tokens, end)
    else return end
  }
  return back
}

/** A cell or heading that holds the name alone. */
function endsSoon(tokens: ReadonlyArray<Token>, i: number): boolean {
  const rest = tokens.slice(i)
  return rest.length <= 3 && rest.every(({ word }) => !stops.has(word))
}

const duty = new Set('chủ phối chịu là được tham'.split(' '))

/** Words that only a subject is followed by: `chủ trì`, `có trách nhiệm`, `là cơ quan`. */
function dutyFollows(tokens: ReadonlyArray<Token>, i: number): boolean {
  for (let j = i; j < i + 8; j++) {
    const word = tokens[j]?.word
    if (word === undefined || stops.has(word)) return false
    if (duty.has(word) || (word === 'có' && tokens[j + 1]?.word === 'trách')) return true
  }
  return false
}
