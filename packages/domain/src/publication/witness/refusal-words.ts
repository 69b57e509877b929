import type { Phrase } from '../../kernel/language.ts'
import type { AskingOutcome, WitnessCode } from './codes.ts'

export const witnessRefusals: Readonly<Record<WitnessCode, Phrase>> = {
  'no-witness-key': {
    vi: 'Nơi đây chưa có khóa nhân chứng. Hãy chạy: camket witness key --name TÊN',
    en: 'This installation has no witness key yet. Run: camket witness key --name NAME',
  },
  'witness-key-of-another': {
    vi: 'Khóa nhân chứng ở đây đã mang tên “{name}”. Tên của một khóa không đổi được, vì các sổ khác đã ghi tên đó.',
    en: 'The witness key here already bears the name “{name}”. The name of a key cannot be changed: other logs have noted it.',
  },
  'bad-vkey': {
    vi: '“{vkey}” không phải khóa công khai dạng tên+mã+khóa ({why}). Hãy chép nguyên một dòng từ nơi chủ khóa công bố.',
    en: '“{vkey}” is no public key of the form name+id+key ({why}). Copy the whole line from where its owner publishes it.',
  },
  'not-a-log-key': {
    vi: 'Khóa của “{name}” không phải khóa ký của một sổ. Khóa cần có là khóa mà trang /log/keys.json của sổ đó công bố.',
    en: 'The key of “{name}” is not the signing key of a log. What is needed is the key that /log/keys.json of that log publishes.',
  },
  'bad-policy': {
    vi: 'Không đọc được quy ước nhân chứng ({why}, dòng {line}). Mỗi dòng là: witness TÊN KHÓA ĐỊA-CHỈ, group TÊN 2 A B C, hoặc quorum TÊN. Quy ước cũ vẫn giữ.',
    en: 'The witness policy cannot be read ({why}, line {line}). Each line is: witness NAME KEY URL, group NAME 2 A B C, or quorum NAME. The former policy stays.',
  },
  'group-of-too-few': {
    vi: 'Không nhận quy ước nhân chứng (dòng {line}): nhóm “{group}” đòi {asked} chữ ký mà chỉ có {members} thành viên. Con số đứng sau tên nhóm là số thành viên phải ký: từ 1 đến {members}, hoặc any (một người), all (mọi người). Quy ước cũ vẫn giữ.',
    en: 'The witness policy is not taken (line {line}): the group “{group}” asks for {asked} of {members}. The number after its name says how many of its members must cosign: from 1 to {members}, or any (one of them), all (every one). The former policy stays.',
  },
  'too-many-witnesses': {
    vi: 'Quy ước có quá nhiều nhân chứng; một điểm kiểm tra mang được nhiều nhất {most}. Quy ước cũ vẫn giữ.',
    en: 'The policy names too many witnesses; a checkpoint carries {most} at most. The former policy stays.',
  },
  'own-log-as-witnessed': {
    vi: '“{origin}” là sổ của chính nơi đây: tự ký xác nhận cho mình không chứng minh được gì.',
    en: '“{origin}” is this register’s own log: to cosign for oneself proves nothing.',
  },
  'no-such-log': {
    vi: 'Nơi đây không ký xác nhận cho sổ “{origin}”.',
    en: 'This installation does not cosign for a log “{origin}”.',
  },
}

export const askingWords: Readonly<Record<AskingOutcome, Phrase>> = {
  cosigned: { vi: 'đã ký xác nhận', en: 'cosigned' },
  unreachable: { vi: 'không liên lạc được', en: 'could not be reached' },
  slow: { vi: 'không trả lời kịp', en: 'did not answer in time' },
  refused: { vi: 'từ chối ký', en: 'refused to cosign' },
  'knows-more': { vi: 'đã thấy sổ này dài hơn', en: 'has seen this register longer than it is' },
  'bad-answer': { vi: 'trả lời không đọc được', en: 'gave an answer that cannot be read' },
  'clock-ahead': {
    vi: 'ký với giờ còn chưa tới, nên không được tính',
    en: 'cosigned with a time that has not come yet, which does not count',
  },
  'not-cosigning': { vi: 'không ký xác nhận cho sổ này', en: 'does not cosign for this register' },
  'key-not-known': {
    vi: 'không biết khóa mà sổ này đang ký',
    en: 'does not know the key that signs this register',
  },
  'does-not-follow': {
    vi: 'đã thấy những bản ghi khác: sổ này không nối tiếp điều nhân chứng đã thấy',
    en: 'has seen other records: this register does not follow from what it saw',
  },
  busy: { vi: 'đang bận, hoặc chưa dùng được khóa của mình', en: 'is busy, or cannot use its own key' },
}

/** To a log that hands in more than is cosigned. */
export const witnessTooFast: Phrase = {
  vi: 'Sổ này gửi quá {most} điểm kiểm tra mới trong một phút. Hãy gửi lại sau một phút.',
  en: 'This log hands in more than {most} new checkpoints a minute. Hand this one in again in a minute.',
}

/** Why a witness cannot cosign with its own key, for whoever runs it. */
export const witnessKeyTroubles = {
  'key-missing': {
    vi: 'Thiếu tệp khóa nhân chứng {file}: chưa ký xác nhận được cho ai, mọi sổ hỏi đến đều nhận trả lời 503. Hãy đưa bản lưu mới nhất của thư mục khóa trở lại, cả thư mục _witness trong đó. Nếu khóa đã mất hẳn: lập nhân chứng mới ở một thư mục khác (camket witness key --name TÊN --data THƯ-MỤC) và gửi khóa mới cho các nơi đang hỏi.',
    en: 'The witness’s key file {file} is not there: nothing can be cosigned, and every log that asks is answered 503. Put the newest copy of the key folder back, with the folder _witness in it. If the key is lost for good: make a new witness in another folder (camket witness key --name NAME --data DIR) and send its key to those who ask.',
  },
  'key-open': {
    vi: 'Người khác trên máy mở được {file} (quyền {mode}) nên khóa nhân chứng không được dùng, mọi sổ hỏi đến đều nhận trả lời 503. Hãy chạy: chmod go= {file}. Nếu có thể đã có người đọc: lập nhân chứng mới ở một thư mục khác.',
    en: 'Others on this machine can open {file} (mode {mode}), so the witness’s key is not used, and every log that asks is answered 503. Run: chmod go= {file}. If somebody may have read it: make a new witness in another folder.',
  },
  'key-unreadable': {
    vi: 'Tệp {file} không phải khóa của nhân chứng này: chưa ký xác nhận được cho ai, mọi sổ hỏi đến đều nhận trả lời 503. Hãy đưa tệp đúng trở lại từ bản lưu của thư mục khóa.',
    en: 'The file {file} is not the key of this witness: nothing can be cosigned, and every log that asks is answered 503. Put the right file back from the copy of the key folder.',
  },
} satisfies Readonly<Record<string, Phrase>>
