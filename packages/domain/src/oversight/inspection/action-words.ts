// Sentences of the office pages of dated tasks. Each form says what happens next and who will see it.
import type { Phrase } from '../../kernel/language.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const actionWords = {
  title: { vi: 'Việc có hạn', en: 'Dated tasks' },
  leadAll: {
    vi: 'Việc phải khắc phục sau kiểm tra và việc theo quyết định của Ban Chỉ đạo. Không việc nào tự khép lại: mỗi việc chờ một người, ghi rõ dưới đây.',
    en: 'What has to be mended after inspections, and what the committee decided. Nothing closes by itself: each waits for somebody, who is named here.',
  },
  leadOwn: {
    vi: 'Việc cơ quan của bạn phải làm. Báo đã làm chưa phải là xong: cơ quan khác đến xác nhận.',
    en: 'What your body has to do. Reporting it done is not the end: another office comes to verify.',
  },
  none: { vi: 'Không có việc nào ở mục này.', en: 'There is no task here.' },
  all: { vi: 'Chưa xong', en: 'Not done' },
  age: { vi: '{days} ngày ({workingDays} ngày làm việc)', en: '{days} days ({workingDays} working days)' },
  due: { vi: 'Hạn', en: 'Last day' },
  firstDue: { vi: 'hạn đầu tiên {day}', en: 'first last day {day}' },
  was: { vi: 'hạn cũ {was}, hạn mới {due}', en: 'last day was {was}, now {due}' },
  owner: { vi: 'Cơ quan phải làm', en: 'Body that has it' },
  setBy: { vi: 'Cơ quan đặt ra', en: 'Set by' },
  from: { vi: 'Từ', en: 'From' },
  fromFinding: { vi: 'kết luận kiểm tra', en: 'a finding of an inspection' },
  fromDecision: { vi: 'quyết định của Ban Chỉ đạo', en: 'a decision of the committee' },
  waitsOwner: {
    vi: 'Chờ {body} làm và báo cáo, trước hết ngày {due}.',
    en: 'Waits for {body} to do it and report, by {due}.',
  },
  waitsLate: {
    vi: 'Chờ {body} báo cáo: đã quá hạn {age}.',
    en: 'Waits for {body} to report: overdue by {age}.',
  },
  waitsApproval: {
    vi: '{body} đã soạn báo cáo, chờ người có thẩm quyền duyệt.',
    en: '{body} has written its report; it waits for the validating authority.',
  },
  waitsApprovalLate: {
    vi: '{body} đã soạn báo cáo, chờ người có thẩm quyền duyệt; đã quá hạn {age}.',
    en: '{body} has written its report; it waits for the validating authority, overdue by {age}.',
  },
  waitsCheck: {
    vi: 'Chờ cơ quan khác ({office}, hoặc cơ quan giám sát khác) xác nhận: đã {age}.',
    en: 'Waits for another office ({office}, or another of oversight) to verify: {age} so far.',
  },
  waitsAnyCheck: {
    vi: 'Chờ cơ quan khác xác nhận: đã {age}.',
    en: 'Waits for another office to verify: {age} so far.',
  },
  waitsToday: {
    vi: 'Chờ cơ quan khác xác nhận, từ hôm nay.',
    en: 'Waits for another office to verify, since today.',
  },
  waitsDone: { vi: 'Đã được xác nhận ngày {on}.', en: 'Verified on {on}.' },
  waitsNobody: { vi: 'Đã được {office} xác nhận ngày {on}.', en: 'Verified by {office} on {on}.' },
  reportDraft: { vi: 'Đang viết báo cáo.', en: 'The report is being written.' },
  reportSubmitted: {
    vi: 'Báo cáo chờ người có thẩm quyền duyệt.',
    en: 'The report waits for the validating authority.',
  },
  reportReturned: { vi: 'Báo cáo bị trả lại.', en: 'The report was returned.' },
  history: { vi: 'Các bước đã công bố', en: 'Steps that are public' },
  next: { vi: 'Bước tiếp theo', en: 'What happens next' },
  version: { vi: 'bản {version}', en: 'version {version}' },
  move: { vi: 'Dời hạn', en: 'Move the last day' },
  moveDue: { vi: 'Hạn mới', en: 'New last day' },
  reason: { vi: 'Lý do', en: 'Reason' },
  moveNext: {
    vi: 'Công bố ngay: hạn cũ đứng cạnh hạn mới, cùng lý do.',
    en: 'Public at once: the old day stands beside the new one, with the reason.',
  },
  moveButton: { vi: 'Dời hạn và công bố', en: 'Move and publish' },
  check: { vi: 'Kiểm tra điều cơ quan báo', en: 'Check what was reported' },
  checkSaid: { vi: 'Đã xem gì, thấy gì', en: 'What was looked at, what was seen' },
  verifyNext: {
    vi: 'Công bố ngay. Xác nhận khép việc này lại.',
    en: 'Public at once. Verifying closes the task.',
  },
  verifyButton: { vi: 'Xác nhận đã xong', en: 'Verify that it is done' },
  reopen: { vi: 'Mở lại với hạn mới', en: 'Open it again with a new day' },
  reopenNext: {
    vi: 'Công bố ngay. Cơ quan phải làm lại trước hạn mới.',
    en: 'Public at once. The body has to mend it by the new day.',
  },
  reopenButton: { vi: 'Mở lại và công bố', en: 'Open again and publish' },
  report: { vi: 'Báo cáo của cơ quan', en: 'The body’s report' },
  reportSaid: { vi: 'Đã làm gì', en: 'What was done' },
  reportHint: {
    vi: 'Không ghi tên riêng, số điện thoại, địa chỉ của ai: báo cáo được công bố sau khi duyệt.',
    en: 'No names, telephone numbers or addresses of people: the report is published once approved.',
  },
  reportNext: {
    vi: 'Bản nháp chỉ cơ quan bạn thấy. Bước sau: gắn bằng chứng, rồi trình người có thẩm quyền duyệt.',
    en: 'Only your body sees the draft. Next: attach evidence, then submit it to the validating authority.',
  },
  reportSave: { vi: 'Lưu nháp', en: 'Save the draft' },
  submit: { vi: 'Trình duyệt', en: 'Submit for approval' },
  submitNext: {
    vi: 'Người có thẩm quyền duyệt của cơ quan, không phải người viết, sẽ duyệt hoặc trả lại.',
    en: 'Your body’s validating authority, nobody who wrote it, approves or returns it.',
  },
  approve: { vi: 'Duyệt và công bố', en: 'Approve and publish' },
  approveNext: {
    vi: 'Công bố ngay cùng bằng chứng không giữ lại. Sau đó việc chờ cơ quan khác xác nhận; hạn không dời được trong lúc chờ.',
    en: 'Public at once, with the evidence that is not withheld. Then the task waits for another office’s check; its day is not moved meanwhile.',
  },
  approveOther: {
    vi: 'Bạn đã viết báo cáo này, nên người khác phải duyệt.',
    en: 'You wrote this report, so somebody else has to approve it.',
  },
  returnReason: { vi: 'Lý do trả lại', en: 'Why it is returned' },
  becomesPublic: { vi: 'Khi duyệt, mọi người sẽ thấy', en: 'Once approved, everybody sees' },
  about: { vi: 'Cam kết', en: 'Commitment' },
  findingSaid: { vi: 'Kết luận nói gì', en: 'What the finding says' },
  return: { vi: 'Trả lại', en: 'Return it' },
  returned: { vi: 'Bị trả lại vì', en: 'Returned because' },
  discard: { vi: 'Bỏ báo cáo này', en: 'Give this report up' },
  waitingApproval: {
    vi: 'Đã trình. Đến lượt người có thẩm quyền duyệt của cơ quan.',
    en: 'Submitted. It is the turn of your body’s validating authority.',
  },
  saved: { vi: 'Đã lưu.', en: 'Saved.' },
  done: { vi: 'Đã công bố bước này.', en: 'This step is public.' },
  notYours: {
    vi: 'Bạn không có bước nào phải làm ở đây lúc này.',
    en: 'There is no step for you here now.',
  },
  back: { vi: 'Mọi việc có hạn', en: 'All dated tasks' },
} as const satisfies Phrases
