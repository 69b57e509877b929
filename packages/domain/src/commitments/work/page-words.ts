// Sentences of one commitment's page in the office, and of the secretariat's page of assigning.
import type { Phrase } from '../../kernel/language.ts'
import type { AssignList } from './work-lists.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const nextWords = {
  title: { vi: 'Việc tiếp theo', en: 'What happens next' },
  answer: {
    vi: 'Cơ quan bạn được {mode} {part}. Hãy nhận, hoặc trả lại kèm lý do. Câu trả lời chỉ Cơ quan Thường trực và các cơ quan cùng giữ cam kết này xem được.',
    en: 'Your body is {mode} as {part}. Accept it, or hand it back with a reason. Only the secretariat and the bodies that share this commitment see the answer.',
  },
  waitAnswer: {
    vi: 'Đang chờ {bodies} trả lời. Trong lúc chờ, cam kết vẫn công khai với tên cơ quan đó.',
    en: 'Waiting for the answer of {bodies}. Meanwhile the commitment is public with that name.',
  },
  handedBackMine: {
    vi: 'Cơ quan bạn đã trả lại cam kết này. Cơ quan Thường trực sẽ giao lại; trong lúc chờ, bạn vẫn có thể nhận.',
    en: 'Your body handed this back. The secretariat will assign it again; until then you can still accept it.',
  },
  handedBack: {
    vi: '{bodies} đã trả lại cam kết này. Cơ quan Thường trực phải giao lại hoặc cho thôi.',
    en: '{bodies} handed this back. The secretariat has to assign it again or take the part away.',
  },
  noLead: {
    vi: 'Chưa có cơ quan chủ trì: không ai phải báo cáo. Cơ quan Thường trực phải giao.',
    en: 'There is no lead: nobody has to report. The secretariat has to assign it.',
  },
  ended: {
    vi: '{body} đã kết thúc ngày {day}. Việc chỉ chuyển sang cơ quan kế thừa khi Cơ quan Thường trực quyết định.',
    en: '{body} ended on {day}. Its work passes to a successor only by an act of the secretariat.',
  },
  report: {
    vi: 'Cơ quan bạn chủ trì. Hãy báo cáo kết quả kèm bằng chứng trước hạn; báo cáo được công bố khi người có thẩm quyền của cơ quan duyệt.',
    en: 'Your body leads. Report with evidence before the last day; a report becomes public when your validating authority approves it.',
  },
  support: {
    vi: 'Cơ quan bạn phối hợp. Cơ quan chủ trì báo cáo; bạn xem được mọi thay đổi ở đây.',
    en: 'Your body supports. The lead reports; you see every change here.',
  },
  decide: {
    vi: 'Có đề nghị chờ Cơ quan Thường trực quyết định. Đồng ý là công bố ngay bản sửa đổi, giá trị cũ bên cạnh giá trị mới.',
    en: 'A request waits for the secretariat. Granting it publishes the amendment at once, the old value beside the new.',
  },
  waitDecision: {
    vi: 'Đề nghị của bạn đang chờ Cơ quan Thường trực quyết định.',
    en: 'Your request waits for the secretariat.',
  },
  running: {
    vi: '{bodies} đã nhận và chủ trì. Báo cáo tiếp theo do cơ quan đó gửi.',
    en: '{bodies} accepted and leads. The next report comes from there.',
  },
} as const satisfies Phrases

export const onePageWords = {
  who: { vi: 'Ai giữ', en: 'Who has it' },
  part: { vi: 'Vai trò', en: 'Part' },
  body: { vi: 'Cơ quan', en: 'Body' },
  state: { vi: 'Trạng thái', en: 'State' },
  nobody: { vi: 'Chưa giao cho cơ quan nào.', en: 'Not assigned to anybody.' },
  reassign: { vi: 'Giao lại cam kết này', en: 'Assign this commitment anew' },
  assign: { vi: 'Giao cam kết này', en: 'Assign this commitment' },
  successor: { vi: 'Cơ quan kế thừa: {bodies}', en: 'Successor: {bodies}' },
  bodyEnded: { vi: 'đã kết thúc ngày {day}', en: 'ended on {day}' },
  noSuccessor: {
    vi: 'Danh sách cơ quan chưa ghi cơ quan kế thừa.',
    en: 'The list of bodies names no successor.',
  },
  when: { vi: 'Thời hạn', en: 'When' },
  nextDay: { vi: 'Hạn tới: {day}', en: 'Next last day: {day}' },
  left: {
    vi: 'còn {days} ngày, trong đó {working} ngày làm việc',
    en: '{days} days left, {working} of them working days',
  },
  today: { vi: 'hôm nay là ngày cuối', en: 'today is the last day' },
  late: {
    vi: 'Đã quá hạn {day}: {days} ngày, trong đó {working} ngày làm việc',
    en: 'Past its day of {day}: by {days} days, {working} of them working days',
  },
  latePublic: {
    vi: 'Trang công khai ghi là quá hạn kể từ ngày công bố mới nhất sau hạn.',
    en: 'The public page says so as of the newest published day after it.',
  },
  openDays: {
    vi: 'Ngày khác còn chờ báo cáo:',
    en: 'Other days that still wait for a report:',
  },
  dayPassed: { vi: ' – đã qua', en: ' – it has passed' },
  noNext: { vi: 'Không còn hạn nào phía trước.', en: 'No day lies ahead.' },
  noTime: { vi: 'Văn bản không nêu thời hạn.', en: 'The text gives no time.' },
  openTime: { vi: '“{text}”: {why}', en: '“{text}”: {why}' },
  words: { vi: 'Lời của cơ quan', en: 'The body’s own words' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  measure: { vi: 'Thước đo', en: 'Measure' },
  noWords: {
    vi: 'Cơ quan chủ trì chưa viết lời của mình về sản phẩm và thước đo.',
    en: 'The lead has not yet written its own words for product and measure.',
  },
  milestones: { vi: 'Các mốc', en: 'Milestones' },
  noMilestones: { vi: 'Chưa chia thành mốc.', en: 'Not split into milestones.' },
  milestoneTitle: { vi: 'Mốc {number}: việc', en: 'Milestone {number}: what' },
  milestoneProduct: { vi: 'Mốc {number}: sản phẩm (nếu có)', en: 'Milestone {number}: product (if any)' },
  milestoneDue: { vi: 'Mốc {number}: ngày', en: 'Milestone {number}: day' },
  longerForm: { vi: 'Mở biểu mẫu {count} mốc', en: 'Open a form of {count} milestones' },
  milestonesWhat: {
    vi: 'Dòng để trống thì bỏ qua; mốc được đánh số theo thứ tự. Xóa hết chữ của một mốc là bỏ mốc đó.',
    en: 'Empty lines are left out; milestones are numbered in their order. Emptying a line takes that milestone away.',
  },
  milestonesKept: {
    vi: 'Đã có báo cáo công bố về mốc {numbers}: giữ nguyên số và tên việc của mốc đó; sản phẩm và ngày vẫn đổi được.',
    en: 'Published reports speak of milestone {numbers}: number and title of it stay; product and day can change.',
  },
  amendOwn: {
    vi: 'Sửa đổi lời của cơ quan hoặc các mốc',
    en: 'Amend the body’s own words or milestones',
  },
  openRequests: { vi: 'Đề nghị chờ quyết định', en: 'Requests that wait for a decision' },
  requests: { vi: 'Đề nghị đã quyết định', en: 'Requests that were decided' },
  askedBy: { vi: '{who}, {when}', en: '{who}, {when}' },
  reason: { vi: 'Lý do', en: 'Reason' },
  answerLabel: { vi: 'Trả lời của Cơ quan Thường trực', en: 'The secretariat’s answer' },
  madeVersion: { vi: 'Đã công bố thành bản {version}.', en: 'Published as version {version}.' },
  old: { vi: 'Hiện nay', en: 'As it stands' },
  whenAsked: { vi: 'Lúc gửi đề nghị', en: 'When it was asked' },
  wanted: { vi: 'Đề nghị', en: 'Asked for' },
  withdraw: { vi: 'Rút đề nghị', en: 'Withdraw the request' },
  decisionWhy: { vi: 'Lý do quyết định', en: 'Reason for the decision' },
  grantGround: { vi: 'Văn bản làm căn cứ, nếu có', en: 'Instrument it rests on, if any' },
  grant: { vi: 'Đồng ý và công bố bản sửa đổi', en: 'Grant and publish the amendment' },
  refuse: { vi: 'Không đồng ý', en: 'Refuse' },
  ask: { vi: 'Đề nghị thay đổi', en: 'Ask for a change' },
  askWhat: {
    vi: 'Cơ quan Thường trực quyết định. Khi được đồng ý, bản sửa đổi được công bố cùng lý do của bạn; giá trị cũ đứng bên cạnh.',
    en: 'The secretariat decides. When granted, the amendment is public with your reason, and the old value stands beside it.',
  },
  whichTime: { vi: 'Thời hạn nào', en: 'Which time' },
  eventDay: { vi: 'Ngày của sự kiện', en: 'Day of the event' },
  eventSource: { vi: 'Văn bản hoặc nguồn nói ngày đó', en: 'The paper or source that says so' },
  eventHint: {
    vi: 'Ngày cuối được tính theo lịch làm việc và công bố thành sửa đổi khi được đồng ý, cùng ngày và nguồn này.',
    en: 'The last day is counted by the working calendar and published as an amendment once granted, with this day and source.',
  },
  eventAsked: {
    vi: 'Ngày cuối {day}. {rule}',
    en: 'Last day {day}. {rule}',
  },
  calendarTo: {
    vi: 'Lịch làm việc mới được xác nhận đến hết năm {year}: số ngày làm việc của năm sau có thể đổi.',
    en: 'The working calendar is confirmed to the end of {year}: working days after it may still change.',
  },
  calendarNone: {
    vi: 'Lịch làm việc chưa có năm nào được xác nhận: số ngày làm việc có thể đổi.',
    en: 'No year of the working calendar is confirmed: working days may still change.',
  },
  newDay: { vi: 'Xin gia hạn đến hết ngày', en: 'Extend until the end of' },
  newText: { vi: 'Lời cam kết đề nghị', en: 'Wording asked for' },
  newTextHint: {
    vi: 'Dùng khi xin hạ chỉ tiêu hoặc sửa nội dung. Lời cũ vẫn được giữ công khai.',
    en: 'For a lower target or another content. The old wording stays public.',
  },
  reasonHint: {
    vi: 'Được công bố khi đề nghị được đồng ý. Không ghi tên riêng của người dân.',
    en: 'Published when the request is granted. Name no private person.',
  },
  send: { vi: 'Gửi đề nghị', en: 'Send the request' },
  accept: { vi: 'Nhận cam kết', en: 'Accept the commitment' },
  handBack: { vi: 'Trả lại', en: 'Hand back' },
  ground: { vi: 'Căn cứ trả lại', en: 'Ground' },
  handBackWords: { vi: 'Nói rõ', en: 'In words' },
  claims: { vi: 'Báo cáo', en: 'Reports' },
  openClaims: { vi: 'Báo cáo của cam kết này', en: 'Reports on this commitment' },
  history: { vi: 'Diễn biến', en: 'What happened' },
  saved: { vi: 'Đã ghi. {what}', en: 'Recorded. {what}' },
  savedAnswer: {
    vi: 'Cơ quan Thường trực thấy ngay câu trả lời này.',
    en: 'The secretariat sees this answer at once.',
  },
  savedRequest: {
    vi: 'Đề nghị chờ Cơ quan Thường trực quyết định.',
    en: 'The request waits for the secretariat.',
  },
  savedWithdrawn: { vi: 'Đề nghị đã được rút.', en: 'The request is withdrawn.' },
  savedGranted: { vi: 'Bản sửa đổi đã công bố.', en: 'The amendment is public.' },
  savedRefused: { vi: 'Cơ quan thấy lý do ngay.', en: 'The body sees the reason at once.' },
  overtaken: {
    vi: 'Thay đổi lúc {when}, bởi {who}. Chữ bạn nhập vẫn còn ở biểu mẫu bên dưới.',
    en: 'Changed at {when} by {who}. What you entered is still in the form below.',
  },
  now: { vi: 'Hiện nay', en: 'As it stands now' },
  yours: { vi: 'Bạn đã gửi', en: 'What you sent' },
} as const satisfies Phrases

export const assignListNames: Readonly<Record<AssignList, Phrase>> = {
  'handed-back': { vi: 'Bị trả lại', en: 'Handed back' },
  'ended-body': { vi: 'Của cơ quan đã kết thúc', en: 'Of a body that ended' },
  'without-lead': { vi: 'Chưa có chủ trì', en: 'Without a lead' },
  assigned: { vi: 'Đã có chủ trì', en: 'With a lead' },
}

export const assignWords = {
  title: { vi: 'Giao cam kết', en: 'Assign commitments' },
  what: {
    vi: 'Giao cam kết đã công bố cho cơ quan chủ trì và cơ quan phối hợp. Nếu phân công khác bản công bố, bản sửa đổi được công bố ngay cùng lý do; ai cũng xem được.',
    en: 'Gives published commitments to a lead and to supports. Where that differs from what is published, the amendment is public at once with its reason, for anyone to see.',
  },
  one: { vi: 'Giao một cam kết', en: 'Assign one commitment' },
  toLists: { vi: 'Các danh sách cần giao', en: 'Lists of what to assign' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  body: { vi: 'Cơ quan đã hoặc đang giữ', en: 'Body that has or had it' },
  anyPlan: { vi: 'Mọi kế hoạch', en: 'Any plan' },
  anyBody: { vi: 'Mọi cơ quan', en: 'Any body' },
  filter: { vi: 'Lọc', en: 'Filter' },
  choose: { vi: 'Chọn', en: 'Choose' },
  commitment: { vi: 'Cam kết', en: 'Commitment' },
  printed: { vi: 'Bản công bố ghi', en: 'As published' },
  has: { vi: 'Đang giữ', en: 'Has it' },
  nobodyNamed: { vi: 'không nêu cơ quan nào', en: 'names nobody' },
  nobodyHas: { vi: 'chưa ai giữ', en: 'nobody' },
  lead: { vi: 'Cơ quan chủ trì', en: 'Lead' },
  chooseLead: { vi: 'Chọn cơ quan chủ trì', en: 'Choose the lead' },
  supports: { vi: 'Cơ quan phối hợp', en: 'Supporting bodies' },
  supportsHint: {
    vi: 'Không chọn ai cũng được. Cơ quan đang phối hợp mà không được chọn thì thôi giữ cam kết.',
    en: 'None may be chosen. A body that supports now and is not chosen loses the commitment.',
  },
  mode: { vi: 'Giao hay đề nghị: {who}', en: 'Order or request: {who}' },
  modeHint: {
    vi: 'Mỗi cơ quan một cách. Không chọn thì cơ quan đang giữ cam kết giữ cách hiện nay; cơ quan mới thì theo loại (Mặt trận, toà án, Đảng, trung ương: đề nghị; còn lại: giao).',
    en: 'Each body has its own. Left open, a body that has the commitment keeps its present one; a new one goes by its kind (Front, courts, Party, central: requested; others: ordered).',
  },
  modeOpen: { vi: 'Giữ cách hiện nay', en: 'Keep the present one' },
  modeOrder: { vi: 'Giao', en: 'Order' },
  modeRequest: { vi: 'Đề nghị', en: 'Request' },
  reason: { vi: 'Lý do phân công', en: 'Reason' },
  reasonHint: {
    vi: 'Cần khi khác bản công bố; được công bố cùng bản sửa đổi.',
    en: 'Needed where it differs from what is published; published with the amendment.',
  },
  ground: { vi: 'Văn bản làm căn cứ, nếu có', en: 'Instrument it rests on, if any' },
  toWhom: { vi: 'Giao cho ai', en: 'To whom' },
  save: { vi: 'Giao các cam kết đã chọn', en: 'Assign what is chosen' },
  saved: {
    vi: 'Đã giao {changed} cam kết; {amended} bản sửa đổi đã công bố.',
    en: '{changed} commitments assigned; {amended} amendments published.',
  },
  savedNothing: {
    vi: 'Phân công đã đúng như vậy từ trước: không có gì thay đổi.',
    en: 'It was assigned that way already: nothing changed.',
  },
  none: { vi: 'Danh sách này trống.', en: 'This list is empty.' },
  noneTurn: { vi: 'Không có gì phải giao ở đây.', en: 'Nothing has to be assigned here.' },
  noBodies: {
    vi: 'Danh sách cơ quan còn trống nên chưa giao được.',
    en: 'The list of bodies is empty, so nothing can be assigned.',
  },
  toBodies: { vi: 'Thêm cơ quan', en: 'Add bodies' },
  endedNotice: {
    vi: '{bodies} đã kết thúc mà còn giữ cam kết.',
    en: '{bodies} ended and still has commitments.',
  },
  endedLink: { vi: 'Chuyển cho cơ quan kế thừa', en: 'Pass them on to the successor' },
  endedTitle: {
    vi: 'Cơ quan đã kết thúc mà còn cam kết',
    en: 'Bodies that ended and still have commitments',
  },
  endedWhat: {
    vi: '{body} kết thúc ngày {day}, còn {count} cam kết. Chưa chuyển thì chưa ai phải làm.',
    en: '{body} ended on {day} and still has {count} commitments. Until they pass on, nobody has to do them.',
  },
  passTo: { vi: 'Chuyển cho cơ quan kế thừa', en: 'Pass on to the successor' },
  pass: { vi: 'Chuyển toàn bộ và công bố', en: 'Pass all on and publish' },
  passed: {
    vi: 'Đã chuyển {count} cam kết; bản sửa đổi đã công bố.',
    en: '{count} commitments passed on; the amendments are public.',
  },
  noSuccessor: {
    vi: 'Danh sách cơ quan chưa ghi ai kế thừa. Hãy ghi ở trang Cơ quan, hoặc giao lại từng cam kết bên dưới.',
    en: 'The list of bodies names no successor. Name one there, or assign each commitment below.',
  },
} as const satisfies Phrases
