import { fieldHeads, fields, shortFields, wholeHeads } from './names.ts'
import { levels, posts } from './ranks.ts'
import { Phrases, type Token } from './tokens.ts'

export const heads = new Phrases(fieldHeads)
export const wholes = new Phrases(wholeHeads)
export const known = new Phrases([
  ...fields,
  ...fields.map(field => field.replace(' và ', ' - ')),
  ...fields.map(field => field.replaceAll(',', '')),
  ...shortFields,
])
export const ranks = new Phrases(levels.map(level => level.toLowerCase()).concat(['TP']))
export const officers = new Phrases(posts)
const committees = new Phrases(['Ban Chỉ đạo', 'BCĐ', 'Hội đồng', 'Tổ công tác', 'Ban Điều phối'])
const committeeWork = new Phrases([
  'về Nhân quyền',
  'về nhân quyền',
  'Nhân quyền',
  'nhân quyền',
  'công tác Nhân quyền',
  'công tác nhân quyền',
  'về công tác nhân quyền',
  'về Nhân quyền và Tôn giáo',
  'Nhân quyền và Tôn giáo',
  'Nhân quyền Chính phủ',
  'nhân quyền Chính phủ',
  'Chính phủ',
  'của Chính phủ',
  'Trung ương',
  'phòng, chống tội phạm',
  'về phòng, chống tội phạm',
  'phòng, chống mua bán người',
  'Giảm nghèo',
  'công tác về nhân quyền',
  'bảo vệ bí mật nhà nước',
  'Cải cách hành chính',
  'cải cách hành chính',
  'thi hành án dân sự',
])
export const classes = new Phrases([
  'trạm y tế',
  'bệnh viện',
  'trung tâm y tế',
  'đơn vị trực thuộc',
  'cơ sở giam giữ',
  'trường trung học cơ sở',
  'phòng chuyên môn',
  'đơn vị thuộc Bộ',
  'đơn vị thuộc Sở',
  'đơn vị thuộc bộ',
  'đơn vị trực thuộc Bộ',
  'đơn vị trực thuộc Sở',
  'cơ quan, đơn vị thuộc Bộ',
  'ấp',
  'thôn',
  'bản',
  'khu phố',
  'khóm',
  'buôn',
  'thôn, bản',
  'thôn, tổ dân phố',
  'thôn, khu phố',
  'bản, tổ dân phố',
  'tổ dân phố',
  'cơ quan thông tấn, báo chí',
  'cơ quan báo chí của tỉnh',
  'cơ quan báo chí tỉnh',
  'trại giam',
  'trại tạm giam',
  'xã ủy',
  'phường ủy',
  'đặc khu ủy',
  'đảng ủy',
  'đảng ủy trực thuộc',
  'chi bộ',
  'trường tiểu học',
  'trường mầm non',
  'trường trung học phổ thông',
  'trường phổ thông',
  'trường THCS',
  'trường THPT',
  'trường dân tộc nội trú',
  'trường đại học',
  'trường cao đẳng',
  'cao đẳng',
  'tiểu học',
  'mầm non',
  'trung học cơ sở',
  'trung học phổ thông',
  'cơ sở giáo dục',
  'cơ sở giáo dục nghề nghiệp',
  'phòng thuộc Sở',
  'phòng, đơn vị thuộc Sở',
  'phòng, ban thuộc Sở',
  'phòng chuyên môn thuộc Sở',
  'phòng, trung tâm thuộc Sở',
  'đồn biên phòng',
  'đồn Biên phòng',
  'trưởng thôn',
  'trưởng ấp',
  'trưởng bản',
  'trưởng khu phố',
  'trưởng khu',
  'già làng',
  'người có uy tín',
  'tổ chức chính trị - xã hội xã',
  'cơ sở trợ giúp xã hội',
])

/** Index after a committee's name that begins at token `i`. */
export function committeeAfter(tokens: ReadonlyArray<Token>, i: number): number {
  const head = committees.after(tokens, i)
  if (head === i) return i
  const numbered = numberAfter(tokens, head)
  let work = Math.max(numbered, committeeWork.after(tokens, head))
  if (tokens[i]!.word === 'hội' && work === head) return i
  work = Math.max(work, committeeWork.after(tokens, work))
  return work
}

/** Committees are also called by a number: `Ban Chỉ đạo 35`, `Ban Chỉ đạo 138/CP`. */
function numberAfter(tokens: ReadonlyArray<Token>, i: number): number {
  if (!/^\d{2,3}$/u.test(tokens[i]?.word ?? '')) return i
  return tokens[i + 1]?.word === '/' && tokens[i + 2]?.word === 'cp' ? i + 3 : i + 1
}
