// Why the register cannot be opened, for the operator: what happened and what to do.
import type { Phrase } from './language.ts'

export const databaseWords = {
  'newer-schema': {
    vi: 'Sổ này do một phiên bản mới hơn của chương trình ghi (lược đồ {found}, chương trình này biết đến {known}). Hãy dùng phiên bản mới hơn; dữ liệu chưa bị đụng tới.',
    en: 'This register was written by a newer version of the program (schema {found}, this program knows up to {known}). Use the newer version; the data have not been touched.',
  },
  'older-schema': {
    vi: 'Sổ ở đó do một phiên bản cũ hơn của chương trình ghi (lược đồ {found}, chương trình này dùng {known}), và lệnh này không nâng cấp; chưa có gì thay đổi. Hãy sao lưu bằng phiên bản ấy rồi nâng cấp bằng camket start: docs/operating/upgrading.md',
    en: 'The register there was written by an older version of the program (schema {found}, this one uses {known}), and this command does not upgrade it; nothing has been changed. Back it up with that version, then upgrade it with camket start: docs/operating/upgrading.md',
  },
  'other-schema-running': {
    vi: 'Một phiên bản cũ hơn của chương trình đang mở sổ này (lược đồ {found}, cần {known}). Hãy dừng chương trình đó rồi chạy lại.',
    en: 'An older version of the program has this register open (schema {found}, needed {known}). Stop it, then run this again.',
  },
  'migration-changed': {
    vi: 'Bước nâng cấp {name} đã chạy trên sổ này với nội dung khác. Hãy dùng đúng phiên bản chương trình đã tạo ra nó, hoặc khôi phục từ bản sao lưu.',
    en: 'The upgrade step {name} was run on this register with other contents. Use the version of the program that made it, or restore a backup.',
  },
  'roles-missing': {
    vi: 'Tài khoản cơ sở dữ liệu không có quyền chạy {name}. Hãy nhờ quản trị viên cơ sở dữ liệu chạy các lệnh mà `camket doctor` in ra.',
    en: 'The database account may not run {name}. Ask the database administrator to run the statements that `camket doctor` prints.',
  },
  'server-too-old': {
    vi: 'Máy chủ PostgreSQL là phiên bản {found}; cần từ 15 trở lên.',
    en: 'The PostgreSQL server is version {found}; 15 or newer is needed.',
  },
  'unsafe-settings': {
    vi: 'Máy chủ PostgreSQL đang tắt {settings}: dữ liệu đã báo là đã ghi có thể mất khi mất điện. Hãy bật lại trong postgresql.conf.',
    en: 'The PostgreSQL server has {settings} switched off: what was reported as saved could be lost in a power cut. Switch it on in postgresql.conf.',
  },
  'not-utf8': {
    vi: 'Cơ sở dữ liệu dùng bảng mã {found}; cần UTF8. Hãy tạo cơ sở dữ liệu khác với encoding UTF8.',
    en: 'The database is encoded in {found}; UTF8 is needed. Create another database with encoding UTF8.',
  },
  'no-engine': {
    vi: 'Không có máy chủ PostgreSQL kèm theo cho hệ máy này ({platform}). Hãy cài PostgreSQL 15 trở lên và đặt DATABASE_URL.',
    en: 'There is no bundled PostgreSQL server for this platform ({platform}). Install PostgreSQL 15 or newer and set DATABASE_URL.',
  },
  'no-database-user': {
    vi: 'PostgreSQL không chạy dưới quyền root và không có người dùng hệ thống “{user}” để chạy thay. Hãy tạo người dùng đó (useradd --system {user}), đặt CAMKET_DATABASE_USER thành một người dùng thường, hoặc đặt DATABASE_URL.',
    en: 'PostgreSQL does not run as root, and there is no system user “{user}” to run it instead. Create it (useradd --system {user}), set CAMKET_DATABASE_USER to an ordinary user, or set DATABASE_URL.',
  },
  'no-register': {
    vi: 'Trong {folder} chưa có cơ sở dữ liệu nào. `camket start` sẽ tạo ra ở lần chạy đầu.',
    en: 'There is no database in {folder} yet. `camket start` makes it on its first run.',
  },
  'not-owner': {
    vi: 'Thư mục {folder} thuộc về người dùng khác. Hãy chạy dưới tên người dùng đó, hoặc chọn thư mục khác bằng --data.',
    en: 'The folder {folder} belongs to another user. Run this as that user, or choose another folder with --data.',
  },
  'start-failed': {
    vi: 'Cơ sở dữ liệu không khởi động được. Máy chủ báo: {because}',
    en: 'The database did not start. The server says: {because}',
  },
  away: {
    vi: 'Cơ sở dữ liệu không trả lời ({why}). Xem máy chủ PostgreSQL có đang chạy và có đường mạng tới nó không.',
    en: 'The database does not answer ({why}). See whether the PostgreSQL server is running and whether there is a way to it.',
  },
  cut: {
    vi: 'Kết nối tới cơ sở dữ liệu bị đứt giữa chừng ({why}). Chưa biết điều vừa gửi đã được lưu hay chưa: khi cơ sở dữ liệu trả lời lại, hãy xem đã có chưa rồi mới chạy lại.',
    en: 'The connection to the database broke in the middle ({why}). It is not known whether what was being saved is there: when the database answers again, look before you run this again.',
  },
  closing: {
    vi: 'Chương trình đang dừng và không nhận thêm việc; việc này chưa được bắt đầu.',
    en: 'The program is stopping and takes on nothing more; this was not begun.',
  },
  damaged: {
    vi: 'Cơ sở dữ liệu bị hỏng hoặc mất tệp: {why}. Đừng ghi gì thêm, giữ nguyên thư mục này; khôi phục bản sao lưu vào một thư mục khác: camket restore TỆP --data THƯ-MỤC-MỚI (camket restore --help).',
    en: 'The database is damaged or files of it are missing: {why}. Write nothing more, keep this folder as it is; restore a backup into another folder: camket restore FILE --data NEW-DIR (camket restore --help).',
  },
  'disk-full': {
    vi: 'Cơ sở dữ liệu không khởi động được vì ổ đĩa của {folder} đã hết chỗ (còn {free} KiB). Hãy dọn chỗ trên ổ đĩa ấy, ít nhất vài trăm MiB, rồi chạy lại; những gì đã báo là đã ghi vẫn còn.',
    en: 'The database did not start because the disk of {folder} is full ({free} KiB left). Make room on that disk, some hundred MiB at least, then run this again; what was reported as saved is still there.',
  },
  'other-engine': {
    vi: 'Dữ liệu thuộc PostgreSQL {found}, chương trình này kèm PostgreSQL {known}. Hãy sao lưu bằng phiên bản cũ rồi khôi phục vào một thư mục mới.',
    en: 'The data belong to PostgreSQL {found}, this program brings PostgreSQL {known}. Back up with the older version and restore into a new folder.',
  },
  'unsafe-folder': {
    vi: 'Thư mục {folder} không phải của riêng người dùng này nên không an toàn để đặt ổ cắm cơ sở dữ liệu. Hãy xóa nó hoặc sửa chủ sở hữu (quyền 0700).',
    en: 'The folder {folder} is not this user’s own, so the database socket would not be safe in it. Remove it or mend its owner (mode 0700).',
  },
} satisfies Record<string, Phrase>

/** Closed list: what `DatabaseRefused` of storage may say. */
export type DatabaseCode = keyof typeof databaseWords
