// Sentences of the commands about review rounds.
import type { Phrase } from '@camket/domain/kernel/language'

export const redrawHelp: Phrase = {
  vi: `camket redraw ĐỢT [--from ĐỊA-CHỈ|THƯ-MỤC] [--json]: rút lại mẫu của một đợt rà soát độc lập

  camket redraw 2026-1                                     cổng đang chạy trên máy này
  camket redraw 2026-1 --from https://cong.example         cổng khác, hoặc thư mục của một bản sao

Tính lại từ các bản ghi công khai: danh sách ở trạng thái đã chốt và gốc của sổ ở trạng thái ấy, hai dấu niêm phong, hạt
giống và mẫu. Không tin điều gì tính được. Cam kết rút trúng in ra theo thứ tự rút, mỗi dòng một mã.

Mã thoát: 0 khớp · 1 không khớp · 2 không có đợt này`,
  en: `camket redraw ROUND [--from URL|DIR] [--json]: draw the sample of a review round again

  camket redraw 2026-1                                     from the portal that runs on this machine
  camket redraw 2026-1 --from https://portal.example       from another, or from the folder of a copy

Works out again from the public records: the list at the frozen state and the log's root at that state, both seals, the seed
and the sample. Nothing is believed that can be worked out. What was drawn is printed in the order of drawing, an id a line.

Exit codes: 0 it holds · 1 it does not · 2 there is no such round`,
}

export const sealHelp: Phrase = {
  vi: `camket seal ĐỢT --body MÃ [--from ĐỊA-CHỈ|THƯ-MỤC] [--json]: tạo số bí mật và dấu niêm phong cho một đợt rà soát

  camket seal 2026-1 --body thanh-tra-tinh --from https://cong.example

Số bí mật được tạo trên máy này, không gửi đi và không lưu. Hãy giữ số bí mật; dán dấu niêm phong vào trang của đợt.

Mã thoát: 0 đã tạo · 2 không có đợt này`,
  en: `camket seal ROUND --body ID [--from URL|DIR] [--json]: make a secret and its seal for a review round

  camket seal 2026-1 --body provincial-inspectorate --from https://portal.example

The secret is made on this machine, sent nowhere and kept nowhere. Keep it; put the seal into the page of the round.

Exit codes: 0 made · 2 there is no such round`,
}

export const redrawTroubles = {
  roundMissing: {
    vi: 'hãy nêu một đợt, như 2026-1. Xem: camket redraw --help',
    en: 'name one round, like 2026-1. See: camket redraw --help',
  },
  bodyMissing: {
    vi: 'hãy nêu mã cơ quan niêm phong: --body MÃ',
    en: 'name the body that seals: --body ID',
  },
  noSuchRound: (round: string): Phrase => ({
    vi: `không có đợt rà soát công khai “${round}” ở đó.`,
    en: `there is no public review round “${round}” there.`,
  }),
} as const

export const redrawWords = {
  list: { vi: 'Danh sách tính lại', en: 'The list, worked out again' },
  seed: { vi: 'Hạt giống', en: 'Seed' },
  notYet: { vi: 'Chưa mở: mẫu chưa rút.', en: 'Not opened yet: nothing is drawn.' },
  holds: { vi: 'Khớp với bản đã công bố.', en: 'It is what was published.' },
  holdsSoFar: { vi: 'Danh sách và gốc khớp.', en: 'List and root hold.' },
  broken: { vi: 'Không khớp mục của sổ: phiên bản', en: 'Not what its entry says: version' },
  keep: {
    vi: 'Hãy giữ số bí mật (dòng “secret”) ở nơi an toàn; chỉ dán dấu niêm phong (dòng “seal”) vào trang của đợt.',
    en: 'Keep the secret somewhere safe; put only the seal into the page of the round.',
  },
} as const satisfies Readonly<Record<string, Phrase>>
