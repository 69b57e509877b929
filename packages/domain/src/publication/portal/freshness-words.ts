// Sentences of the page that says how new the signed state of the log is and who vouches for it.
import type { Phrase } from '../../kernel/language.ts'
import type { Freshness, FreshnessFault } from './freshness.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const freshnessWords = {
  title: {
    vi: 'Sổ có được cập nhật không, ai ký xác nhận',
    en: 'Is the register up to date, and who vouches for it',
  },
  made: { vi: 'Trang này được lập lúc {when}.', en: 'This page was made at {when}.' },
  sentence: {
    vi: 'Bản ghi mới nhất: {age}. Đã ký xác nhận: {cosigned} trên {asked} nhân chứng.',
    en: 'Newest record: {age}. Cosigned by {cosigned} of {asked} witnesses.',
  },
  sentenceAlone: { vi: 'Bản ghi mới nhất: {age}.', en: 'Newest record: {age}.' },
  now: { vi: 'chưa đầy một phút trước', en: 'less than a minute ago' },
  minute: { vi: '{count} phút trước', en: '{count} min ago' },
  hour: { vi: '{count} giờ trước', en: '{count} hours ago' },
  day: { vi: '{count} ngày trước', en: '{count} days ago' },
  head: { vi: 'Sổ', en: 'The register' },
  size: { vi: 'Số mục', en: 'Entries' },
  newest: { vi: 'Bản ghi mới nhất', en: 'Newest record' },
  checkpoint: { vi: 'Điểm kiểm tra mới nhất', en: 'Newest checkpoint' },
  checkpointIs: {
    vi: 'bao trùm {size} mục, ký lúc {when} ({age})',
    en: 'covers {size} entries, signed at {when} ({age})',
  },
  noCheckpoint: { vi: 'chưa có điểm kiểm tra nào', en: 'nothing is signed yet' },
  uncovered: {
    vi: '{count} mục mới chưa nằm trong điểm kiểm tra nào, từ {when}.',
    en: 'New entries under no checkpoint yet: {count}, since {when}.',
  },
  root: { vi: 'Mã băm gốc', en: 'Root' },
  key: { vi: 'Khóa ký', en: 'Signing key' },
  keyWhat: {
    vi: 'Chép nguyên dòng này khi kiểm tra. Nó chỉ có giá trị khi trùng với khóa in ở nơi khác: văn bản, báo, trang của nhân chứng.',
    en: 'Copy the whole line when you check. It is worth something only where it is the key that is printed elsewhere: a paper, a newspaper, a witness’s page.',
  },
  witnesses: { vi: 'Các nhân chứng', en: 'Who cosigns' },
  witnessesText: {
    vi: 'Mỗi nhân chứng giữ điểm kiểm tra trước của sổ và chỉ ký điểm mới khi sổ chứng minh được rằng không bản ghi cũ nào bị sửa hay bỏ. Cần ít nhất {needed} trên {asked} nhân chứng.',
    en: 'Each keeps an earlier checkpoint and signs a new one only on proof that no older record was changed or dropped. {needed} of {asked} are needed.',
  },
  noWitnesses: {
    vi: 'Chưa có nhân chứng nào ngoài sổ. Chữ ký của chính sổ chưa ngăn được việc đưa ra hai sổ khác nhau cho hai người đọc; hãy tự giữ một bản sao.',
    en: 'Nobody outside cosigns yet. Its own signature does not stop a register from showing two readers two different versions of itself; keep a copy of your own.',
  },
  who: { vi: 'Nhân chứng', en: 'Witness' },
  when: { vi: 'Lần gần nhất', en: 'Newest cosignature' },
  ofSize: { vi: 'Cho bao nhiêu mục', en: 'Over how many entries' },
  lastAsked: { vi: 'lần hỏi gần nhất: {outcome}', en: 'when last asked: {outcome}' },
  knows: { vi: '{outcome}: {size} mục', en: '{outcome}: {size} entries' },
  never: { vi: 'chưa lần nào', en: 'never' },
  tooOld: { vi: 'quá cũ, không được tính', en: 'too old to count' },
  counts: { vi: 'được tính', en: 'counts' },
  bounds: { vi: 'Khi nào trang này chuyển sang màu đỏ', en: 'When this page turns red' },
  boundSigned: {
    vi: 'Có bản ghi quá {minutes} phút chưa nằm trong điểm kiểm tra nào.',
    en: 'A record has been under no checkpoint for more than {minutes} minutes.',
  },
  boundDay: {
    vi: 'Quá {hours} giờ không có bản ghi mới: mỗi ngày sổ phải tự ghi một bản ghi ngày.',
    en: 'There has been no new record for more than {hours} hours: the calendar alone adds one each day.',
  },
  boundCosigned: {
    vi: 'Số nhân chứng ký xác nhận trong {hours} giờ qua ít hơn số cần có.',
    en: 'Fewer witnesses than needed have cosigned within the last {hours} hours.',
  },
  boundMore: {
    vi: 'Một nhân chứng đã thấy sổ này dài hơn lúc nó được hỏi, hoặc đã thấy những bản ghi khác, và chưa ký xác nhận lại.',
    en: 'A witness has seen this register longer than it was when the witness was asked, or with other records, and has not cosigned since.',
  },
  clock: {
    vi: 'Trang này tính theo đồng hồ của máy chủ. Nếu giờ lập trang khác giờ của bạn quá vài phút, bạn có thể đang xem một bản cũ do ai đó giữ lại.',
    en: 'This page counts by the server’s clock. If the time it was made differs from yours by more than a few minutes, you may be looking at an old copy that somebody kept.',
  },
  ownCheck: {
    vi: 'Trang này là lời của chính sổ. Muốn tự kiểm tra:',
    en: 'This page is the register’s own word. To check for yourself:',
  },
  stayRed: {
    vi: 'Hãy lưu trang này, mở lại sau một giờ. Vẫn thế thì xem:',
    en: 'Save this page and open it again in an hour. If it stays so, see:',
  },
  openCheckpoint: { vi: 'mở điểm kiểm tra', en: 'open the checkpoint' },
} as const satisfies Phrases

/** What the page says first, in the largest letters. */
export const freshnessStateWords: Readonly<Record<Freshness['state'], Phrase>> = {
  fresh: { vi: 'Sổ được cập nhật đều', en: 'The register is up to date' },
  alone: {
    vi: 'Sổ được cập nhật đều, nhưng chưa nhân chứng nào ký xác nhận',
    en: 'The register is up to date, but nobody outside vouches for it yet',
  },
  waiting: {
    vi: 'Bản ghi mới nhất đang chờ ký',
    en: 'The newest record is waiting for its signature',
  },
  stale: {
    vi: 'Chưa nên tin vào trạng thái này của sổ',
    en: 'Do not rely on this state of the register yet',
  },
  empty: { vi: 'Sổ chưa có bản ghi nào', en: 'The register is still empty' },
}

export const freshnessFaultWords: Readonly<Record<FreshnessFault, Phrase>> = {
  'never-signed': {
    vi: 'Sổ có bản ghi mà chưa ký lần nào.',
    en: 'There are records, and nothing was ever signed.',
  },
  'unsigned-records': {
    vi: 'Có bản ghi mới hơn điểm kiểm tra mới nhất.',
    en: 'There are records newer than the newest checkpoint.',
  },
  'no-new-day': {
    vi: 'Bản ghi mới nhất đã quá một ngày: sổ không chạy, hoặc bản bạn đang xem bị giữ lại.',
    en: 'The newest record is more than a day old: the register is not running, or you are shown a copy that was held back.',
  },
  'ahead-of-clock': {
    vi: 'Bản ghi mới nhất ghi giờ còn chưa tới: đồng hồ máy chủ đã chạy sai, hoặc giờ đã bị ghi khống.',
    en: 'The newest record bears a time that has not come yet: the server’s clock was wrong, or the time was made up.',
  },
  'witness-knows-more': {
    vi: 'Một nhân chứng đã thấy sổ này dài hơn lúc nó được hỏi: phần cuối của sổ đã bị bỏ, hoặc máy chủ đã được khôi phục từ bản sao lưu cũ.',
    en: 'A witness has seen this register longer than it was when the witness was asked: its newest entries were dropped, or the server was restored from an old backup.',
  },
  'witness-saw-another': {
    vi: 'Một nhân chứng đã thấy những bản ghi khác ở chỗ của những bản ghi này: có hai sổ cùng một tên, vì bản ghi đã bị thay, hoặc vì máy chủ được khôi phục từ bản sao lưu cũ rồi công bố tiếp.',
    en: 'A witness has seen other records in the place of these: there are two registers of one name, because records were replaced, or because the server was restored from an old backup and went on publishing.',
  },
  'too-few-cosignatures': {
    vi: 'Chưa đủ nhân chứng ký xác nhận trong thời gian gần đây.',
    en: 'Too few recent cosignatures.',
  },
}
