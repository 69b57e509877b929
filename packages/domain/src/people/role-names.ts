import type { SeatRole } from '../kernel/author.ts'
import type { Phrase } from '../kernel/language.ts'

/** What a seat is called on every page; of an agency's seat the body's name stands beside it. */
export const seatRoleNames: Readonly<Record<SeatRole, Phrase>> = {
  secretariat: { vi: 'Cơ quan Thường trực', en: 'Secretariat' },
  accounts: { vi: 'Quản trị tài khoản', en: 'Administrator of accounts' },
  'data-steward': { vi: 'Phụ trách số liệu', en: 'Data steward' },
  reviewer: { vi: 'Người rà soát độc lập', en: 'Independent reviewer' },
  'focal-point': { vi: 'Đầu mối', en: 'Main focal point' },
  alternate: { vi: 'Đầu mối dự phòng', en: 'Alternate focal point' },
  'validating-authority': { vi: 'Người có thẩm quyền duyệt', en: 'Validating authority' },
}
