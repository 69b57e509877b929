// Why a backup or a restore is not done, for the operator: what happened, what was left alone, what to do.
import type { Phrase } from '../../kernel/language.ts'

/** The file is at fault: nothing was begun. */
const badFile = {
  'not-a-backup': {
    vi: 'Tệp {file} không phải bản sao lưu của Cam kết. Không có gì bị thay đổi. Kiểm tra lại tên tệp.',
    en: 'The file {file} is no backup made by camket. Nothing was changed. Check the name.',
  },
  'backup-cut-short': {
    vi: 'Bản sao lưu {file} bị cắt ngắn: thiếu mã băm ở cuối tệp, có thể do chép dở. Không có gì được khôi phục. Lấy lại tệp từ nơi lưu khác.',
    en: 'The backup {file} is cut short: the digest at its end is missing, perhaps because copying it was interrupted. Nothing was restored. Fetch the file again from another place.',
  },
  'backup-damaged': {
    vi: 'Bản sao lưu {file} bị hỏng hoặc bị sửa: nội dung không khớp với mã băm ở cuối tệp. Không có gì được khôi phục. Dùng bản sao khác.',
    en: 'The backup {file} is damaged or was altered: its content does not agree with the digest at its end. Nothing was restored. Use another copy.',
  },
  'backup-log-differs': {
    vi: 'Sổ của {tenant} trong bản sao lưu {file} không khớp với các bản ghi của chính nó. {what} Không có gì được khôi phục.',
    en: 'The log of tenant {tenant} in the backup {file} does not agree with its own records. {what} Nothing was restored.',
  },
  'rows-refused': {
    vi: 'Cơ sở dữ liệu không nhận các dòng của bảng {table} trong bản sao lưu {file}: {why}. Không có gì được khôi phục.',
    en: 'The database does not take the rows of table {table} out of the backup {file}: {why}. Nothing was restored.',
  },
  'cannot-read-file': {
    vi: 'Không đọc được tệp {file}: {why}.',
    en: 'The file {file} cannot be read: {why}.',
  },
  'cannot-write-file': {
    vi: 'Không ghi được bản sao lưu ở {file}: {why}. Phần ghi dở đã được xóa; sổ không bị ảnh hưởng.',
    en: 'The backup cannot be written to {file}: {why}. What was half-written is removed; the register is not affected.',
  },
} satisfies Record<string, Phrase>

/** A rule says no. */
const refusedHere = {
  'file-exists': {
    vi: 'Đã có {file}; bản sao lưu không bao giờ ghi đè. Đặt tên khác, ví dụ thêm ngày.',
    en: '{file} is there already; a backup overwrites nothing. Choose another name, with the day for instance.',
  },
  'backup-newer-format': {
    vi: 'Bản sao lưu {file} do phiên bản mới hơn ({program}) ghi, theo dạng {found}; chương trình này đọc đến dạng {known}. Hãy dùng phiên bản mới hơn.',
    en: 'The backup {file} was written by a newer version ({program}) in format {found}; this program reads up to {known}. Use the newer version.',
  },
  'backup-newer-schema': {
    vi: 'Bản sao lưu {file} do phiên bản mới hơn ({program}) ghi, lược đồ {found}; chương trình này biết đến {known}. Hãy dùng phiên bản mới hơn.',
    en: 'The backup {file} was written by a newer version ({program}), schema {found}; this program knows up to {known}. Use the newer version.',
  },
  'backup-other-schema': {
    vi: 'Bản sao lưu {file} có lược đồ mà chương trình này không biết ({what}). Hãy khôi phục bằng đúng phiên bản đã ghi nó: {program}.',
    en: 'The backup {file} has a schema that this program does not know ({what}). Restore it with the version that wrote it: {program}.',
  },
  'register-not-empty': {
    vi: 'Sổ ở {place} không trống; khôi phục chỉ ghi vào sổ trống và không ghi đè gì. Chọn thư mục mới bằng --data, hoặc cơ sở dữ liệu mới.',
    en: 'The register at {place} is not empty; a restore goes into an empty one only and overwrites nothing. Choose a new folder with --data, or a new database.',
  },
  'register-busy': {
    vi: 'Sổ ở {place} đang bận. Hãy dừng camket start và các lệnh khác trên đó rồi chạy lại.',
    en: 'The register at {place} is in use. Stop camket start and other commands on it, then run this again.',
  },
  'database-full': {
    vi: 'Cơ sở dữ liệu ở {place} hết chỗ: {why}. Không có gì được khôi phục. Dọn chỗ trống rồi chạy lại.',
    en: 'The database at {place} has no room left: {why}. Nothing was restored. Make room, then run this again.',
  },
  'withdrawals-not-repeated': {
    vi: 'Có bản ghi của {tenant} bị thu hồi sau khi sao lưu mà chưa thu hồi lại được ({why}). Không có gì được khôi phục, để điều đã thu hồi không hiện ra trở lại. Hãy khôi phục kèm bản công khai mới hơn: --newer … --take-newer.',
    en: 'Records of {tenant} that were withdrawn after the backup could not be withdrawn again ({why}). Nothing was restored, so that what was withdrawn does not come back. Restore with a newer public copy: --newer … --take-newer.',
  },
  'newer-log-differs': {
    vi: 'Bản mới hơn ở {source} không nối tiếp sổ trong bản sao lưu của {tenant}: {what}. Một trong hai đã bị sửa. Không có gì được khôi phục; giữ nguyên cả hai và hỏi các nhân chứng.',
    en: 'What is newer at {source} does not continue the log in the backup of {tenant}: {what}. One of the two was altered. Nothing was restored; keep both as they are and ask the witnesses.',
  },
  'newer-of-no-log': {
    vi: 'Bản ở {source} là của sổ {origin}; bản sao lưu không có sổ đó. Không có gì được khôi phục.',
    en: 'What is at {source} is of the log {origin}; the backup has no such log. Nothing was restored.',
  },
  'newer-twice': {
    vi: 'Cả {other} và {source} đều là bản sao của sổ {origin}. Chỉ nêu một bản của mỗi sổ: bản mới nhất (camket verify nói mỗi bản có bao nhiêu mục). Không có gì được khôi phục.',
    en: 'Both {other} and {source} are copies of the log {origin}. Name one of each log, the newest (camket verify says how many entries each has). Nothing was restored.',
  },
  'newer-is-older': {
    vi: 'Bản ở {source} có từ trước lần đổi khóa cuối của sổ trong bản sao lưu, nên không thể mới hơn. Không có gì được khôi phục; bỏ --newer này hoặc tìm bản khác.',
    en: 'What is at {source} is from before the last change of keys in the backup, so it cannot be newer. Nothing was restored; leave this --newer out or find another copy.',
  },
  'newer-unreadable': {
    vi: 'Không đọc được bản mới hơn ở {source}: {what}. Không có gì được khôi phục.',
    en: 'What is newer at {source} cannot be read: {what}. Nothing was restored.',
  },
} satisfies Record<string, Phrase>

export const keepingWords = { ...badFile, ...refusedHere }

/** Closed list: what `KeepingTrouble` may say. */
export type KeepingCode = keyof typeof keepingWords

/** True where the file is at fault (exit 2), false where a rule says no (exit 3). */
export const isBadFile = (code: KeepingCode): boolean => Object.hasOwn(badFile, code)
