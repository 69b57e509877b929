// Sentences of bringing in a list of bodies.
import type { Phrase } from '../../kernel/language.ts'
import type { Body } from '../bodies.ts'
import { bodyWords } from '../office-words.ts'
import type { ImportCode, LineCode, NoteCode } from './codes.ts'
import type { PlannedLine } from './plan-import.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const importWords = {
  title: { vi: 'Nhập danh sách cơ quan', en: 'Bring in a list of bodies' },
  link: { vi: 'Nhập từ tệp CSV, XLSX', en: 'Bring in from CSV or XLSX' },
  download: { vi: 'Tải danh sách (CSV)', en: 'Download the list (CSV)' },
  back: { vi: 'Về danh sách cơ quan', en: 'Back to the list of bodies' },
  about: {
    vi: 'Tệp có một hàng tiêu đề, mỗi cơ quan một hàng. Trang này cho xem trước từng hàng sẽ làm gì; chỉ khi bạn xác nhận thì mới ghi, và ghi cả danh sách hoặc không ghi gì. Danh sách được công khai ở lần công bố tiếp theo.',
    en: 'The file has one row of titles and one row for each body. This page first shows what each row would do; nothing is written until you confirm, and then the whole list or nothing of it. The list becomes public with the next publication.',
  },
  columns: { vi: 'Các cột được hiểu', en: 'Columns that are understood' },
  columnTitle: { vi: 'Tiêu đề', en: 'Title' },
  columnMeaning: { vi: 'Ghi gì', en: 'What it says' },
  file: { vi: 'Tệp danh sách', en: 'File with the list' },
  fileHint: {
    vi: '.csv hoặc .xlsx, tối đa 30 MB, 5.000 hàng',
    en: '.csv or .xlsx, at most 30 MB, 5,000 rows',
  },
  chooseFile: { vi: 'Hãy chọn một tệp.', en: 'Choose a file.' },
  show: { vi: 'Xem trước', en: 'Show what it would do' },
  summary: {
    vi: 'Thêm {add}, sửa {change}, giữ nguyên {same}, bị từ chối {refuse}.',
    en: '{add} to add, {change} to change, {same} left as they are, {refuse} refused.',
  },
  hasRefused: {
    vi: 'Chưa có gì được ghi. Hãy sửa các hàng bị từ chối trong tệp rồi chọn lại tệp.',
    en: 'Nothing has been written. Mend the refused rows in the file and choose it again.',
  },
  nothingToDo: {
    vi: 'Danh sách trong tệp giống hệt danh sách đang có: không có gì để ghi.',
    en: 'The list in the file is the same as the one that stands: there is nothing to write.',
  },
  confirm: { vi: 'Ghi danh sách này', en: 'Write this list' },
  cancel: { vi: 'Không ghi', en: 'Do not write' },
  done: {
    vi: 'Đã ghi danh sách: thêm {added}, sửa {changed}, giữ nguyên {same}.',
    en: 'The list is written: {added} added, {changed} changed, {same} left as they were.',
  },
  line: { vi: 'Hàng', en: 'Row' },
  does: { vi: 'Sẽ', en: 'Would' },
  body: { vi: 'Cơ quan', en: 'Body' },
  what: { vi: 'Nội dung', en: 'What' },
  was: { vi: 'đang ghi: {value}', en: 'now: {value}' },
  empty: { vi: 'trống', en: 'empty' },
  unknownColumns: {
    vi: 'Không hiểu các cột sau nên không đọc: {columns}.',
    en: 'These columns are not understood and are not read: {columns}.',
  },
  kinds: { vi: 'Các loại: {kinds}.', en: 'Kinds: {kinds}.' },
  unchangedLines: { vi: '{count} hàng giữ nguyên', en: '{count} rows left as they are' },
} as const satisfies Phrases

export const fieldNames: Readonly<Record<Exclude<keyof Body, 'id'>, Phrase>> = {
  name: bodyWords.name,
  short: bodyWords.short,
  aliases: { vi: 'Cách viết khác', en: 'Other spellings' },
  kind: bodyWords.kind,
  validFrom: bodyWords.validFrom,
  validTo: bodyWords.validTo,
  successors: bodyWords.successors,
}

export const lineDoes: Readonly<Record<PlannedLine['does'], Phrase>> = {
  add: { vi: 'thêm', en: 'add' },
  change: { vi: 'sửa', en: 'change' },
  same: { vi: 'giữ nguyên', en: 'leave' },
  refuse: { vi: 'bị từ chối', en: 'refused' },
}

/** Title, other title, and what a cell of the column says. */
export const columnWords: ReadonlyArray<{ readonly title: Phrase; readonly meaning: Phrase }> = [
  {
    title: { vi: 'Tên', en: 'name' },
    meaning: { vi: 'Tên đầy đủ; bắt buộc.', en: 'Full name; required.' },
  },
  {
    title: { vi: 'Loại', en: 'kind' },
    meaning: {
      vi: 'Sở, ban, ngành; Xã, phường, đặc khu; Mặt trận, đoàn thể, hội; … Bắt buộc với cơ quan mới.',
      en: 'department, commune, front, … Required for a new body.',
    },
  },
  {
    title: { vi: 'Tên viết tắt', en: 'short' },
    meaning: { vi: 'Có thể để trống.', en: 'May be empty.' },
  },
  {
    title: { vi: 'Cách viết khác', en: 'aliases' },
    meaning: {
      vi: 'Nhiều cách thì ngăn bằng dấu chấm phẩy.',
      en: 'Several are parted by semicolons.',
    },
  },
  {
    title: { vi: 'Từ ngày · Đến hết ngày', en: 'valid_from · valid_to' },
    meaning: {
      vi: 'Ngày/tháng/năm, hoặc năm-tháng-ngày. Cơ quan còn hoạt động thì để trống ngày cuối.',
      en: 'Day/month/year, or year-month-day. Of a body that still exists the last day is empty.',
    },
  },
  {
    title: { vi: 'Cơ quan kế thừa', en: 'successors' },
    meaning: {
      vi: 'Tên hoặc mã của cơ quan tiếp nhận sau sáp nhập, chia tách; nhiều cơ quan thì ngăn bằng dấu chấm phẩy.',
      en: 'Name or id of the bodies that took over after a merger or a split; several are parted by semicolons.',
    },
  },
  {
    title: { vi: 'Mã', en: 'id' },
    meaning: {
      vi: 'Mã của cơ quan đang có, khi cần sửa tên hoặc khi hai cơ quan trùng tên. Cột nào không có trong tệp thì giữ nguyên; ô trống nghĩa là bỏ trống.',
      en: 'Id of a body there is, to change its name or where two have the same. A column that is not in the file stays as it is; an empty cell means empty.',
    },
  },
]

export const bodyImportRefusals: Readonly<
  Record<ImportCode | Exclude<LineCode, `body-${string}`> | NoteCode, Phrase>
> = {
  'import-no-name-column': {
    vi: 'Không tìm thấy hàng tiêu đề có cột “Tên” trong 30 hàng đầu. Hãy đặt tiêu đề Tên, Loại, Từ ngày, Đến ngày, Cơ quan kế thừa.',
    en: 'No row of titles with a “name” column is found in the first 30 rows. Title the columns name, kind, valid_from, valid_to, successors.',
  },
  'import-column-twice': {
    vi: 'Hai cột cùng nghĩa: “{column}” xuất hiện thêm lần nữa. Hãy bỏ bớt một cột.',
    en: 'Two columns mean the same: “{column}” comes a second time. Take one of them out.',
  },
  'import-no-lines': {
    vi: 'Dưới hàng tiêu đề không có cơ quan nào.',
    en: 'There is no body below the row of titles.',
  },
  'import-too-many': {
    vi: 'Tệp có {count} hàng; mỗi lần nhập tối đa {most}. Hãy tách tệp.',
    en: 'The file has {count} rows; at most {most} are taken at once. Split the file.',
  },
  'import-lines-refused': {
    vi: 'Không ghi gì: {count} hàng bị từ chối. Hãy sửa các hàng đó trong tệp rồi chọn lại tệp.',
    en: 'Nothing is written: {count} rows are refused. Mend them in the file and choose it again.',
  },
  'import-newer': {
    vi: 'Danh sách cơ quan vừa có người sửa, nên những gì bạn xem trước không còn đúng. Chưa có gì được ghi; dưới đây là bản xem trước mới.',
    en: 'Somebody has just changed the list of bodies, so what you were shown no longer holds. Nothing is written; below is what it would do now.',
  },
  'import-unreadable': {
    vi: 'Không đọc được tệp: {why}',
    en: 'The file could not be read: {why}',
  },
  'line-name-missing': { vi: 'Thiếu tên cơ quan.', en: 'The name is missing.' },
  'line-kind-missing': {
    vi: 'Cơ quan mới phải có loại, ví dụ “Sở, ban, ngành”.',
    en: 'A new body needs a kind, such as “department”.',
  },
  'line-kind-unknown': {
    vi: 'Không có loại “{kind}”. Xem các loại ở trang Cơ quan.',
    en: 'There is no kind “{kind}”. The kinds stand on the page of bodies.',
  },
  'line-day-unreadable': {
    vi: '“{day}” không phải một ngày có thật viết như 01/07/2025 ({field}).',
    en: '“{day}” is no real day written as 01/07/2025 or 2025-07-01 ({field}).',
  },
  'line-id-shape': {
    vi: 'Mã “{id}” chỉ được có chữ thường không dấu, chữ số và gạch nối, tối đa 80 ký tự.',
    en: 'The id “{id}” may only have small letters without marks, digits and hyphens, at most 80.',
  },
  'line-twice': {
    vi: '“{name}” đã có ở hàng {line}. Nếu là hai cơ quan khác nhau, hãy ghi mã khác nhau cho mỗi hàng.',
    en: '“{name}” already stands in row {line}. If they are two bodies, give each row an id of its own.',
  },
  'line-several-bodies': {
    vi: 'Có nhiều cơ quan tên “{name}”. Hãy ghi mã của cơ quan cần sửa: {ids}.',
    en: 'Several bodies are called “{name}”. Give the id of the one to change: {ids}.',
  },
  'line-successor-unknown': {
    vi: 'Cơ quan kế thừa “{name}” không có trong danh sách và cũng không có trong tệp.',
    en: 'The successor “{name}” is neither in the list nor in the file.',
  },
  'line-successor-several': {
    vi: 'Nhiều cơ quan được gọi là “{name}”. Hãy ghi mã của cơ quan kế thừa: {ids}.',
    en: 'Several bodies are called “{name}”. Give the id of the successor: {ids}.',
  },
  'line-successors-circle': {
    vi: 'Chuỗi kế thừa đi thành vòng: {names}.',
    en: 'The successions go in a circle: {names}.',
  },
  'line-value': {
    vi: '{field}: {problem}.',
    en: '{field}: {problem}.',
  },
  'odd-letters': {
    vi: '{field} có ký tự ẩn hoặc chữ của bảng chữ cái khác trông giống chữ Việt ({letter}). Hãy gõ lại.',
    en: '{field} holds a letter that cannot be seen, or one of another alphabet that looks like ours ({letter}). Type it again.',
  },
  'note-ended-by-law': {
    vi: 'Theo {source}, cơ quan này hoạt động đến hết ngày {day}; kế thừa: {successors}. Hãy xem có cần ghi ngày cuối và cơ quan kế thừa không.',
    en: 'By {source} this body existed until {day}; successors: {successors}. See whether its last day and successors should be given.',
  },
  'note-no-last-day': {
    vi: 'Có cơ quan kế thừa nhưng chưa có ngày cuối.',
    en: 'It has successors but no last day.',
  },
  'note-successor-ended': {
    vi: 'Cơ quan kế thừa “{name}” đã kết thúc ngày {day}, trước cơ quan này.',
    en: 'The successor “{name}” ended on {day}, before this body did.',
  },
}
