// What a follower of a log says beyond a single check; the page, which follows nothing, carries none of it.
import type { Phrase } from '../../kernel/language.ts'

export const monitorWords = {
  'followed-on': {
    vi: 'Sổ đi tiếp từ {kept} đến {size} mục, nối đúng với điểm kiểm tra đã giữ.',
    en: 'The log went on from {kept} to {size} entries and continues the kept checkpoint.',
  },
  'nothing-new': {
    vi: 'Không có mục mới; sổ vẫn ở {size} mục.',
    en: 'No new entries; the log still has {size}.',
  },
  withdrawn: {
    vi: 'Mục {entry} đã được rút công khai bằng mục {tombstone}.',
    en: 'Entry {entry} was withdrawn openly by entry {tombstone}.',
  },
  'key-handed-over': {
    vi: 'Sổ có khóa mới {key}, khóa cũ đã ký bàn giao ở {size} mục.',
    en: 'The log has a new key {key}; the old one signed the handover at {size} entries.',
  },
  'policy-changed': {
    vi: 'Sổ đã đổi quy ước nhân chứng (ai phải ký xác nhận). Hãy xem vì sao: quy ước yếu đi thì dễ che giấu hơn.',
    en: 'The log changed its witness policy (who must cosign). Ask why: a weaker policy makes it easier to hide things.',
  },
  'first-seen': {
    vi: 'Lần đầu theo dõi sổ này: {size} mục. Từ nay mọi thay đổi về trước sẽ bị thấy.',
    en: 'First look at this log: {size} entries. From now on every change to what is before will be seen.',
  },
  'key-changed': {
    vi: 'Khóa của sổ đã đổi thành {key} mà không có bàn giao từ khóa cũ.',
    en: 'The log’s key changed to {key} without a handover from the old one.',
  },
  frozen: {
    vi: 'Sổ đứng yên: ngày mới nhất là {day}, đã {days} ngày.',
    en: 'The log stands still: its newest day is {day}, {days} days ago.',
  },
} as const satisfies Record<string, Phrase>
export type MonitorCode = keyof typeof monitorWords
