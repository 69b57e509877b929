import { foldTone } from '../agencies/folding.ts'

/** What a heading is about; it decides whether the items below it can be tasks. */
export type Topic = 'aims' | 'topics' | 'funding' | 'arrangements' | 'tasks' | 'other'

const aims =
  /^(?:mục đích|yêu cầu|các yêu cầu|quan điểm|mục tiêu|chỉ tiêu|các chỉ tiêu|phạm vi|đối tượng|nguyên tắc|căn cứ|cơ sở(?: ban hành| pháp lý| chính trị| thực tiễn)|tình hình|thực trạng|đặc điểm|kết quả|đánh giá|sự cần thiết|bối cảnh|phương châm|khái quát|ý nghĩa|tồn tại|hạn chế|khó khăn|thuận lợi|nguyên nhân|bài học|lý do|dự báo|thời gian và địa điểm|thời gian, địa điểm|thành phần|tầm nhìn|giải thích từ ngữ|phần mở đầu|đặt vấn đề|một số kết quả|ưu điểm|định hướng chung)(?!\p{L})/u
const work = /nhiệm vụ|giải pháp|biện pháp|nội dung|hoạt động|công việc|tổ chức thực hiện/u
const subjects =
  /^(?:nội dung(?: trọng tâm)? tuyên truyền|chủ đề|khẩu hiệu|chuyên đề|nội dung thông tin|trọng tâm tuyên truyền|các công ước|nội dung các quyền|nội dung cơ bản|danh mục)/u
const funding =
  /^(?:về )?(?:nguồn )?(?:kinh phí|ngân sách|nguồn lực|dự toán|nguồn vốn|tài chính(?: thực hiện)?$|cơ chế tài chính)/u
const arrangements =
  /tổ chức thực hiện|phân công|trách nhiệm|chế độ(?: thông tin)?,? báo cáo|thông tin,? báo cáo/u

/** The topic of a heading's words (label left out). */
export function topicOf(heading: string): Topic {
  const s = foldTone(heading.slice(0, 160))
    .replace(/^(?:các|những|về)\s/u, '')
    .replace(/[.:\s]+$/u, '')
  if (funding.test(s)) return 'funding'
  if (aims.test(s)) return /nhiệm vụ|giải pháp/u.test(s) ? 'tasks' : 'aims'
  if (subjects.test(s)) return 'topics'
  if (arrangements.test(s)) return 'arrangements'
  return work.test(s) ? 'tasks' : 'other'
}

const bare =
  /^(?:nội dung|nhiệm vụ|giải pháp|biện pháp|hoạt động|công việc|tổ chức thực hiện|tổ chức, thực hiện|phân công|trách nhiệm|chế độ thông tin|thông tin|báo cáo)(?:,? ?(?:và )?(?:nội dung|nhiệm vụ|giải pháp|biện pháp|hoạt động|công việc|tổ chức|thực hiện|triển khai|phân công|trách nhiệm|chế độ|báo cáo|trọng tâm|chủ yếu|cụ thể|chung|kế hoạch|năm \d{4}|của các cơ quan|các cơ quan|đơn vị|địa phương|của))*$/u

/** A heading that only says that work follows: `Nội dung`, `Nhiệm vụ và giải pháp`, `Tổ chức thực hiện`. */
export function bareHead(heading: string): boolean {
  if (heading.length > 110) return false
  return bare.test(
    foldTone(heading)
      .replace(/^(?:các|những|về|một số)\s/u, '')
      .replace(/[.:\s]+$/u, ''),
  )
}

/** A heading that only says that aims follow: `Mục đích, yêu cầu`. */
export function bareAim(heading: string): boolean {
  return /^(?:mục đích|mục tiêu|quan điểm|yêu cầu|căn cứ)(?:(?:,| và|-) ?(?:mục đích|mục tiêu|yêu cầu|quan điểm|chỉ tiêu|nguyên tắc))*[.:]?$/u.test(
    foldTone(heading).replace(/\s-\s/u, '-'),
  )
}

/** Attribute lines of a task: who, with whom, by when, with what result. They are no tasks. */
export type Attribute = 'lead' | 'support' | 'time' | 'product' | 'other'

const attributes: ReadonlyArray<readonly [Attribute, RegExp]> = [
  [
    'support',
    /^(?:(?:các )?(?:cơ quan|đơn vị|ngành|bộ phận)(?:, (?:đơn vị|cơ quan|địa phương))?,? )?(?:phối hợp|tham gia|cùng (?:thực hiện|làm))(?: thực hiện| tham gia|, hỗ trợ)?\s?[:|]/u,
  ],
  [
    'lead',
    /^(?:(?:các )?(?:cơ quan|đơn vị|bộ phận|người|ngành|chủ thể)(?:, (?:đơn vị|cơ quan|bộ phận|cá nhân))?,? )?(?:chủ trì|thực hiện|đầu mối|làm chính|chủ quản|phụ trách|chịu trách nhiệm(?: chính)?|chủ trì thực hiện|được giao|làm đầu mối|tổ chức thực hiện|tham mưu|đảm nhiệm)(?: thực hiện| chính)?\s?[:|]/u,
  ],
  ['lead', /^(?:phân công(?: thực hiện)?|trách nhiệm(?: thực hiện)?|giao)\s?:/u],
  [
    'time',
    /^(?:(?:mốc )?thời gian|thời hạn|thời điểm|tiến độ|lộ trình|hạn|thời gian(?:,| và) (?:địa điểm|tiến độ))(?: (?:hoàn thành|thực hiện|triển khai|tổ chức|báo cáo|dự kiến|chót|cuối|xong|và tiến độ|tổ chức thực hiện|triển khai thực hiện))*\s?[:|]/u,
  ],
  ['time', /^(?:hoàn thành|ngày hoàn thành|xong)\s?:/u],
  [
    'product',
    /^(?:sản phẩm|kết quả|đầu ra|sản phẩm đầu ra)(?: (?:đầu ra|dự kiến|đạt được|cần đạt|chủ yếu|cụ thể|hoàn thành|thực hiện))*(?:,? (?:kết quả|sản phẩm))?\s?[:|]/u,
  ],
  [
    'other',
    /^(?:kinh phí|nguồn kinh phí|nguồn lực|địa điểm|địa bàn|đối tượng|thành phần|hình thức|số lượng|nội dung|ghi chú|phạm vi|quy mô|phương thức|cách làm|cách thức|chỉ tiêu|mục tiêu|mục đích|yêu cầu|người nhận|cấp trình|cấp phê duyệt|cơ quan (?:phê duyệt|trình|ban hành|giám sát)|đơn vị tính)(?: [\p{L} ]{1,30})?\s?:/u,
  ],
]

/** What an attribute line tells of its task, and how many characters its name takes; null for any other line. */
export function attributeOf(line: string): { kind: Attribute; length: number } | null {
  const s = foldTone(line.slice(0, 90))
  for (const [kind, pattern] of attributes) {
    const found = pattern.exec(s)
    if (found) return { kind, length: found[0].length }
  }
  return null
}

const executions =
  /thi hành (?:Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Công văn)? ?(?:này|kể từ)|(?:chịu trách nhiệm|có trách nhiệm)(?: tổ chức)? thi hành|thi hành kể từ|thực hiện nghiêm(?: túc)? (?:Kế hoạch|Quyết định|Chỉ thị|Công văn|Nghị quyết|Chương trình) này|có hiệu lực (?:kể từ|từ|thi hành)|nghiêm túc (?:tổ chức )?(?:triển khai )?thực hiện (?:Kế hoạch|Quyết định|Công văn|Chương trình)(?: này)?|căn cứ Quyết định (?:này )?thi hành|[Cc]ăn cứ (?:vào )?Quyết định thi hành|lãnh đạo .{0,90} thi hành/u
const closings =
  /^(?:(?:Đề nghị|Yêu cầu|Rất mong) (?:các|quý|Giám đốc|Thủ trưởng|Chủ tịch)[^.;:]{0,200}(?:quan tâm|phối hợp|nghiêm túc|tích cực|khẩn trương)[^.;:]{0,60}thực hiện|Trên đây là|Văn phòng [^.;:]{2,60} (?:xin )?thông báo (?:để|đến|cho)|Trong quá trình|Quá trình (?:triển khai|thực hiện)|Nhận được (?:Kế hoạch|Công văn|văn bản)|Ban hành(?: kèm theo)? (?:Quyết định|Kế hoạch|kèm)|Ban hành kèm|Phê duyệt|Quyết định này|Kế hoạch này (?:có hiệu lực|thay thế|được)|(?:Các|Nếu|Khi)[^.;:]{0,60} (?:gặp|có) (?:khó khăn|vướng mắc)|Yêu cầu (?:các|Giám đốc|Thủ trưởng)[^;]{0,220}(?:thực hiện|triển khai)(?: nghiêm túc)?(?: các nội dung)? Kế hoạch(?: này)?)/u

/** Clauses that put a paper into force or close it; they give nobody in particular anything to do. */
export function closes(s: string): boolean {
  return closings.test(s) || executions.test(s.slice(0, 700))
}
