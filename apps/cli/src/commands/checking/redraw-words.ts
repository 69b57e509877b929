// Sentences of the commands about review rounds.
import type { Phrase } from '@camket/domain/kernel/language'

export const redrawHelp: Phrase = {
  vi: `camket redraw ĐỢT [--from ĐỊA-CHỈ|THƯ-MỤC] [--key KHÓA] [--json]: rút lại mẫu của một đợt rà soát độc lập

  camket redraw 2026-1                                     cổng đang chạy trên máy này
  camket redraw 2026-1 --from https://cong.example         cổng khác, hoặc thư mục của một bản sao
  camket redraw 2026-1 --from ban-sao --key "cong.example/log+…"
                                                           với khóa của sổ lấy qua một đường khác (chữ hoặc tên tệp)

Kiểm tra mọi mục của sổ với điểm kiểm tra đã ký, và các bản ghi của đợt với mục của chúng; rồi tính lại danh sách ở trạng thái
đã chốt, mã băm gốc ở trạng thái ấy, hai dấu niêm phong, hạt giống và mẫu. Không có --key thì dùng khóa mà sổ tự nói. Các bản
ghi khác không được xem: việc ấy là của camket verify. Cam kết rút trúng in ra theo thứ tự rút, mỗi dòng một mã.

Mã thoát: 0 khớp · 1 không khớp hoặc chưa kiểm tra được · 2 lệnh sai, hoặc không có đợt này`,
  en: `camket redraw ROUND [--from URL|DIR] [--key KEY] [--json]: draw the sample of a review round again

  camket redraw 2026-1                                     from the portal that runs on this machine
  camket redraw 2026-1 --from https://portal.example       from another, or from the folder of a copy
  camket redraw 2026-1 --from copy --key "portal.example/log+…"
                                                           with the log's key as it came by another way (text or file)

Checks every entry of the log against the signed checkpoint, and the round's records against their entries; then works out again
the list at the frozen state, the root at that state, both seals, the seed and the sample. Without --key the key is taken that
the log itself names. Other records are not looked at: that is what camket verify does. What was drawn is printed in the
order of drawing, an id a line.

Exit codes: 0 it holds · 1 it does not, or could not be checked · 2 bad usage, or there is no such round`,
}

export const sealHelp: Phrase = {
  vi: `camket seal ĐỢT --body MÃ [--from ĐỊA-CHỈ|THƯ-MỤC] [--key KHÓA] [--json]: tạo số bí mật và dấu niêm phong cho một đợt rà soát

  camket seal 2026-1 --body thanh-tra-tinh --from https://cong.example

Số bí mật được tạo trên máy này, không gửi đi và không lưu. Hãy giữ số bí mật; dán dấu niêm phong vào trang của đợt.
Đợt được kiểm tra trước như camket redraw; không khớp thì không tạo gì.

Mã thoát: 0 đã tạo · 1 đợt không khớp · 2 lệnh sai, hoặc không có đợt này`,
  en: `camket seal ROUND --body ID [--from URL|DIR] [--key KEY] [--json]: make a secret and its seal for a review round

  camket seal 2026-1 --body provincial-inspectorate --from https://portal.example

The secret is made on this machine, sent nowhere and kept nowhere. Keep it; put the seal into the page of the round.
The round is checked first as camket redraw does; where it does not hold nothing is made.

Exit codes: 0 made · 1 the round does not hold · 2 bad usage, or there is no such round`,
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
  holdsSoFar: { vi: 'Danh sách và mã băm gốc khớp.', en: 'List and root hold.' },
  broken: {
    vi: 'Bản ghi của đợt không khớp mục của nó, hoặc không đọc được: phiên bản',
    en: 'The round’s record is not what its entry says, or cannot be read: version',
  },
  nothingDrawn: {
    vi: 'Chưa rút lại được gì: hãy xem điều không khớp ở trên.',
    en: 'Nothing could be drawn again: see above what does not hold.',
  },
  keep: {
    vi: 'Hãy giữ số bí mật (dòng “secret”) ở nơi an toàn; chỉ dán dấu niêm phong (dòng “seal”) vào trang của đợt.',
    en: 'Keep the secret somewhere safe; put only the seal into the page of the round.',
  },
} as const satisfies Readonly<Record<string, Phrase>>
