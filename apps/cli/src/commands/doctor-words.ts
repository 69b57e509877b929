import type { Phrase } from '@camket/domain/kernel/language'

type States = Readonly<Record<'good' | 'bad' | 'note', Phrase>>
const none: Phrase = { vi: '', en: '' }

export const words = {
  runtime: {
    good: { vi: 'Node {version}', en: 'Node {version}' },
    bad: { vi: 'Node {version}: cần Node 24 trở lên', en: 'Node {version}: Node 24 or newer is needed' },
    note: none,
  },
  limits: {
    good: {
      vi: 'Tệp không tin cậy được đọc trong tiến trình riêng, hệ điều hành giới hạn bộ nhớ và thời gian.',
      en: 'Strange files are read in a process of their own, limited in memory and time by the operating system.',
    },
    bad: none,
    note: {
      vi: 'Hệ điều hành không giới hạn được tiến trình con; chương trình tự theo dõi bộ nhớ và thời gian.',
      en: 'The system cannot limit a child process; the program watches memory and time itself.',
    },
  },
  mail: {
    good: {
      vi: 'Thư: máy chủ {host} trả lời và nhận.',
      en: 'Mail: the server {host} answers and lets us in.',
    },
    bad: { vi: 'Thư: {why}', en: 'Mail: {why}' },
    note: {
      vi: 'Thư chưa bật: nhắc việc chỉ có trong văn phòng. Đặt CAMKET_SMTP_URL và CAMKET_MAIL_FROM để gửi.',
      en: 'Mail is not set up: reminders are in the office alone. Set CAMKET_SMTP_URL and CAMKET_MAIL_FROM to send them.',
    },
  },
  web: {
    good: { vi: 'Trang web đã được dựng.', en: 'The web pages are built.' },
    bad: none,
    note: {
      vi: 'Trang web chưa được dựng; camket start sẽ dựng.',
      en: 'The web pages are not built yet; camket start builds them.',
    },
  },
  folder: {
    good: { vi: 'Thư mục dữ liệu {place}', en: 'Data folder {place}' },
    bad: {
      vi: 'Không ghi được vào thư mục dữ liệu {place}; cấp quyền ghi hoặc chọn thư mục khác bằng --data.',
      en: 'The data folder {place} cannot be written; grant the right or choose another with --data.',
    },
    note: {
      vi: 'Chưa có thư mục dữ liệu {place}; camket start sẽ tạo.',
      en: 'There is no data folder {place} yet; camket start makes it.',
    },
  },
  keys: {
    good: {
      vi: 'Thư mục khóa {folder}: đọc và ghi được, người khác không mở được.',
      en: 'Key folder {folder}: can be read and written, and others cannot open it.',
    },
    bad: {
      vi: 'Thư mục khóa {folder}: {count} chỗ tài khoản này không đọc và ghi được, hoặc người khác mở được. Hãy chạy:',
      en: 'Key folder {folder}: in {count} places this account cannot read and write, or others can. Run:',
    },
    note: {
      vi: 'Chưa có thư mục khóa {folder}; khóa đầu tiên sẽ được đặt vào đó.',
      en: 'There is no key folder {folder} yet; it is made with the first key.',
    },
  },
  unusable: { good: none, bad: { vi: '{why}', en: '{why}' }, note: none },
  space: {
    good: { vi: 'Còn trống {megabytes} MB.', en: '{megabytes} MB free.' },
    bad: {
      vi: 'Chỉ còn trống {megabytes} MB; cần ít nhất {needed} MB.',
      en: 'Only {megabytes} MB free; at least {needed} MB are needed.',
    },
    note: none,
  },
  database: {
    good: {
      vi: 'Cơ sở dữ liệu {place}: PostgreSQL {version}, lược đồ {found}/{known}, ghi bền, các vai trò đủ.',
      en: 'Database {place}: PostgreSQL {version}, schema {found}/{known}, durable, all roles there.',
    },
    bad: {
      vi: 'Cơ sở dữ liệu {place}: PostgreSQL {version}, lược đồ {found}/{known}. Phải sửa:',
      en: 'Database {place}: PostgreSQL {version}, schema {found}/{known}. To be mended:',
    },
    note: { vi: 'Chưa có cơ sở dữ liệu ở {place}.', en: 'There is no database at {place} yet.' },
  },
  log: {
    good: {
      vi: 'Sổ của {tenant}: {size} mục, đã ký đến {signed}; khóa {key} và tệp ghi lần ký cuối đều đúng.',
      en: 'Log of {tenant}: {size} entries, signed up to {signed}; key {key} and guard are in order.',
    },
    bad: { vi: 'Sổ của {tenant}: {why}', en: 'Log of {tenant}: {why}' },
    note: {
      vi: 'Sổ của {tenant}: {size} mục, đã ký đến {signed}; camket start sẽ ký phần còn lại.',
      en: 'Log of {tenant}: {size} entries, signed up to {signed}; camket start signs the rest.',
    },
  },
  unkeyed: {
    good: none,
    bad: none,
    note: {
      vi: 'Sổ của {tenant}: {size} mục, chưa có khóa ký; camket start hoặc lần công bố tới sẽ tạo khóa và ký.',
      en: 'Log of {tenant}: {size} entries and no signing key yet; camket start, or the next publication, makes one and signs.',
    },
  },
  clock: {
    good: {
      vi: 'Sổ của {tenant}: đồng hồ máy này khớp với cơ sở dữ liệu, với bản ghi mới nhất và với các nhân chứng đã hỏi.',
      en: 'Log of {tenant}: this machine’s clock agrees with the database, the newest record and the witnesses asked.',
    },
    bad: { vi: 'Sổ của {tenant}: {why}.', en: 'Log of {tenant}: {why}.' },
    note: { vi: 'Sổ của {tenant}: {why}.', en: 'Log of {tenant}: {why}.' },
  },
  seen: {
    good: none,
    bad: { vi: 'Sổ của {tenant}: {why}', en: 'Log of {tenant}: {why}' },
    note: none,
  },
  records: {
    good: {
      vi: 'Sổ của {tenant}: tính lại toàn bộ {size} mục, mọi thứ đều khớp.',
      en: 'Log of {tenant}: all {size} entries worked out again, everything agrees.',
    },
    bad: { vi: 'Sổ của {tenant}: {why}', en: 'Log of {tenant}: {why}' },
    note: none,
  },
  unreachable: {
    good: none,
    bad: { vi: 'Không mở được cơ sở dữ liệu: {why}', en: 'The database cannot be opened: {why}' },
    note: none,
  },
} as const satisfies Record<string, States>
