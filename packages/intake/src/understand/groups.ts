import type { AffectedGroup } from '@camket/domain/plans/groups'
import { foldTone } from './agencies/folding.ts'
import { agenciesIn, passage } from './agencies/find.ts'

const patterns: ReadonlyArray<readonly [AffectedGroup, RegExp]> = [
  [
    'dân tộc thiểu số',
    /dân tộc thiểu số|dân tộc ít người|đồng bào (?:các )?dân tộc|(?<!\p{L})dtts(?!\p{L})/u,
  ],
  [
    'trẻ em',
    /trẻ em|trẻ (?:dưới|mồ côi|khuyết tật|sơ sinh|vị thành niên|nhỏ|tự kỷ|bị)|thiếu nhi|người chưa thành niên|(?<!\p{L})vị thành niên|(?:số|các|mọi|những) trẻ(?!\p{L})/u,
  ],
  ['phụ nữ', /phụ nữ|lao động nữ|nữ giới|bà mẹ|trẻ em gái/u],
  ['người khuyết tật', /khuyết tật|người tàn tật/u],
  ['người cao tuổi', /người cao tuổi|người già(?!\p{L})/u],
  ['người nghèo', /người nghèo|hộ nghèo|cận nghèo|đối tượng nghèo|gia đình nghèo/u],
  ['nhóm yếu thế', /yếu thế|dễ bị tổn thương|dễ tổn thương/u],
  [
    'phạm nhân',
    /phạm nhân|chấp hành (?:xong )?(?:án|hình) phạt tù|chấp hành án(?: tù| phạt)|người bị phạt tù/u,
  ],
  ['LGBTI', /lgbt|đồng tính|chuyển giới|song tính/u],
  ['người nhiễm HIV', /(?:nhiễm|có|sống chung với|mang|bị) hiv|bệnh nhân (?:hiv|aids)/u],
  [
    'nạn nhân mua bán người',
    /nạn nhân (?:(?:bị|của) )?(?:tội phạm |nạn )?(?:mua bán|buôn bán)|người bị mua bán|nạn nhân[^.;]{0,30} mua bán người/u,
  ],
  [
    'nạn nhân bạo lực gia đình',
    /nạn nhân (?:(?:bị|của) )?bạo lực(?: gia đình| trên cơ sở giới)?|người bị bạo lực gia đình/u,
  ],
]

/** Peoples by name; only capitals, and a word for people before them, tell a people (`người Chăm`) from a verb or a place. */
const peopleNames = `Tày|Thái|Mường|Khmer|Khơ[- ]?[Mm]e|Khơ[- ]?[Mm]er|Mông|H['’]?[Mm]ông|Nùng|Dao|Gia ?[Rr]ai|J['’]?rai|Ê[- ]?[Đđ]ê|Ba ?[Nn]a|Sán Chay|Sán Dìu|Sán Chỉ|Cao Lan|Chăm|Cơ ?[- ]?[Hh]o|K['’]?[Hh]o|Xơ[- ]?[Đđ]ăng|Hrê|H['’]?rê|Ra ?[Gg]lai|M['’]?[Nn]ông|Xtiêng|S['’]?tiêng|Bru|Vân Kiều|Pa Kô|Pa Cô|Pa Cô|Thổ|Giáy|Cơ[- ][Tt]u|Gié|Giẻ|Gié[- ]Triêng|Mạ|Khơ[- ]?[Mm]ú|Co|Cor|Cờ Lao|Tà Ôi|Tà[- ]ôi|Chơ[- ]?[Rr]o|Chu ?[- ]?[Rr]u|Kháng|Xinh Mun|Hà Nhì|La Chí|La Ha|La Hủ|Lự|Lô Lô|Chứt|Rục|Mảng|Pà Thẻn|Cống|Bố Y|Si La|Pu Péo|Brâu|Ơ Đu|Rơ Măm|Ngái|Lào|Phù Lá|Thu Lao`
const peoples = new RegExp(
  String.raw`(?<!\p{L})(?:[Nn]gười|[Hh]ộ|[Đđ]ồng bào|[Dd]ân tộc|[Hh]ọc sinh|[Tt]rẻ em|[Pp]hụ nữ|[Bb]à con|[Cc]on em|[Tt]hanh niên|[Gg]ia đình) (?:người |dân tộc )?(?:${peopleNames})(?!\p{L}| (?:Bình|Nguyên|Lan|Hòa|Lai)(?!\p{L}))`,
  'u',
)
const any =
  /dân tộc|dtts|tiếng|đồng bào|người|hộ |trẻ|thiếu nhi|niên|nữ|mẹ|tật|nghèo|yếu thế|tổn thương|phạm nhân|án |tù|lgbt|tính|giới|hiv|nạn nhân|học sinh|bà con|con em|gia đình/u

const instruments =
  /(?:Bộ luật|Luật|Pháp lệnh|Công ước(?: của Liên hợp quốc)?(?: [Qq]uốc tế)?(?: về)?(?: các)?(?: quyền)?(?: của)?)\s(?:\p{L}+[\s,]{0,2}){1,6}/gu
const quoted = /[“"]\p{L}+(?:\s\p{L}+){0,2}[”"]/gu

export interface GroupNamed {
  readonly name: AffectedGroup
  /** Offsets into the passage. */
  readonly start: number
  readonly end: number
}

/**
 * The groups of rights holders a passage names, where it does so first; names of bodies, laws and quoted slogans name no group.
 * Those that are known already are not looked for.
 */
export function groupsIn(s: string, known: ReadonlySet<AffectedGroup> = new Set()): GroupNamed[] {
  if (!any.test(s.toLowerCase())) return []
  const sought = patterns.filter(([name]) => !known.has(name))
  const people = known.has('dân tộc thiểu số') ? null : peoples.exec(s)
  const folded = foldTone(s)
  // Reading the names out is dear, and most lines name no group at all.
  if (people === null && !sought.some(([, pattern]) => pattern.test(folded))) return []
  const kept = withoutNames(s, folded)
  return sought.flatMap(([name, pattern]) => {
    const hit = pattern.exec(kept) ?? (name === 'dân tộc thiểu số' ? people : null)
    return hit === null ? [] : [{ name, start: hit.index, end: hit.index + hit[0].length }]
  })
}

/** `folded` with a mark in place of each name; it is as long as `s`, so what is found in one is at the same place in the other. */
function withoutNames(s: string, folded: string): string {
  const spans = agenciesIn(passage(s)).map(({ start, end }) => ({ start, end }))
  for (const pattern of [quoted, instruments])
    for (const hit of s.matchAll(pattern))
      spans.push({ start: hit.index, end: hit.index + lawLength(hit[0]) })
  let out = ''
  let at = 0
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    if (end <= at) continue
    out += folded.slice(at, Math.max(at, start)) + '§'.repeat(end - Math.max(at, start))
    at = end
  }
  return out + folded.slice(at)
}

/** A law's name ends where its words stop being a name: at the first verb-like small word after a capital run. */
function lawLength(found: string): number {
  const end = found.search(/[,.;:]|\s(?:ngày|số|và|cho|để|tại|được|đến|trong|vào|về việc|đối)(?=\s|$)/u)
  return end > 5 ? end : found.length
}
