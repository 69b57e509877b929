// What the checker says of a public record: what holds, what does not, where, and what no check can know.
import type { Phrase } from '../../kernel/language.ts'
import { wanting } from './fault-words.ts'
import type { MonitorCode } from './monitor-words.ts'
import type { SaidCode } from './said-words.ts'
import type { SiteCode } from './site-words.ts'

const holding = {
  'checkpoint-signed': {
    vi: 'Chữ ký của sổ {origin} đúng: {size} mục, ký bằng khóa {key}. Mã băm gốc: {root}',
    en: 'The log {origin} is signed: {size} entries, by the key {key}. Root: {root}',
  },
  cosigned: {
    vi: '{k} trong {n} nhân chứng đã ký xác nhận trạng thái này, đủ theo quy ước.',
    en: '{k} of {n} witnesses have cosigned this state, which meets the policy.',
  },
  'entries-hold': {
    vi: 'Cả {size} mục đều khớp với gốc đã ký.',
    en: 'All {size} entries match the signed root.',
  },
  'tiles-hold': {
    vi: 'Các ô băm của cây đều khớp với các mục.',
    en: 'The tiles of the tree match the entries.',
  },
  'versions-hold': {
    vi: 'Phiên bản của {things} kế hoạch, cam kết và bản công bố khác nối nhau không thiếu; thời gian không lùi.',
    en: 'The versions of {things} plans, commitments and others have no gaps; times never go back.',
  },
  'records-hold': {
    vi: 'Cả {records} bản ghi đều khớp với mục của mình trong sổ; {withdrawn} bản ghi đã thu hồi.',
    en: 'All {records} records match their entries; {withdrawn} withdrawn.',
  },
  'files-hold': {
    vi: '{files} tệp bản ghi riêng giống hệt bản ghi trong tập.',
    en: '{files} single record files are those of the bundles, byte for byte.',
  },
  'tables-hold': {
    vi: '{figures} dòng và con số trong bảng của cổng đã được tính lại từ bản ghi: đều khớp.',
    en: '{figures} rows and figures of the portal’s tables were computed again from the records: all agree.',
  },
  'since-holds': {
    vi: 'Sổ {size} mục nối tiếp đúng điểm kiểm tra đã giữ ở {kept} mục: không mục nào trước đó bị đổi, bỏ hay chen vào.',
    en: 'The log of {size} entries continues the checkpoint kept at {kept}: nothing before it was changed, dropped or slipped in.',
  },
  fresh: {
    vi: 'Ngày mới nhất đã công bố là {day}.',
    en: 'The newest published day is {day}.',
  },
  'proof-holds': {
    vi: 'Mục {index} đứng trong sổ {origin} ở {size} mục.',
    en: 'Entry {index} stands in the log {origin} of {size} entries.',
  },
  'record-holds': {
    vi: 'Bản ghi {kind} “{id}”, phiên bản {version}, công bố lúc {at}, khớp với mục ấy.',
    en: 'The record {kind} “{id}”, version {version}, published at {at}, matches that entry.',
  },
  'proof-entry': {
    vi: 'Mục ấy là {kind} “{id}”, phiên bản {version}, công bố lúc {at}.',
    en: 'That entry is {kind} “{id}”, version {version}, published at {at}.',
  },
} as const satisfies Record<string, Phrase>

const doubtful = {
  'cosignatures-lacking': {
    vi: 'Mới có {k} trong {n} nhân chứng ký xác nhận, chưa đủ theo quy ước.',
    en: 'Only {k} of {n} witnesses have cosigned, fewer than the policy asks.',
  },
  'unknown-kind': {
    vi: 'Chương trình kiểm tra này chưa biết loại bản ghi “{kind}”; hãy dùng bản mới hơn.',
    en: 'This checker does not know records of the kind “{kind}” yet; use a newer one.',
  },
  'figures-not-recomputed': {
    vi: 'Bảng của cổng ở đây chưa được tính lại, vì có bản ghi thiếu hoặc sai.',
    en: 'The portal’s table was not computed again here, because records are missing or wrong.',
  },
  stale: {
    vi: 'Ngày mới nhất đã công bố là {day}, cách nay {days} ngày. Bản sao cũ thì bình thường; cổng đang chạy thì không.',
    en: 'The newest published day is {day}, {days} days ago. Normal for an old copy, not for a running portal.',
  },
  'record-emptied': {
    vi: 'Bản ghi này đã thu hồi: chỉ còn phong bì, nội dung không còn ở đây.',
    en: 'This record has been withdrawn: only its envelope is left, its content is not here.',
  },
  'no-day': { vi: 'Sổ chưa công bố ngày nào.', en: 'The log has published no day yet.' },
  'cosignature-stale': {
    vi: 'Nhân chứng ký xác nhận lần gần nhất cách nay {days} ngày.',
    en: 'The last cosignature is {days} days old.',
  },
  'cosignature-from-the-future': {
    vi: 'Nhân chứng ký xác nhận lúc {at}, sau giờ máy này ({now}): một trong hai đồng hồ sai.',
    en: 'A witness cosigned at {at}, later than this machine’s clock ({now}): one of the two is wrong.',
  },
  'from-the-future': {
    vi: 'Mục mới nhất ghi {at}, sau giờ máy này ({now}): một trong hai đồng hồ sai.',
    en: 'The newest entry says {at}, later than this machine’s clock ({now}): one of the two is wrong.',
  },
  'since-unsigned': {
    vi: 'Điểm kiểm tra đã giữ ở {kept} mục không mang chữ ký của sổ này; nó không chứng minh ai đã viết.',
    en: 'The checkpoint kept at {kept} entries does not carry this log’s signature; it proves nobody’s word.',
  },
  'more-alike': { vi: 'Và {n} chỗ nữa như vậy.', en: 'And {n} more of these.' },
} as const satisfies Record<string, Phrase>

const unknowable = {
  'key-from-log': {
    vi: 'Khóa lấy từ chính sổ này: chỉ biết sổ khớp với chính nó. Hãy đưa vào khóa lấy từ nơi khác (văn bản in, báo, bản sao cũ).',
    en: 'The key is the log’s own: this proves only that the log agrees with itself. Give one from elsewhere (print, a newspaper, an old copy).',
  },
  'ml-dsa-not-judged': {
    vi: 'Có chữ ký xác nhận mang tên {name} thuộc loại ML-DSA-44; ở đây không xét được (camket verify --ml-dsa thì xét).',
    en: 'There is a cosignature in the name of {name}, of the kind ML-DSA-44; it is not judged here (camket verify --ml-dsa does).',
  },
  'no-witnesses': {
    vi: 'Sổ này chưa có nhân chứng: không ai khác xác nhận rằng mọi người cùng thấy một sổ.',
    en: 'This log has no witnesses: nobody else confirms that everybody is shown the same log.',
  },
  'limit-newest': {
    vi: 'Nếu những mục mới nhất bị bỏ đi thì chỉ thấy được khi so với điểm kiểm tra do người ngoài giữ.',
    en: 'If the newest entries were dropped, only a checkpoint kept by an outsider shows it.',
  },
  'limit-truth': {
    vi: 'Khớp nghĩa là không bị sửa sau khi công bố, không có nghĩa là nội dung đúng sự thật.',
    en: 'That it matches means it was not changed after publication, not that what it says is true.',
  },
  'limit-pages': {
    vi: 'Đã so bản ghi và các bảng; trang để đọc, lịch sử, tìm kiếm thì chưa.',
    en: 'Records and tables were compared; pages, histories and search were not.',
  },
  'limit-said': {
    vi: 'Trang này không so bảng báo cáo và giám sát, tệp bằng chứng, niêm phong, mẫu rút; camket verify thì so.',
    en: 'This page does not compare the tables of reports and oversight, evidence files, seals and samples; camket verify does.',
  },
  'limit-files': {
    vi: 'Tệp riêng của từng bản ghi không được đọc, hoặc không có ở đây; đã đọc các tập.',
    en: 'Single record files were not read, or are not here; the bundles were.',
  },
  'limit-single': {
    vi: 'Một mục không nói được nó có phải là phiên bản mới nhất hay không.',
    en: 'One entry cannot tell whether it is the newest version.',
  },
  'limit-body': {
    vi: 'Tệp này chỉ mang phong bì; muốn kiểm tra nội dung, hãy đưa thêm tệp bản ghi.',
    en: 'The proof carries the envelope only; to check the content give the record’s file too.',
  },
} as const satisfies Record<string, Phrase>

export const verifyWords = { ...holding, ...wanting, ...doubtful, ...unknowable } as const
export type VerifyCode = keyof typeof verifyWords | MonitorCode | SaidCode | SiteCode
