// The published rule of evidence, as its public page says it. The rule itself is `evidence-rule.ts`; docs/evidence-rule.md
// says the same at more length.
import type { Phrase } from '../kernel/language.ts'
import type { Step } from './steps.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const ruleWords = {
  title: { vi: 'Bằng chứng được xét thế nào', en: 'How evidence is judged' },
  lead: {
    vi: 'Cạnh bậc mà cơ quan nói về việc của mình, sổ ghi bậc mà bằng chứng chứng minh được. Bậc này do quy tắc dưới đây tính ra từ danh sách bằng chứng trong bản ghi, không ai đặt tay vào. Ai có bản ghi đều tính lại được.',
    en: 'Beside the step that an agency gives for its own work, the register states the step that the evidence supports. It follows from the list of evidence in the record by the rule below; nobody sets it by hand, and anyone who has the record can work it out again.',
  },
  counts: { vi: 'Bằng chứng nào được tính', en: 'Which evidence counts' },
  onProduct: {
    vi: 'Nó thể hiện chính sản phẩm mà cam kết nêu tên, toàn bộ hoặc một phần; việc khác quanh đó thì không.',
    en: 'It shows the product that the commitment names, all of it or a part; something else around it does not count.',
  },
  inTime: {
    vi: 'Nó đề ngày trong khoảng từ ngày của kế hoạch đến ngày báo cáo nói đến. Cũ hơn kế hoạch hoặc muộn hơn ngày ấy thì không.',
    en: 'It is dated between the plan’s day and the day that the report speaks of. What is older or later does not count.',
  },
  steps: { vi: 'Các bậc', en: 'The steps' },
  stepHead: { vi: 'Bậc', en: 'Step' },
  needsHead: { vi: 'Khi nào', en: 'When' },
  limits: { vi: 'Những điều luôn đúng', en: 'What always holds' },
  neverLower: {
    vi: 'Thêm bằng chứng không bao giờ làm bậc thấp đi.',
    en: 'Adding evidence never lowers the step.',
  },
  withheld: {
    vi: 'Bằng chứng không công khai chỉ được tính đến “hạn chế”, và không bao giờ hơn khi nó công khai: công chúng không tự kiểm tra được.',
    en: 'Withheld evidence counts as “limited” at most, and never more than if it were shown: the public cannot check it.',
  },
  wordsAlone: {
    vi: 'Chỉ có đường dẫn, trích đoạn, số liệu thì không quá “hạn chế”, dù bao nhiêu: chúng đổi được hoặc mất được mà sổ không hay.',
    en: 'Links, passages and figures alone, however many, say no more than “limited”: they may change or vanish without the register knowing.',
  },
  noDay: {
    vi: 'Bằng chứng không ghi ngày chỉ được tính đến “hạn chế”.',
    en: 'Evidence without a day counts as “limited” at most.',
  },
  sameFile: {
    vi: 'Cùng một tệp gắn hai lần là một bằng chứng.',
    en: 'The same file attached twice is one piece.',
  },
  neverNotStarted: {
    vi: 'Quy tắc không bao giờ nói “chưa bắt đầu”: không có bằng chứng thì không biết là chưa làm. Khi cơ quan tự nói “chưa bắt đầu” thì không cần bằng chứng.',
    en: 'The rule never says “not started”: where there is no evidence, it is not known that nothing was done. An agency that says so itself needs no proof.',
  },
  doneNeeds: {
    vi: 'Cơ quan không trình được báo cáo “hoàn thành” khi chưa gắn gì về chính sản phẩm.',
    en: 'An agency cannot submit “complete” while nothing attached shows the product.',
  },
  gap: { vi: 'Khoảng cách', en: 'The gap' },
  gapText: {
    vi: 'Khoảng cách là số bậc mà lời cơ quan đi trước bằng chứng. “Hoàn thành” mà bằng chứng chỉ đến “hạn chế” là hai bậc. Bằng chứng mạnh hơn lời thì khoảng cách bằng không.',
    en: 'The gap is the number of steps by which the agency’s word is ahead of the evidence. “Complete” with evidence for “limited” is two steps. Where the evidence is stronger than the word there is none.',
  },
  withheldGrounds: { vi: 'Khi nào bằng chứng không công khai', en: 'When evidence is withheld' },
  withheldGroundsText: {
    vi: 'Chỉ theo các căn cứ sau. Thay cho bằng chứng, sổ công bố căn cứ và lý do. Một cơ quan bị phê bình hay thấy bất tiện thì không phải là căn cứ.',
    en: 'On these grounds only. Ground and reason are published in its place. That an office is criticised or embarrassed is none.',
  },
  whoSays: {
    vi: 'Bằng chứng thể hiện điều gì và của ai là lời của cơ quan báo cáo; quy tắc không đọc nội dung tệp. Vì vậy tệp được công khai để ai cũng mở ra xem, và còn có lời thứ ba: của người rà soát độc lập.',
    en: 'What a piece shows and whose it is, the reporting agency says; the rule does not read files. That is why the files are public for everyone to open, and why there is a third word: the independent reviewer’s.',
  },
} as const satisfies Phrases

/** When the rule gives a step. */
export const ruleSteps: Readonly<Record<Exclude<Step, 'not-started'>, Phrase>> = {
  'no-evidence': { vi: 'không bằng chứng nào được tính', en: 'nothing counts' },
  limited: { vi: 'ít nhất một bằng chứng được tính', en: 'at least one piece counts' },
  substantial: {
    vi: 'trong đó có văn bản hoặc ảnh công khai, có ghi ngày',
    en: 'one of them is a public document or photo that says of which day it is',
  },
  complete: {
    vi: 'văn bản hoặc ảnh ấy thể hiện toàn bộ sản phẩm đã xong, và hoặc là của nơi khác, hoặc có thêm một văn bản, ảnh khác nữa, hoặc một bằng chứng công khai có ghi ngày của nơi khác',
    en: 'that document or photo shows the whole product finished, and it is somebody else’s, or another document or photo stands beside it, or a public, dated piece of somebody else’s does',
  },
}
