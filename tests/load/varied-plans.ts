// A seeded generator of varied synthetic plans: the same seed gives the same plans, whatever the machine.
import { affectedGroups } from '../../packages/domain/src/plans/groups.ts'
import { servedRights } from '../../packages/domain/src/plans/served-rights.ts'
import { sixClears } from '../../packages/domain/src/plans/reading.ts'
import type { PlanLine } from '../register/plan-text.ts'

/** Numbers in [0, 1) from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const verbs = [
  'tổ chức',
  'rà soát',
  'xây dựng',
  'ban hành',
  'hướng dẫn',
  'kiểm tra',
  'công khai',
  'tập huấn',
  'cấp phát',
  'sửa chữa',
  'hỗ trợ',
  'lập danh mục',
  'biên soạn',
  'cập nhật',
  'thẩm định',
  'khảo sát',
  'đối thoại',
  'tiếp nhận',
  'trả lời',
  'bố trí',
]
const objects = [
  'lớp học',
  'hồ sơ',
  'báo cáo',
  'tài liệu',
  'phòng khám',
  'trường bán trú',
  'đường giao thông',
  'nhà vệ sinh',
  'giếng nước',
  'thủ tục hành chính',
  'chế độ trợ cấp',
  'phiên dịch',
  'trợ giúp pháp lý',
  'đăng ký khai sinh',
  'thẻ bảo hiểm y tế',
  'xe lăn',
  'điểm tiếp công dân',
  'bữa ăn bán trú',
  'việc làm',
  'nhà ở',
  'vắc-xin',
  'thư viện',
  'sách chữ nổi',
  'đất sản xuất',
]
const aims = [
  'bảo đảm quyền học tập',
  'bảo đảm quyền được chăm sóc sức khỏe',
  'phòng, chống bạo lực gia đình',
  'xóa mù chữ',
  'giảm nghèo bền vững',
  'tiếp cận thông tin',
  'bình đẳng giới',
  'phòng ngừa tai nạn lao động',
  'bảo vệ môi trường sống',
  'bảo tồn tiếng nói, chữ viết',
  'chăm sóc người già cô đơn',
  'hòa nhập cộng đồng',
  'an toàn thực phẩm',
  'nước sạch nông thôn',
]
const places = [
  'vùng cao',
  'ven biển',
  'xã biên giới',
  'phường trung tâm',
  'khu công nghiệp',
  'thôn, bản đặc biệt khó khăn',
  'đảo',
  'vùng lũ',
  'khu tái định cư',
  'cơ sở giam giữ',
  'bệnh viện đa khoa',
  'trường dân tộc nội trú',
  'làng nghề',
  'chợ đầu mối',
]
const agencies = [
  'Sở Tư pháp',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Xây dựng',
  'Công an tỉnh',
  'Sở Nông nghiệp và Môi trường',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Dân tộc và Tôn giáo',
  'Thanh tra tỉnh',
  'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
  'Hội Liên hiệp Phụ nữ tỉnh',
  'Bảo hiểm xã hội tỉnh',
  'UBND các xã, phường',
]
// Syllables for words that occur seldom: names of places that do not exist.
const onsets = [
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'gi',
  'h',
  'kh',
  'l',
  'm',
  'n',
  'ng',
  'nh',
  'ph',
  'qu',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
]
const rhymes = [
  'an',
  'ang',
  'ân',
  'âm',
  'ên',
  'êu',
  'inh',
  'oan',
  'oa',
  'ôn',
  'ông',
  'ơn',
  'uân',
  'ung',
  'ưng',
  'ươn',
  'yên',
  'ai',
  'ao',
  'ây',
]
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']

function pick<Item>(from: readonly Item[], random: () => number): Item {
  return from[Math.floor(random() * from.length)] as Item
}

function rareName(random: () => number): string {
  const syllable = (): string => {
    const rhyme = pick(rhymes, random).replace(/[aâeêoôơuưyi]/u, vowel => vowel + pick(tones, random))
    const word = (pick(onsets, random) + rhyme).normalize('NFC')
    return word.charAt(0).toUpperCase() + word.slice(1)
  }
  return `${syllable()} ${syllable()}`
}

function isoDay(random: () => number): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${2024 + Math.floor(random() * 6)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`
}

function varyLine(number: number, random: () => number): PlanLine {
  const lead = random() < 0.85 ? pick(agencies, random) : undefined
  const due = random() < 0.6 ? isoDay(random) : undefined
  const group = random() < 0.5 ? pick(affectedGroups, random) : undefined
  const when = due === undefined ? '' : ` trước ngày ${due.split('-').reverse().join('/')}`
  const whom = group === undefined ? '' : ` cho ${group}`
  const count = 5 + Math.floor(random() * 400)
  const where = `${pick(places, random)} ${rareName(random)}`
  const act = `${lead === undefined ? '' : `${lead} chủ trì `}${pick(verbs, random)} ${count} ${pick(objects, random)}`
  const text = `${number}. ${act}${whom} tại ${where} nhằm ${pick(aims, random)}, ${pick(aims, random)}${when}.`
  return {
    text,
    task: `II.${number}`,
    ...(lead === undefined ? {} : { lead, support: pick(agencies, random) }),
    ...(due === undefined ? { recurring: random() < 0.5 } : { due }),
    rights: random() < 0.7 ? [pick(servedRights, random)] : [],
    groups: group === undefined ? [] : [group],
    clears: sixClears.filter(() => random() < 0.6),
    ...(random() < 0.01 ? { limits: text } : {}),
  }
}

/** One plan with so many tasks; `index` makes it another plan than its neighbours. */
export function variedPlan(index: number, tasks: number): PlanLine[] {
  const random = seeded(index + 1)
  const head: PlanLine[] = [{ text: 'KẾ HOẠCH' }, { text: 'II. NHIỆM VỤ' }]
  return [...head, ...Array.from({ length: tasks }, (_, i) => varyLine(i + 1, random)), { text: './.' }]
}

/** A fixed mix of queries: common and rare words, with and without tones, phrases and single words. */
export function searchQueries(count: number): string[] {
  const random = seeded(4096)
  const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')
  return Array.from({ length: count }, (_, i) => {
    const words = [
      pick(aims, random),
      `${pick(verbs, random)} ${pick(objects, random)}`,
      rareName(random),
      `${pick(objects, random)} ${pick(places, random)}`,
      pick(affectedGroups, random),
      pick(['quyền', 'tỉnh', 'người', 'bảo đảm', 'sở y tế', 'trẻ em'], random),
    ][i % 6] as string
    return random() < 0.5 ? fold(words) : words
  })
}
