// Sentences of the page that says how new the signed state of the log is and who vouches for it.
import type { Phrase } from '../../kernel/language.ts'
import type { Freshness, FreshnessFault } from './freshness.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const freshnessWords = {
  title: { vi: 'Sổ có mới không, ai làm chứng', en: 'Is the register up to date, and who vouches for it' },
  made: { vi: 'Trang này được lập lúc {when}.', en: 'This page was made at {when}.' },
  sentence: {
    vi: 'Bản ghi mới nhất: {age}. Đồng chứng thực: {cosigned} trên {asked} nơi.',
    en: 'Newest record: {age}. Cosigned by {cosigned} of {asked}.',
  },
  sentenceAlone: { vi: 'Bản ghi mới nhất: {age}.', en: 'Newest record: {age}.' },
  now: { vi: 'chưa đầy một phút trước', en: 'less than a minute ago' },
  minute: { vi: '{count} phút trước', en: '{count} min ago' },
  hour: { vi: '{count} giờ trước', en: '{count} hours ago' },
  day: { vi: '{count} ngày trước', en: '{count} days ago' },
  head: { vi: 'Sổ', en: 'The register' },
  size: { vi: 'Số bản ghi', en: 'Records' },
  newest: { vi: 'Bản ghi mới nhất', en: 'Newest record' },
  checkpoint: { vi: 'Điểm ký mới nhất', en: 'Newest checkpoint' },
  checkpointIs: {
    vi: 'bao trùm {size} bản ghi, ký lúc {when} ({age})',
    en: 'covers {size} records, signed at {when} ({age})',
  },
  noCheckpoint: { vi: 'chưa có điểm ký nào', en: 'nothing is signed yet' },
  uncovered: {
    vi: '{count} bản ghi mới chưa nằm trong điểm ký nào, từ {when}.',
    en: 'New records under no checkpoint yet: {count}, since {when}.',
  },
  root: { vi: 'Mã băm gốc', en: 'Root hash' },
  key: { vi: 'Khoá ký', en: 'Signing key' },
  witnesses: { vi: 'Những nơi đồng chứng thực', en: 'Who cosigns' },
  witnessesText: {
    vi: 'Mỗi nơi giữ điểm ký trước của sổ, chỉ ký điểm mới khi chứng minh được rằng không bản ghi cũ nào bị sửa hay bỏ. Cần {needed} trên {asked} nơi.',
    en: 'Each keeps an earlier checkpoint and signs a new one only on proof that no older record was changed or dropped. {needed} of {asked} are needed.',
  },
  noWitnesses: {
    vi: 'Chưa có nơi nào ngoài sổ đồng chứng thực. Chữ ký của chính sổ chưa ngăn được việc đưa ra hai sổ khác nhau cho hai người đọc; hãy tự giữ một bản sao.',
    en: 'Nobody outside cosigns yet. Its own signature does not stop a register from showing two readers two different versions of itself; keep a copy of your own.',
  },
  who: { vi: 'Nơi đồng chứng thực', en: 'Witness' },
  when: { vi: 'Lần gần nhất', en: 'Newest cosignature' },
  ofSize: { vi: 'Cho bao nhiêu bản ghi', en: 'Over how many records' },
  never: { vi: 'chưa lần nào', en: 'never' },
  tooOld: { vi: 'quá cũ, không được tính', en: 'too old to count' },
  counts: { vi: 'được tính', en: 'counts' },
  bounds: { vi: 'Khi nào trang này chuyển sang màu đỏ', en: 'When this page turns red' },
  boundSigned: {
    vi: 'Có bản ghi quá {minutes} phút chưa nằm trong điểm ký nào.',
    en: 'A record has been under no checkpoint for more than {minutes} minutes.',
  },
  boundDay: {
    vi: 'Quá {hours} giờ không có bản ghi mới: mỗi ngày sổ phải tự ghi một bản ghi ngày.',
    en: 'There has been no new record for more than {hours} hours: the calendar alone adds one each day.',
  },
  boundCosigned: {
    vi: 'Số nơi đồng chứng thực trong {hours} giờ qua ít hơn số cần có.',
    en: 'Fewer witnesses than needed have cosigned within the last {hours} hours.',
  },
  clock: {
    vi: 'Trang này tính theo đồng hồ của máy chủ. Nếu giờ lập trang khác giờ của bạn quá vài phút, bạn có thể đang xem một bản cũ do ai đó giữ lại.',
    en: 'This page counts by the server’s clock. If the time it was made differs from yours by more than minutes, you may be looking at an old copy that somebody kept.',
  },
  ownCheck: {
    vi: 'Trang này là lời của chính sổ. Muốn tự kiểm tra:',
    en: 'This page is the register’s own word. To check for yourself:',
  },
  openCheckpoint: { vi: 'mở điểm ký', en: 'open the checkpoint' },
} as const satisfies Phrases

/** What the page says first, in the largest letters. */
export const freshnessStateWords: Readonly<Record<Freshness['state'], Phrase>> = {
  fresh: { vi: 'Sổ đang mới', en: 'The register is up to date' },
  alone: {
    vi: 'Sổ đang mới, nhưng chưa ai bên ngoài làm chứng',
    en: 'The register is up to date, but nobody outside vouches for it yet',
  },
  waiting: {
    vi: 'Bản ghi mới nhất đang chờ ký',
    en: 'The newest record is waiting for its signature',
  },
  stale: { vi: 'Sổ đang cũ: chưa nên tin', en: 'The register is stale: do not rely on it yet' },
  empty: { vi: 'Sổ chưa có bản ghi nào', en: 'The register is still empty' },
}

export const freshnessFaultWords: Readonly<Record<FreshnessFault, Phrase>> = {
  'never-signed': {
    vi: 'Sổ có bản ghi mà chưa ký lần nào.',
    en: 'There are records, and nothing was ever signed.',
  },
  'unsigned-records': {
    vi: 'Có bản ghi mới hơn điểm ký mới nhất.',
    en: 'There are records newer than the newest checkpoint.',
  },
  'no-new-day': {
    vi: 'Bản ghi mới nhất đã quá một ngày: sổ không chạy, hoặc bản bạn đang xem bị giữ lại.',
    en: 'The newest record is more than a day old: the register is not running, or you are shown a copy that was held back.',
  },
  'too-few-cosignatures': {
    vi: 'Chưa đủ nơi đồng chứng thực còn hiệu lực.',
    en: 'Too few recent cosignatures.',
  },
}
