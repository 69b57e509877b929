import type { Phrase } from '../../kernel/language.ts'
import type { AskingOutcome, WitnessCode } from './codes.ts'

export const witnessRefusals: Readonly<Record<WitnessCode, Phrase>> = {
  'no-witness-key': {
    vi: 'Nơi đây chưa có khóa nhân chứng. Hãy chạy: camket witness key --name TÊN',
    en: 'This installation has no witness key yet. Run: camket witness key --name NAME',
  },
  'witness-key-of-another': {
    vi: 'Khóa nhân chứng ở đây đã mang tên “{name}”. Tên của một khóa không đổi được, vì các nhật ký khác đã ghi tên đó.',
    en: 'The witness key here already bears the name “{name}”. The name of a key cannot be changed: other logs have noted it.',
  },
  'bad-vkey': {
    vi: '“{vkey}” không phải khóa công khai dạng tên+mã+khóa ({why}). Hãy chép nguyên một dòng từ nơi chủ khóa công bố.',
    en: '“{vkey}” is no public key of the form name+id+key ({why}). Copy the whole line from where its owner publishes it.',
  },
  'not-a-log-key': {
    vi: 'Khóa của “{name}” không phải khóa ký của một nhật ký. Khóa cần có là khóa mà trang /log/keys.json của nhật ký đó công bố.',
    en: 'The key of “{name}” is not the signing key of a log. What is needed is the key that /log/keys.json of that log publishes.',
  },
  'bad-policy': {
    vi: 'Không đọc được quy ước nhân chứng ({why}, dòng {line}). Mỗi dòng là: witness TÊN KHÓA ĐỊA-CHỈ, group TÊN 2 A B C, hoặc quorum TÊN. Quy ước cũ vẫn giữ.',
    en: 'The witness policy cannot be read ({why}, line {line}). Each line is: witness NAME KEY URL, group NAME 2 A B C, or quorum NAME. The former policy stays.',
  },
  'too-many-witnesses': {
    vi: 'Quy ước có quá nhiều nhân chứng; một điểm kiểm tra mang được nhiều nhất {most}. Quy ước cũ vẫn giữ.',
    en: 'The policy names too many witnesses; a checkpoint carries {most} at most. The former policy stays.',
  },
  'own-log-as-witnessed': {
    vi: '“{origin}” là nhật ký của chính nơi đây: tự làm chứng cho mình không chứng minh được gì.',
    en: '“{origin}” is this register’s own log: to witness oneself proves nothing.',
  },
  'no-such-log': {
    vi: 'Nơi đây không làm chứng cho nhật ký “{origin}”.',
    en: 'This installation does not witness a log “{origin}”.',
  },
}

export const askingWords: Readonly<Record<AskingOutcome, Phrase>> = {
  cosigned: { vi: 'đã ký xác nhận', en: 'cosigned' },
  unreachable: { vi: 'không liên lạc được', en: 'could not be reached' },
  slow: { vi: 'không trả lời kịp', en: 'did not answer in time' },
  refused: { vi: 'từ chối ký', en: 'refused to cosign' },
  'knows-more': { vi: 'đã thấy nhật ký này dài hơn', en: 'has seen a longer log than this' },
  'bad-answer': { vi: 'trả lời không đọc được', en: 'gave an answer that cannot be read' },
  'clock-ahead': {
    vi: 'ký với giờ còn chưa tới, nên không được tính',
    en: 'cosigned with a time that has not come yet, which does not count',
  },
  'not-cosigning': { vi: 'không làm chứng cho nhật ký này', en: 'does not witness this log' },
}
