// Which public bodies of Viet Nam have ended, when, by which instrument, and who took over. Data, checked against their sources;
// a body that is not named here is taken to exist.
import { endedProvinces } from './ended-provinces.ts'

export interface EndedBody {
  /** The body as a plan prints it, spelled without differences of tone place or dashes; see `foldBodyName`. */
  readonly name: RegExp
  /** Last day on which it existed. */
  readonly lastDay: string
  readonly successors: readonly string[]
  /** Instrument that ended it. */
  readonly source: string
}

/** Government reorganised: eight ministries merged, departments of provinces with them. */
const endOfFebruary = '2025-02-28'
const ministries = 'Nghị quyết 176/2025/QH15'
const departments = 'Nghị định 45/2025/NĐ-CP'
/** Two tiers of local government: no district, no town; 63 provinces became 34. */
const endOfJune = '2025-06-30'
const twoTiers = 'Nghị quyết 203/2025/QH15; Luật Tổ chức chính quyền địa phương 72/2025/QH15'

const named: ReadonlyArray<readonly [RegExp, readonly string[], string]> = [
  [/^sở lao động/, ['Sở Nội vụ', 'Sở Y tế'], departments],
  [/^sở (?:lđ-?tb&?xh|lđtb và xh)/, ['Sở Nội vụ', 'Sở Y tế'], departments],
  [
    /^sở (?:thông tin và truyền thông|tt&tt|tttt)/,
    ['Sở Khoa học và Công nghệ', 'Sở Văn hóa, Thể thao và Du lịch'],
    departments,
  ],
  [/^sở (?:kế hoạch và đầu tư|kh&đt|khđt)/, ['Sở Tài chính'], departments],
  [/^sở (?:giao thông vận tải|gtvt)/, ['Sở Xây dựng'], departments],
  [/^sở (?:tài nguyên và môi trường|tn&mt|tnmt)/, ['Sở Nông nghiệp và Môi trường'], departments],
  [
    /^sở (?:nông nghiệp và phát triển nông thôn|nn&ptnt|nnptnt)/,
    ['Sở Nông nghiệp và Môi trường'],
    departments,
  ],
  [/^ban dân tộc(?! và)/, ['Sở Dân tộc và Tôn giáo'], departments],
  [/^bộ lao động/, ['Bộ Nội vụ', 'Bộ Y tế'], ministries],
  [
    /^bộ thông tin và truyền thông/,
    ['Bộ Khoa học và Công nghệ', 'Bộ Văn hóa, Thể thao và Du lịch'],
    ministries,
  ],
  [/^bộ kế hoạch và đầu tư/, ['Bộ Tài chính'], ministries],
  [/^bộ giao thông vận tải/, ['Bộ Xây dựng'], ministries],
  [/^bộ tài nguyên và môi trường/, ['Bộ Nông nghiệp và Môi trường'], ministries],
  [/^bộ nông nghiệp và phát triển nông thôn/, ['Bộ Nông nghiệp và Môi trường'], ministries],
  [/^ủy ban dân tộc/, ['Bộ Dân tộc và Tôn giáo'], ministries],
]

const district =
  '(?:cấp huyện|các huyện|các quận|các thị xã|các thị trấn|huyện|quận|thị xã|thị trấn|thành phố thuộc tỉnh|thành phố trực thuộc tỉnh)'

export const endedBodies: readonly EndedBody[] = [
  ...named.map(([name, successors, source]) => ({ name, lastDay: endOfFebruary, successors, source })),
  {
    name: new RegExp(`^công an ${district}(?: |,|$)`),
    lastDay: endOfFebruary,
    successors: ['Công an tỉnh', 'Công an cấp xã'],
    source: 'Nghị định 02/2025/NĐ-CP',
  },
  {
    name: new RegExp(`^(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân) ${district}(?: |,|$)`),
    lastDay: endOfJune,
    successors: ['UBND các xã, phường, đặc khu'],
    source: twoTiers,
  },
  {
    name: new RegExp(`^phòng [^,;]* ${district}(?: |,|$)`),
    lastDay: endOfJune,
    successors: ['UBND các xã, phường, đặc khu'],
    source: twoTiers,
  },
  {
    name: new RegExp(`^(?:tòa án nhân dân|tand) ${district}(?: |,|$)`),
    lastDay: endOfJune,
    successors: ['Tòa án nhân dân khu vực'],
    source: 'Luật 81/2025/QH15',
  },
  {
    name: new RegExp(`^(?:viện kiểm sát nhân dân|vksnd) ${district}(?: |,|$)`),
    lastDay: endOfJune,
    successors: ['Viện kiểm sát nhân dân khu vực'],
    source: 'Luật 82/2025/QH15',
  },
  {
    name: new RegExp(`^(?:thanh tra sở|thanh tra các sở|thanh tra ${district})(?: |,|$)`),
    lastDay: endOfJune,
    successors: ['Thanh tra tỉnh'],
    source: 'Luật Thanh tra 84/2025/QH15',
  },
  ...endedProvinces.map(({ names, successor }) => ({
    name: new RegExp(`(?:^| )(?:tỉnh|ubnd|ủy ban nhân dân) (?:tỉnh )?(?:${names.join('|').toLowerCase()})$`),
    lastDay: endOfJune,
    successors: [successor],
    source: 'Nghị quyết 202/2025/QH15',
  })),
]

const movedTones: Readonly<Record<string, string>> = {
  uỷ: 'ủy',
  hoà: 'hòa',
  hoá: 'hóa',
  toà: 'tòa',
  khoá: 'khóa',
  thuỷ: 'thủy',
  huỷ: 'hủy',
}

/** One spelling for what offices write in several: lower case, single blanks, plain joints, tone marks of the older style. */
export function foldBodyName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[–—−]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\p{L}+/gu, word => movedTones[word] ?? word)
    .trim()
}

/** The entry of a body that no longer exists on `day` (ISO); null when it does or when nothing is known of it. */
export function endedBefore(name: string, day: string): EndedBody | null {
  const folded = foldBodyName(name)
  return endedBodies.find(body => body.lastDay < day && body.name.test(folded)) ?? null
}
