// Titles that stand before a person's name or behind it: “Phó Chủ tịch”, “Chánh Văn phòng”. One person holds each.
import { keysOf, type PrintedWord } from './printed-words.ts'

const titles =
  'chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|bí thư|phó bí thư|trưởng ban|phó trưởng ban|phó ban|trưởng phòng|' +
  'phó trưởng phòng|phó phòng|trưởng đoàn|phó trưởng đoàn|trưởng khoa|phó trưởng khoa|trưởng trạm|trưởng thôn|trưởng bản|' +
  'trưởng ấp|trưởng xóm|trưởng khu|trưởng tiểu ban|trưởng công an|phó trưởng công an|chánh văn phòng|phó chánh văn phòng|' +
  'chánh thanh tra|phó chánh thanh tra|chánh án|phó chánh án|viện trưởng|cục trưởng|vụ trưởng|bộ trưởng|thứ trưởng|' +
  'thủ tướng|hiệu trưởng|tổ trưởng|tổ phó|đội trưởng|đội phó|chỉ huy trưởng|chỉ huy phó|trạm trưởng|hạt trưởng|chính ủy|' +
  'tham mưu trưởng|chủ nhiệm|kiểm sát viên|điều tra viên|thẩm phán|chấp hành viên|trợ giúp viên|thanh tra viên|chuyên viên|' +
  'cán bộ|công chức|nhân viên|giáo viên|cộng tác viên|kế toán|ủy viên|thành viên|thư ký|đại biểu|già làng'

const byFirst = new Map<string, string[][]>()
for (const title of titles.split('|')) {
  const keys = keysOf(title).split(' ')
  byFirst.set(
    keys[0]!,
    [...(byFirst.get(keys[0]!) ?? []), keys].sort((a, b) => b.length - a.length),
  )
}

export interface Read {
  readonly text: string
  readonly words: readonly PrintedWord[]
}

/** How many words the title that begins there has, only blanks between them; 0 for none. */
export function titleAt({ text, words }: Read, at: number): number {
  const goesOn = (key: string, i: number): boolean => {
    const word = words[at + i]
    if (word?.key !== key) return false
    return i === 0 || text.slice(words[at + i - 1]!.end, word.start).trim() === ''
  }
  return (byFirst.get(words[at]?.key ?? '') ?? []).find(keys => keys.every(goesOn))?.length ?? 0
}
