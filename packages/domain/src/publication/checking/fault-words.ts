// What the checker says of that which does not hold.
import type { Phrase } from '../../kernel/language.ts'

export const wanting = {
  'signature-wrong': {
    vi: 'Chữ ký của sổ không đúng, nên không điều gì trong đó đáng tin.',
    en: 'The log’s signature does not hold, so nothing in it can be relied on.',
  },
  'cosignature-wrong': {
    vi: 'Chữ ký xác nhận mang tên nhân chứng {name} không phải cho điểm kiểm tra này.',
    en: 'The cosignature in the name of the witness {name} is not over this checkpoint.',
  },
  'checkpoint-malformed': {
    vi: 'Điểm kiểm tra không đúng dạng.',
    en: 'The checkpoint is not in its proper form.',
  },
  'origin-differs': {
    vi: 'Tệp khóa là của sổ {keys}, điểm kiểm tra là của sổ {checkpoint}.',
    en: 'The keys file is for the log {keys}, the checkpoint for the log {checkpoint}.',
  },
  'key-unknown': {
    vi: 'Khóa {key} mà bạn đưa không có trong các khóa của sổ.',
    en: 'The key {key} that you gave is not among the log’s keys.',
  },
  'key-malformed': { vi: 'Khóa bạn đưa không đúng dạng.', en: 'The key you gave is not in its proper form.' },
  'policy-malformed': {
    vi: 'Quy ước nhân chứng không đúng dạng.',
    en: 'The witness policy is not in its proper form.',
  },
  'handover-broken': {
    vi: 'Khóa thứ {key} của sổ không được khóa trước đó bàn giao.',
    en: 'Key number {key} of the log was not handed over by the key before it.',
  },
  'handover-elsewhere': {
    vi: 'Lần bàn giao khóa ở {size} mục thuộc về một sổ khác với sổ này.',
    en: 'The handover of keys at {size} entries belongs to another history than this log.',
  },
  'log-too-long': {
    vi: 'Sổ nói có {size} mục; chương trình này đọc nhiều nhất {most}.',
    en: 'The log says it has {size} entries; this checker reads {most} at most.',
  },
  'file-missing': { vi: 'Thiếu tệp.', en: 'The file is missing.' },
  'file-malformed': { vi: 'Tệp không đúng dạng.', en: 'The file is not in its proper form.' },
  'file-unreadable': { vi: 'Không đọc được tệp.', en: 'The file could not be read.' },
  'root-differs': {
    vi: 'Các mục không khớp với gốc đã ký ở {size} mục: có mục bị đổi, bỏ, thêm hoặc đảo chỗ.',
    en: 'The entries do not match the signed root at {size} entries: something was changed, dropped, added or reordered.',
  },
  'entry-differs': {
    vi: 'Mục này không phải là mục đã được ký.',
    en: 'This entry is not the one that was signed.',
  },
  'entry-malformed': { vi: 'Mục này không đúng dạng.', en: 'This entry is not in its proper form.' },
  'entry-other-tenant': {
    vi: 'Mục này không thuộc “{tenant}” như các mục khác.',
    en: 'This entry does not belong to “{tenant}” as the others do.',
  },
  'tile-differs': {
    vi: 'Ô băm này không khớp với các mục; các mục thì khớp với chữ ký.',
    en: 'This tile does not match the entries; the entries do match the signature.',
  },
  'version-gap': {
    vi: 'Phiên bản {version} đứng ở chỗ của phiên bản {expected}.',
    en: 'Version {version} stands where version {expected} was due.',
  },
  'previous-later': {
    vi: 'Mục này dẫn mục {previous}, không đứng trước nó.',
    en: 'This entry cites entry {previous}, which does not stand before it.',
  },
  'previous-version': {
    vi: 'Mục này không dẫn phiên bản trước của mình (mục {expected}).',
    en: 'This entry does not cite the version before it (entry {expected}).',
  },
  'previous-other': {
    vi: 'Mục này không dẫn điều mà nó thuộc về.',
    en: 'This entry does not cite what it belongs to.',
  },
  'time-backwards': {
    vi: 'Thời điểm {at} sớm hơn mục đứng trước ({before}).',
    en: 'Its time {at} is earlier than that of the entry before it ({before}).',
  },
  'day-wrong': {
    vi: 'Mục này nêu một ngày không có thật hoặc chưa tới, nên che được việc sổ đứng yên.',
    en: 'This entry names a day that is not real or had not begun, which can hide that the log stands still.',
  },
  'record-malformed': { vi: 'Bản ghi không đúng dạng.', en: 'The record is not in its proper form.' },
  'record-other-entry': {
    vi: 'Phong bì của bản ghi không giống mục trong sổ.',
    en: 'The record’s envelope is not the log’s entry.',
  },
  'record-digest': {
    vi: 'Nội dung của bản ghi không phải là nội dung đã công bố.',
    en: 'The record’s content is not what was published.',
  },
  'record-missing': { vi: 'Thiếu bản ghi của mục này.', en: 'The record of this entry is missing.' },
  'records-beyond': {
    vi: 'Tệp có {lines} dòng, sổ chỉ có {expected} mục cho tệp này.',
    en: 'The file has {lines} lines; the log has {expected} entries for it.',
  },
  'body-missing': {
    vi: 'Nội dung bị xóa mà không có mục thu hồi.',
    en: 'The content was erased and no entry withdraws it.',
  },
  'body-kept': {
    vi: 'Mục {tombstone} nói bản ghi này đã thu hồi, nhưng nội dung vẫn còn.',
    en: 'Entry {tombstone} says that this record was withdrawn, yet its content is still there.',
  },
  'tombstone-target': {
    vi: 'Mục thu hồi chỉ tới {target}, không thu hồi được.',
    en: 'The withdrawal points at {target}, which cannot be withdrawn.',
  },
  'tombstone-baseless': {
    vi: 'Mục thu hồi không nêu căn cứ, lý do hoặc cơ quan chịu trách nhiệm.',
    en: 'The withdrawal names no legal ground, no reason or no office that answers for it.',
  },
  'body-malformed': {
    vi: 'Nội dung không có dạng và các trường mà loại bản ghi này phải có, hoặc không đúng với tên của nó.',
    en: 'The content has not the form and fields of a record of this kind, or is not what its name says.',
  },
  'evidence-step-differs': {
    vi: 'Bản ghi nói bằng chứng đạt bậc “{shown}”; theo quy tắc đã công bố là “{recomputed}”.',
    en: 'The record says its evidence supports “{shown}”; by the published rule it is “{recomputed}”.',
  },
  'amendment-differs': {
    vi: 'Điều nêu ở đây không phải là điều đã đổi ở mục {entry}.',
    en: 'What it tells is not what was changed in entry {entry}.',
  },
  'passage-differs': {
    vi: 'Lời ở đây không phải là lời ở đoạn này của văn bản kế hoạch.',
    en: 'Its words are not those that stand at its passage of the plan’s text.',
  },
  'promise-unrecorded': {
    vi: 'Thiếu bản ghi của “{id}”.',
    en: 'The record of “{id}” is missing.',
  },
  'plan-emptied': {
    vi: 'Kế hoạch đã thu hồi, các cam kết của nó thì chưa.',
    en: 'The plan was withdrawn, its commitments were not.',
  },
  'table-field': {
    vi: 'Bảng của cổng ghi {shown}, tính lại từ bản ghi là {recomputed}.',
    en: 'The portal’s table shows {shown}; the records give {recomputed}.',
  },
  'table-row-missing': {
    vi: 'Bảng của cổng thiếu dòng này.',
    en: 'This row is missing from the portal’s table.',
  },
  'table-row-extra': {
    vi: 'Bảng của cổng có dòng mà bản ghi không có.',
    en: 'The portal’s table has a row that no record gives.',
  },
  'table-order': {
    vi: 'Nội dung của bảng đúng, nhưng thứ tự hoặc cách viết khác.',
    en: 'The table’s content is right, but its order or writing is not.',
  },
  'tables-other-rules': {
    vi: 'Cổng đếm theo quy tắc {shown}, chương trình này theo {recomputed}: một bên cũ hơn.',
    en: 'The portal counts by the rules {shown}, this checker by {recomputed}: one of the two is older.',
  },
  'count-differs': {
    vi: 'Cổng đếm {shown}, đếm lại từ bản ghi là {recomputed}.',
    en: 'The portal counts {shown}; the records give {recomputed}.',
  },
  'file-differs': {
    vi: 'Tệp riêng của bản ghi khác với bản ghi trong tập.',
    en: 'The record’s own file differs from the record in its bundle.',
  },
  'since-malformed': {
    vi: 'Điểm kiểm tra đã giữ không đúng dạng.',
    en: 'The checkpoint kept earlier is not in its proper form.',
  },
  'since-other-log': {
    vi: 'Điểm kiểm tra đã giữ là của sổ {origin}.',
    en: 'The checkpoint kept earlier is of the log {origin}.',
  },
  'since-newer': {
    vi: 'Ở đây có {size} mục, lần giữ có {kept}: bản cũ, hoặc sổ đã lùi.',
    en: 'Here are {size} entries, kept were {kept}: an old copy, or a cut log.',
  },
  'since-differs': {
    vi: 'Sổ này không nối tiếp điểm kiểm tra đã giữ ở {kept} mục: lịch sử đã bị viết lại.',
    en: 'This log does not continue the checkpoint kept at {kept} entries: its history was rewritten.',
  },
  'proof-wrong': {
    vi: 'Tệp này không dẫn từ mục ấy đến gốc đã ký.',
    en: 'The proof does not lead from this entry to the signed root.',
  },
  'proof-without-key': {
    vi: 'Thiếu khóa của sổ: không có khóa thì ai cũng viết được một tệp như vậy. Hãy đưa vào khóa lấy từ nơi đáng tin.',
    en: 'Without the log’s key anybody can write such a file. Give the key, from a place you trust.',
  },
  'proof-malformed': {
    vi: 'Tệp chứng minh không đúng dạng.',
    en: 'The proof file is not in its proper form.',
  },
} as const satisfies Record<string, Phrase>
