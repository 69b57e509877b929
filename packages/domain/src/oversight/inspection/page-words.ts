// Sentences of the office pages of inspections and dated tasks. Each form says what happens next and who will see it.
import type { Phrase } from '../../kernel/language.ts'
import type { ActionState } from '../codes.ts'
import type { QuestionSource, SeenAnswer } from './codes.ts'
import type { Wait } from './waiting.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const seenNames: Readonly<Record<SeenAnswer, Phrase>> = {
  yes: { vi: 'Có', en: 'Yes' },
  partly: { vi: 'Một phần', en: 'Partly' },
  no: { vi: 'Không', en: 'No' },
  'not-seen': { vi: 'Chưa xem', en: 'Not seen' },
}

export const sourceNames: Readonly<Record<QuestionSource, Phrase>> = {
  who: { vi: 'rõ người', en: 'who' },
  what: { vi: 'rõ việc', en: 'what' },
  when: { vi: 'rõ thời gian', en: 'when' },
  responsibility: { vi: 'rõ trách nhiệm', en: 'responsibility' },
  product: { vi: 'rõ sản phẩm', en: 'product' },
  authority: { vi: 'rõ thẩm quyền', en: 'authority' },
  own: { vi: 'câu hỏi riêng', en: 'own question' },
}

export const actionStateNames: Readonly<Record<ActionState, Phrase>> = {
  open: { vi: 'Đã đặt ra', en: 'Set' },
  moved: { vi: 'Đã dời hạn', en: 'Day moved' },
  reported: { vi: 'Cơ quan báo đã làm', en: 'Reported done' },
  verified: { vi: 'Cơ quan khác đã xác nhận', en: 'Verified by another office' },
  reopened: { vi: 'Mở lại sau khi kiểm tra', en: 'Opened again after a check' },
}

export const waitNames: Readonly<Record<Wait, Phrase>> = {
  overdue: { vi: 'Quá hạn, chưa báo cáo', en: 'Overdue, no report' },
  check: { vi: 'Chờ cơ quan khác xác nhận', en: 'Waits for another office’s check' },
  coming: { vi: 'Chưa đến hạn', en: 'Not due yet' },
  done: { vi: 'Đã xác nhận', en: 'Verified' },
}

export const inspectionWords = {
  title: { vi: 'Kiểm tra', en: 'Inspections' },
  lead: {
    vi: 'Kế hoạch kiểm tra mọi cơ quan giám sát đều thấy. Ghi chép và kết luận chưa ký chỉ cơ quan kiểm tra thấy; không gì được công bố trước khi ký kết luận.',
    en: 'Every office of oversight sees what is planned. Notes and unsigned findings are seen by the inspecting office alone; nothing is public before a finding is signed.',
  },
  none: { vi: 'Chưa có cuộc kiểm tra nào.', en: 'No inspection is planned yet.' },
  noneTurn: {
    vi: 'Thanh tra, Mặt trận, HĐND hoặc Cơ quan Thường trực lập kế hoạch ở dưới.',
    en: 'The inspectorate, the Front, the council or the secretariat plans one below.',
  },
  by: { vi: 'Cơ quan kiểm tra', en: 'Inspecting office' },
  secretariat: { vi: 'Cơ quan Thường trực', en: 'Secretariat' },
  inspected: { vi: 'Cơ quan được kiểm tra', en: 'Body inspected' },
  day: { vi: 'Ngày kiểm tra', en: 'Day of the visit' },
  about: { vi: 'Về các cam kết', en: 'About the commitments' },
  aboutNone: {
    vi: 'Không chọn cam kết nào: kiểm tra công việc chung của cơ quan.',
    en: 'None chosen: about the body’s work as a whole.',
  },
  counts: {
    vi: '{notes} ghi chép, {drafts} kết luận chưa ký, {published} kết luận đã công bố',
    en: '{notes} notes, {drafts} findings unsigned, {published} published',
  },
  countsPublic: { vi: '{published} kết luận đã công bố', en: '{published} findings published' },
  noOutcome: {
    vi: 'Quá ngày kiểm tra {days} ngày, chưa công bố kết quả. Hết ngày {by} mà vẫn chưa có, sổ công khai tự ghi như vậy.',
    en: 'The day of the visit passed {days} days ago, and no outcome is public. If there is none by {by}, the public register says so by itself.',
  },
  noOutcomeTold: {
    vi: 'Sổ công khai đã tự ghi: quá ngày kiểm tra mà không có kết quả.',
    en: 'The public register has said by itself that there is no outcome.',
  },
  plan: { vi: 'Lập kế hoạch kiểm tra', en: 'Plan an inspection' },
  chooseBody: { vi: 'Chọn cơ quan được kiểm tra', en: 'Choose the body to be inspected' },
  choose: { vi: 'Tiếp tục', en: 'Go on' },
  name: { vi: 'Tên cuộc kiểm tra', en: 'Title of the inspection' },
  nameHint: {
    vi: 'Tên này được công bố cùng kết luận. Không ghi tên người.',
    en: 'Published with the findings. No names of people.',
  },
  planNext: {
    vi: 'Bước sau: máy soạn sẵn câu hỏi từ sáu rõ và sản phẩm của từng cam kết; bạn sửa được. Cơ quan được kiểm tra chưa được báo.',
    en: 'Next: questions are drawn from the six clears and the product of each commitment; you may change them. The body inspected is not told yet.',
  },
  planButton: { vi: 'Lập kế hoạch', en: 'Plan it' },
  planned: { vi: 'Đã lập kế hoạch, câu hỏi ở dưới.', en: 'Planned; the questions are below.' },
  saved: { vi: 'Đã lưu.', en: 'Saved.' },
  noteSaved: {
    vi: 'Đã lưu ghi chép. Chỉ cơ quan kiểm tra thấy.',
    en: 'The note is saved. Only the inspecting office sees it.',
  },
  noteAgain: {
    vi: 'Ghi chép này đã nhận từ trước, không có gì thay đổi.',
    en: 'This note had been taken in before; nothing changed.',
  },
  notOwn: {
    vi: 'Cơ quan khác tiến hành cuộc kiểm tra này: ghi chép và kết luận chưa ký của họ không hiện ở đây.',
    en: 'Another office makes this inspection: its notes and unsigned findings do not show here.',
  },
  notes: { vi: 'Ghi chép của các buổi kiểm tra', en: 'Notes of visits' },
  notesNone: { vi: 'Chưa có ghi chép nào.', en: 'There is no note yet.' },
  note: { vi: 'Ghi chép ngày {day}', en: 'Note of {day}' },
  noteNew: { vi: 'Ghi chép mới', en: 'New note' },
  noteGoOn: { vi: 'Viết tiếp ghi chép này', en: 'Go on with this note' },
  noteBy: { vi: '{by}, lưu {when}, bản {edition}', en: '{by}, saved {when}, edition {edition}' },
  noteDay: { vi: 'Ngày đến xem', en: 'Day on which it was seen' },
  noteSeen: { vi: 'Thấy gì', en: 'What was seen' },
  noteWords: { vi: 'Ghi rõ', en: 'In words' },
  noteRest: { vi: 'Điều khác', en: 'Anything else' },
  noteNext: {
    vi: 'Chỉ cơ quan kiểm tra thấy ghi chép. Bước sau: gắn bằng chứng, rồi viết kết luận.',
    en: 'Only the inspecting office sees the note. Next: attach evidence, then write the findings.',
  },
  noteSave: { vi: 'Lưu ghi chép', en: 'Save the note' },
  theirs: { vi: 'Bản đang lưu', en: 'What is saved' },
  yours: { vi: 'Bản của bạn, chưa lưu', en: 'Yours, not saved' },
  questions: { vi: 'Câu hỏi kiểm tra', en: 'Checklist' },
  questionsChange: { vi: 'Sửa câu hỏi', en: 'Change the questions' },
  questionsHint: {
    vi: 'Câu đã có trả lời thì giữ nguyên. Bỏ đánh dấu những câu không dùng.',
    en: 'A question that has an answer stays. Take the mark off those that are not needed.',
  },
  questionsAdd: { vi: 'Thêm câu hỏi, mỗi dòng một câu', en: 'More questions, one a line' },
  questionsSave: { vi: 'Lưu câu hỏi', en: 'Save the questions' },
  change: { vi: 'Sửa kế hoạch kiểm tra', en: 'Change the plan' },
  changeSave: { vi: 'Lưu kế hoạch', en: 'Save the plan' },
  evidence: { vi: 'Bằng chứng', en: 'Evidence' },
  noEvidence: { vi: 'Chưa có bằng chứng.', en: 'There is no evidence yet.' },
  evidenceRemove: { vi: 'Bỏ bằng chứng này', en: 'Take this evidence out' },
  back: { vi: 'Mọi cuộc kiểm tra', en: 'All inspections' },
  toInspection: { vi: 'Về cuộc kiểm tra', en: 'Back to the inspection' },
} as const satisfies Phrases

export const findingWords = {
  drafts: { vi: 'Kết luận chưa ký', en: 'Findings not signed yet' },
  published: { vi: 'Kết luận đã công bố', en: 'Findings published' },
  noneYet: { vi: 'Chưa có kết luận nào.', en: 'There is no finding yet.' },
  one: { vi: 'Kết luận kiểm tra', en: 'Finding' },
  write: { vi: 'Viết kết luận', en: 'Write a finding' },
  about: { vi: 'Về cam kết', en: 'About the commitment' },
  aboutChoose: { vi: '— chọn —', en: '— choose —' },
  seeEvidence: { vi: 'Xem bằng chứng này', en: 'Look at this evidence' },
  aboutAll: { vi: 'Công việc chung của cơ quan', en: 'The body’s work as a whole' },
  text: { vi: 'Kết luận', en: 'Finding' },
  textHint: {
    vi: 'Thấy gì, thiếu gì so với cam kết; hoặc đã xem gì mà không thấy tồn tại; hoặc vì sao không kiểm tra được. Được công bố nguyên văn: không ghi tên người, số điện thoại, địa chỉ.',
    en: 'What was seen, and what is missing against the commitment; or what was looked at without finding anything; or why the visit was not made. Published word for word: no names, numbers or addresses of people.',
  },
  recommendation: { vi: 'Kiến nghị', en: 'Recommendation' },
  outcome: { vi: 'Kết quả kiểm tra', en: 'Outcome of the inspection' },
  outcomeFound: { vi: 'Có điều phải khắc phục', en: 'Something has to be mended' },
  'nothing-found': { vi: 'Đã kiểm tra, không phát hiện tồn tại', en: 'Made, and nothing was found' },
  'not-made': { vi: 'Không kiểm tra được (nêu lý do ở ô trên)', en: 'Not made (say why above)' },
  noTasks: { vi: 'Không cần đặt việc, vì', en: 'No task is needed, because' },
  noTasksHint: {
    vi: 'Chỉ điền khi có điều phải khắc phục mà không đặt việc nào. Được công bố.',
    en: 'Only where something was found and no task is set. Published.',
  },
  tasks: { vi: 'Việc phải khắc phục', en: 'What has to be mended' },
  tasksHint: {
    vi: 'Cơ quan được kiểm tra phải làm, có hạn là ngày làm việc. Việc chỉ khép lại khi cơ quan khác xác nhận.',
    en: 'For the body inspected, by a working day. A task closes only when another office has verified it.',
  },
  task: { vi: 'Việc {number}', en: 'Task {number}' },
  taskText: { vi: 'Phải làm gì', en: 'What is to be done' },
  due: { vi: 'Hạn', en: 'Last day' },
  save: { vi: 'Lưu kết luận', en: 'Save the finding' },
  saveNext: {
    vi: 'Chỉ cơ quan kiểm tra thấy cho đến khi ký. Bước sau: gắn bằng chứng, rồi ký công bố.',
    en: 'Seen by the inspecting office alone until it is signed. Next: attach evidence, then sign.',
  },
  savedDraft: {
    vi: 'Đã lưu kết luận. Bây giờ gắn bằng chứng và ký.',
    en: 'The finding is saved. Now attach evidence and sign.',
  },
  takeOver: { vi: 'Lấy bằng chứng từ ghi chép', en: 'Take evidence from the notes' },
  takeOverHint: {
    vi: 'Bằng chứng được lấy sang sẽ công bố cùng kết luận, trừ khi bạn giữ lại với căn cứ.',
    en: 'What is taken over is published with the finding, unless you withhold it on a ground.',
  },
  takeOverButton: { vi: 'Lấy những mục đã chọn', en: 'Take what is chosen' },
  willBePublic: { vi: 'Sẽ công bố đúng như sau', en: 'This is what becomes public' },
  sign: { vi: 'Ký và công bố', en: 'Sign and publish' },
  signNext: {
    vi: 'Mọi người thấy ngay kết luận, kiến nghị, bằng chứng không giữ lại và {tasks} việc phải khắc phục. Không sửa được sau khi ký. {body} thấy việc của mình trong mục “Việc có hạn”.',
    en: 'Everybody sees the finding, the recommendation, the evidence that is not withheld and {tasks} tasks at once. It cannot be changed after it is signed. {body} sees its tasks under “Dated tasks”.',
  },
  signOther: {
    vi: 'Bạn đã viết kết luận này. Người khác của Cơ quan Thường trực phải ký.',
    en: 'You wrote this finding. Somebody else of the secretariat has to sign it.',
  },
  signed: { vi: 'Đã ký và công bố kết luận {id}.', en: 'Finding {id} is signed and published.' },
  discard: { vi: 'Bỏ kết luận này', en: 'Give this finding up' },
  discardHint: {
    vi: 'Bản nháp không bao giờ được công bố.',
    en: 'The draft will never be published.',
  },
  openMore: { vi: 'Đặt thêm một việc có hạn', en: 'Set one more dated task' },
  openBody: { vi: 'Cơ quan phải làm', en: 'Body that has to do it' },
  openNext: {
    vi: 'Công bố ngay. Cơ quan được giao thấy trong mục “Việc có hạn”.',
    en: 'Public at once. The body sees it under “Dated tasks”.',
  },
  openButton: { vi: 'Đặt việc và công bố', en: 'Set and publish it' },
  opened: { vi: 'Đã đặt việc {id} và công bố.', en: 'Task {id} is set and public.' },
  toPublic: { vi: 'Xem trên trang công khai', en: 'See it on the public page' },
} as const satisfies Phrases
