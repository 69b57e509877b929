// Private life carried to the police needs no word of a freedom.
import { actOf, has, type Sentence } from '../marks.ts'
import { spellingKey } from '../syllables.ts'

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(spellingKey))
const lives = keys('người hộ nhà khách tên danh ảnh nick ai gia sinh giờ số')
const police = new Map(
  ['công an', 'cảnh sát', 'an ninh', 'tác chính'].map(pair => {
    const [first, second] = pair.split(' ').map(spellingKey)
    return [first!, second!] as const
  }),
)
const isPolice = (row: Sentence['row'], at: number): boolean => {
  const second = police.get(row[at]!.key)
  return second !== undefined && second === row[at + 1]?.key
}
const towards = keys('cho chuyển gửi với sang về tới đến báo nộp cùng')
const about = spellingKey('về')
const gathering = keys('lập ghi chép kể thống gom lưu chụp nộp khai cung gửi báo chuyển tổng lên kê nắm đưa')
const calming = ['shield:harm', 'shield:peril', 'shield:undo', 'shield:danger', 'frame:told']

/** Parts in which something of people is gathered and carried to the police with nothing criminal named, as a mark's index. */
export function carriedToPolice({ row, marks, masked }: Sentence, cancelled: ReadonlySet<number>): number[] {
  const found: number[] = []
  if (!row.some((_, k) => isPolice(row, k))) return found
  for (let m = 0; m < marks.length;) {
    let end = m + 1
    while (
      end < marks.length &&
      !row.slice(marks[end - 1]!.after, marks[end]!.first).some(({ key, mark }) => mark === 2 || key === ',')
    )
      end++
    const part = marks.slice(m, end)
    const calm = part.some(
      (mark, k) => masked.has(m + k) || cancelled.has(m + k) || calming.some(name => has(mark, name)),
    )
    const act = part.findIndex(mark => actOf(mark) !== null || has(mark, 'free:^expression'))
    if (!calm && act >= 0 && carries({ row, from: part[0]!.first, to: part.at(-1)!.after }))
      found.push(m + act)
    m = end
  }
  return found
}

function carries({ row, from, to }: { row: Sentence['row']; from: number; to: number }): boolean {
  const start = Math.max(0, from - 6)
  let gathered = -1
  let living = false
  for (let k = start; k < Math.min(to + 2, row.length); k++) {
    if (gathering.has(row[k]!.key) && gathered < 0) gathered = k
    if (gathered >= 0 && lives.has(row[k]!.key)) living = true
    const reached = isPolice(row, k) && row.slice(Math.max(0, k - 5), k).some(({ key }) => towards.has(key))
    if (living && reached && gathered >= 0 && k - gathered > 1) return true
    if (reached && row[k + 2]?.key === about && row.slice(k + 3, k + 6).some(({ key }) => lives.has(key)))
      return true
  }
  return false
}
