import type { Phrase } from '../kernel/language.ts'
import type { CommitmentCode } from './unit.ts'

export const commitmentRefusals: Readonly<Record<CommitmentCode, Phrase>> = {
  'no-such-unit': { vi: 'Không có đoạn này trong bản nháp.', en: 'There is no such unit in the draft.' },
  'units-not-adjacent': {
    vi: 'Chỉ gộp được những đoạn liền nhau; hãy chọn ít nhất hai đoạn đứng cạnh nhau.',
    en: 'Only neighbouring units can be merged; choose at least two that stand side by side.',
  },
  'split-outside-unit': {
    vi: 'Chỗ cắt nằm ngoài đoạn.',
    en: 'The place to cut lies outside the unit.',
  },
  'restrictive-not-merged': {
    vi: 'Nội dung hạn chế không gộp được với đoạn khác loại: phần hạn chế phải đứng riêng.',
    en: 'A restrictive clause cannot be merged with a unit of another kind: the restrictive words stand alone.',
  },
  'reason-missing': {
    vi: 'Coi một đoạn là phần dẫn hoặc để riêng thì phải nêu lý do (với phần dẫn: lý do hoặc quy tắc); lý do sẽ được công bố.',
    en: 'Calling a passage context or setting it aside needs a reason (for context: a reason or a rule); it will be published.',
  },
  'rule-unknown': { vi: 'Không có quy tắc “{rule}”.', en: 'There is no rule “{rule}”.' },
  'rights-missing': {
    vi: 'Nội dung hạn chế phải ghi ít nhất một quyền tự do bị hạn chế.',
    en: 'A restrictive clause must name at least one freedom that it limits.',
  },
  'borders-reversed': {
    vi: 'Điểm đầu phải đứng trước điểm cuối.',
    en: 'The beginning must stand before the end.',
  },
  'restrictive-one-by-one': {
    vi: 'Trong các đoạn đã chọn có điều khoản hạn chế. Điều khoản hạn chế được xét từng điều, không để riêng cả loạt.',
    en: 'A restrictive clause is among the ticked passages. Restrictive clauses are judged one by one, never set aside together.',
  },
  'correction-lines': {
    vi: 'Bản sửa phải giữ nguyên số dòng và không dòng nào mất hết chữ: mỗi dòng sửa tại chỗ. Dòng không có nghĩa thì để riêng, nêu lý do.',
    en: 'The corrected words must keep their lines, and no line may lose all its words: correct each line where it stands. Set aside a line that means nothing, with the reason.',
  },
  'correction-same': {
    vi: 'Chữ gửi lên giống chữ đang có: không có gì để sửa.',
    en: 'The words sent are the words that stand there: nothing to correct.',
  },
  'correction-over-border': {
    vi: 'Chữ được sửa nằm vắt qua hai đoạn. Hãy sửa riêng chữ của từng đoạn.',
    en: 'The corrected words lie across two passages. Correct the words of each passage by themselves.',
  },
}
