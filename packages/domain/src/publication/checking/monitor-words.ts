// What the commands say beyond the check itself, because they remember or were told more; the page carries none of it.
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
    vi: 'Mục {entry} đã bị thu hồi ở mục {tombstone}: {kind} “{id}”, phiên bản {version}. Căn cứ: {ground}. Cơ quan thu hồi: {office}.',
    en: 'Entry {entry} was withdrawn by entry {tombstone}: {kind} “{id}”, version {version}. Ground: {ground}. By: {office}.',
  },
  'key-handed-over': {
    vi: 'Sổ có khóa mới {key}, khóa cũ đã ký bàn giao ở {size} mục.',
    en: 'The log has a new key {key}; the old one signed the handover at {size} entries.',
  },
  'policy-changed': {
    vi: 'Sổ đã đổi quy ước nhân chứng (ai phải ký xác nhận). Hãy xem vì sao: quy ước yếu đi thì dễ che giấu hơn.',
    en: 'The log changed its witness policy (who must cosign). Ask why: a weaker policy makes it easier to hide things.',
  },
  'kept-contradiction': {
    vi: 'Điểm kiểm tra trái với lần trước được giữ ở {file}, cạnh tệp .checkpoint của lần trước. Hai điểm kiểm tra cùng một khóa ký mà không nối nhau là bằng chứng: hãy đưa cả hai cho nhân chứng, báo chí.',
    en: 'The checkpoint that contradicts the last one is kept in {file}, beside that one’s .checkpoint file. Two checkpoints by one key that do not follow from each other are the proof: show both to a witness or a newspaper.',
  },
  'still-standing': {
    vi: 'Những lỗi trên được kể lại theo lần xem cả sổ lúc {at}; từ {next} cả sổ được xem lại.',
    en: 'The faults above are those of the look at everything at {at}; from {next} on everything is looked at again.',
  },
  'since-not-compared': {
    vi: 'Chưa so được với điểm kiểm tra đã giữ: những mục đọc được không cho ra mã băm gốc của {size} mục. Điểm kiểm tra đã giữ vẫn còn; hãy kiểm tra lại khi các lỗi trên đã hết.',
    en: 'Not compared with the kept checkpoint: the entries that could be read do not give the root of {size} entries. The kept one stays; check again once the faults above are gone.',
  },
  'first-seen': {
    vi: 'Lần đầu theo dõi sổ này: {size} mục. Từ nay, phần đã có mà bị sửa thì lần kiểm tra sau sẽ thấy.',
    en: 'First look at this log: {size} entries. From now on, a change to what is already there shows at the next check.',
  },
  'key-changed': {
    vi: 'Khóa của sổ đã đổi thành {key} mà không có bàn giao từ khóa cũ.',
    en: 'The log’s key changed to {key} without a handover from the old one.',
  },
  frozen: {
    vi: 'Sổ đứng yên: ngày mới nhất là {day}, đã {days} ngày.',
    en: 'The log stands still: its newest day is {day}, {days} days ago.',
  },
  'policy-from-log': {
    vi: 'Quy ước nhân chứng là của chính sổ: người vận hành có thể tự nêu nhân chứng của mình. Hãy đưa quy ước lấy từ nơi khác (--policy TỆP).',
    en: 'The witness policy is the log’s own: its operator can name witnesses of his own. Give one from elsewhere (--policy FILE).',
  },
  'cosignatures-to-come': {
    vi: 'Mục mới nhất được công bố {seconds} giây trước: có thể nhân chứng chưa kịp được hỏi. Hãy kiểm tra lại sau ít phút rồi hãy báo động.',
    en: 'The newest entry was published {seconds} seconds ago: the witnesses may not have been asked yet. Check again in a few minutes before you raise it.',
  },
  'perhaps-older-copy': {
    vi: 'Đây là một bản sao: có thể nó chỉ cũ hơn điều đã giữ. Hãy kiểm tra bản mới hơn hoặc chính cổng trước khi nói rằng sổ đã lùi.',
    en: 'This is a copy: it may only be older than what was kept. Check a newer one or the site itself before saying that the log went back.',
  },
  'perhaps-other-key': {
    vi: 'Nếu sổ đã đổi khóa thì tệp chứng minh này có thể do một khóa khác ký. Hãy hỏi khóa mới qua một đường khác, hoặc kiểm tra cả sổ: camket verify ĐỊA-CHỈ --key KHÓA theo được các lần bàn giao khóa.',
    en: 'If the log has changed its key, another one may have signed this proof. Ask for the newer key by another way, or check the whole log: camket verify URL --key KEY follows the handovers.',
  },
} as const satisfies Record<string, Phrase>
export type MonitorCode = keyof typeof monitorWords
