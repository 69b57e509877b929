// What the public reads of findings and dated tasks.
import type { Phrase } from '../../kernel/language.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const findingPageWords = {
  title: { vi: 'Kết luận kiểm tra', en: 'Findings of inspections' },
  lead: {
    vi: 'Cơ quan kiểm tra thấy gì tận nơi, kiến nghị gì, và việc phải khắc phục đang ở đâu. Một việc chỉ khép lại khi cơ quan khác, không phải cơ quan phải làm, đã xác nhận.',
    en: 'What an inspecting office saw on the spot, what it recommends, and how far the mending is. A task closes only when another office, not the one that has it, has verified it.',
  },
  none: {
    vi: 'Chưa có kết luận kiểm tra nào được công bố.',
    en: 'No finding of an inspection is published yet.',
  },
  noneTurn: {
    vi: 'Thanh tra, Mặt trận, HĐND hoặc Cơ quan Thường trực công bố sau khi kiểm tra.',
    en: 'The inspectorate, the Front, the council or the secretariat publishes one after an inspection.',
  },
  inspected: { vi: '{title}, ngày {day}', en: '{title}, {day}' },
  by: { vi: 'Cơ quan kiểm tra', en: 'Inspecting office' },
  body: { vi: 'Cơ quan phải khắc phục', en: 'Body that has to mend it' },
  about: { vi: 'Về cam kết', en: 'About the commitment' },
  aboutAll: { vi: 'Công việc chung của cơ quan', en: 'The body’s work as a whole' },
  recommendation: { vi: 'Kiến nghị', en: 'Recommendation' },
  noRecommendation: { vi: 'Không có kiến nghị.', en: 'No recommendation.' },
  evidence: { vi: 'Bằng chứng', en: 'Evidence' },
  noEvidence: { vi: 'Không có bằng chứng được công bố.', en: 'No evidence is published.' },
  tasks: { vi: 'Việc phải khắc phục', en: 'What has to be mended' },
  noTasks: { vi: 'Kết luận này không đặt ra việc nào.', en: 'This finding sets no task.' },
  noTasksBecause: { vi: 'Không đặt việc nào, vì: {reason}', en: 'No task is set, because: {reason}' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  outcomeFound: { vi: 'có điều phải khắc phục', en: 'something to be mended' },
  'nothing-found': { vi: 'đã kiểm tra, không phát hiện tồn tại', en: 'made, and nothing was found' },
  'not-made': { vi: 'không kiểm tra được', en: 'not made' },
  'no-outcome': {
    vi: 'quá ngày kiểm tra mà không có kết quả',
    en: 'its day passed without an outcome',
  },
  noOutcomeText: {
    vi: 'Quá mười ngày làm việc sau ngày kiểm tra mà cơ quan kiểm tra chưa công bố có kiểm tra hay không và thấy gì. Sổ này tự công bố dòng này.',
    en: 'Ten working days after the day of the visit the inspecting office has not published whether it was made, nor what was found. This register publishes this line by itself.',
  },
  outcomeAge: {
    vi: 'Ngày kiểm tra {day}, đã {days} ngày.',
    en: 'The day of the visit was {day}, {days} days ago.',
  },
  outcomeLater: { vi: 'Kết quả công bố sau đó', en: 'The outcome published since' },
  wait: { vi: 'Việc đang ở đâu', en: 'Where its tasks are' },
  waitOpen: { vi: 'Còn việc chưa xong', en: 'With tasks not done' },
  due: { vi: 'hạn {day}', en: 'by {day}' },
  firstDue: { vi: 'hạn đầu tiên {day}', en: 'first set for {day}' },
  overdue: {
    vi: 'Quá hạn {days} ngày ({workingDays} ngày làm việc), chưa có báo cáo',
    en: 'Overdue by {days} days ({workingDays} working days), no report',
  },
  check: {
    vi: 'Cơ quan báo đã làm; chờ cơ quan khác xác nhận đã {days} ngày ({workingDays} ngày làm việc)',
    en: 'Reported done; has waited {days} days ({workingDays} working days) for another office to verify',
  },
  coming: { vi: 'Chưa đến hạn, chưa có báo cáo', en: 'Not due yet, no report' },
  checkSince: {
    vi: 'Cơ quan báo đã làm ngày {day}; chờ cơ quan khác xác nhận',
    en: 'Reported done on {day}; waits for another office to verify',
  },
  notReported: { vi: 'Chưa có báo cáo', en: 'No report' },
  done: { vi: 'Cơ quan khác đã xác nhận ngày {day}', en: 'Verified by another office on {day}' },
  steps: { vi: '{n} bước đã công bố', en: '{n} steps published' },
  step: { vi: '{day}, {office}: {state}', en: '{day}, {office}: {state}' },
  was: { vi: 'hạn cũ {was}, hạn mới {due}', en: 'last day was {was}, now {due}' },
  onCommitment: { vi: 'Kiểm tra và việc có hạn', en: 'Inspections and dated tasks' },
  onAgency: { vi: 'Việc phải khắc phục', en: 'What it has to mend' },
  agencyNone: { vi: 'Không có việc nào chưa xong.', en: 'It has no task that is not done.' },
  dueEvent: { vi: 'Hạn khắc phục: {text}', en: 'To be mended by: {text}' },
  record: { vi: 'Bản ghi', en: 'Record' },
  task: { vi: 'Việc có hạn', en: 'Dated task' },
} as const satisfies Phrases
