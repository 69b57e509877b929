// What a full check of a log against its own records may find, in words.
import type { Phrase } from '../../kernel/language.ts'

export const logFindingWords = {
  'entry-missing': {
    vi: 'Thiếu mục {entry}: các mục phải liền nhau từ 0 đến {last}.',
    en: 'Entry {entry} is missing: entries must follow each other from 0 to {last}.',
  },
  'entry-row': {
    vi: 'Mục {entry}: cột “{field}” của bản ghi không khớp với mục đã ghi trong sổ.',
    en: 'Entry {entry}: the record’s column “{field}” does not agree with the entry in the log.',
  },
  'entry-earlier': {
    vi: 'Mục {entry} mang thời điểm sớm hơn mục trước nó.',
    en: 'Entry {entry} is dated earlier than the one before it.',
  },
  'body-missing': {
    vi: 'Mục {entry} ({kind} {id}, bản {version}) không còn nội dung, và không có mục nào thu hồi nó.',
    en: 'Entry {entry} ({kind} {id}, version {version}) has no body, and no entry withdraws it.',
  },
  'body-kept': {
    vi: 'Mục {entry} ({kind} {id}, bản {version}) đã bị thu hồi nhưng nội dung vẫn còn.',
    en: 'Entry {entry} ({kind} {id}, version {version}) was withdrawn, but its body is still there.',
  },
  'body-digest': {
    vi: 'Mục {entry} ({kind} {id}, bản {version}): nội dung không cho ra mã băm đã ghi.',
    en: 'Entry {entry} ({kind} {id}, version {version}): the body does not give the digest that was logged.',
  },
  'entry-differs': {
    vi: 'Mục {entry} không phải là mục đã đưa vào cây băm: mục hoặc ô băm đã bị sửa.',
    en: 'Entry {entry} is not the one that went into the tree: the entry or its tile was changed.',
  },
  'tile-differs': {
    vi: 'Ô băm {tile} không phải là ô tính được từ các mục.',
    en: 'Tile {tile} is not the one that the entries give.',
  },
  'tile-count': {
    vi: 'Tầng {level} của sổ có {found} giá trị băm, phải là {expected}.',
    en: 'Level {level} of the log has {found} hashes where there must be {expected}.',
  },
  'head-size': {
    vi: 'Sổ ghi có {size} mục, tìm thấy {found}.',
    en: 'The head says {size} entries, {found} are there.',
  },
  'head-root': {
    vi: 'Mã băm gốc sổ ghi không phải là gốc của {size} mục.',
    en: 'The root at the head is not the root of the {size} entries.',
  },
  'checkpoint-beyond': {
    vi: 'Có điểm kiểm tra của {signed} mục, sổ chỉ có {size}: các mục mới nhất đã bị bỏ.',
    en: 'There is a checkpoint of {signed} entries and the log has {size}: the newest entries were taken away.',
  },
  'checkpoint-signature': {
    vi: 'Điểm kiểm tra của {size} mục không được khóa của sổ xác nhận ({because}).',
    en: 'The checkpoint of {size} entries does not hold under the log’s key ({because}).',
  },
  'checkpoint-root': {
    vi: 'Điểm kiểm tra của {size} mục ghi một gốc khác với gốc của các mục ấy: bản ghi đã bị sửa sau khi ký.',
    en: 'The checkpoint of {size} entries has another root than those entries: the register was changed after signing.',
  },
  'checkpoint-key': {
    vi: 'Điểm kiểm tra của {size} mục là của một khóa không được ký ở đó: đã bàn giao trước, hoặc chưa nhận bàn giao.',
    en: 'The checkpoint of {size} entries is by a key that may not sign there: it had handed over before, or had not taken over yet.',
  },
  'handover-broken': {
    vi: 'Khóa thứ {key} của sổ không được khóa trước đó bàn giao ({because}).',
    en: 'Key number {key} of the log was not handed over by the key before it ({because}).',
  },
  'handover-root': {
    vi: 'Bản bàn giao khóa ở {size} mục ghi một gốc khác với gốc của các mục ấy.',
    en: 'The handover of keys at {size} entries has another root than those entries.',
  },
} satisfies Record<string, Phrase>

/** Closed list: the first difference that a full check reports. */
export type LogFindingCode = keyof typeof logFindingWords
