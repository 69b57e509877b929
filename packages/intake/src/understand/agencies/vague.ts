// Classes that name nobody in particular: "các sở, ban, ngành", "các cơ quan, đơn vị liên quan".
import { Phrases, type Token } from './tokens.ts'

const members = new Phrases(
  `sở|ban|bộ|ngành|hội|đoàn thể|cơ quan|đơn vị|địa phương|tổ chức|cấp|doanh nghiệp|đối tác|lực lượng|phòng|cơ sở|thành viên
tổ chức chính trị - xã hội|tổ chức xã hội|cơ quan báo chí|cơ quan chức năng|lực lượng chức năng|mặt trận|huyện|thành phố|xã|phường
thị xã|trường|trường học|cơ quan thành viên|cơ quan chuyên môn|cấp ủy|chính quyền|cơ quan, đơn vị|cá nhân|cơ quan ngang bộ|cơ quan thuộc Chính phủ|cơ quan ngang Bộ|đoàn thể chính trị|đơn vị sự nghiệp|hội đặc thù|Sở|Ban|Hội|Bộ|nhà trường`.split(
    /\||\n/u,
  ),
)
const closers = new Phrases([
  'liên quan',
  'có liên quan',
  'thuộc tỉnh',
  'chức năng',
  'trực thuộc',
  'khác',
  'chính trị - xã hội',
  'tỉnh',
  'cấp tỉnh',
  'cấp huyện',
  'cấp xã',
  'thành phố',
  'của tỉnh',
  'ở địa phương',
  'thành viên',
  'trên địa bàn tỉnh',
  'trên địa bàn',
  'hữu quan',
  'Ban Chỉ đạo',
])

/** Index after a vague class that begins at token `i`; `i` when none does. */
export function vagueAfter(tokens: ReadonlyArray<Token>, i: number): number {
  if (tokens[i]?.word !== 'các' && tokens[i]?.word !== 'mọi') return i
  let end = members.after(tokens, i + 1)
  if (end === i + 1) return i
  for (;;) {
    let from = end
    while (tokens[from]?.word === ',' || tokens[from]?.word === 'và' || tokens[from]?.word === '-') from++
    if (from === end || tokens[from]?.capital) break
    const more = members.after(tokens, from)
    if (more === from) break
    end = more
  }
  for (let more = closers.after(tokens, end); more > end; more = closers.after(tokens, end)) end = more
  return end
}
