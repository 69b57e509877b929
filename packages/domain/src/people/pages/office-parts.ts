// The parts of the office: which seat is shown which, and what they are called.
import type { OfficeAction } from '../../kernel/actions.ts'
import { mayDo } from '../../kernel/actions.ts'
import type { Role } from '../../kernel/author.ts'
import type { Phrase } from '../../kernel/language.ts'

export interface OfficePart {
  readonly address: string
  readonly name: Phrase
  /** Who may not do this is not shown the part. */
  readonly needs: OfficeAction
}

const officeParts: readonly OfficePart[] = [
  { address: '/office', name: { vi: 'Kế hoạch', en: 'Plans' }, needs: 'readDrafts' },
  { address: '/office/reminders', name: { vi: 'Nhắc việc', en: 'Reminders' }, needs: 'readReminders' },
  { address: '/office/work', name: { vi: 'Công việc', en: 'Work' }, needs: 'readWork' },
  { address: '/office/assign', name: { vi: 'Giao việc', en: 'Assign' }, needs: 'assignCommitment' },
  { address: '/office/situation', name: { vi: 'Tình hình', en: 'Situation' }, needs: 'readCommittee' },
  { address: '/office/committee', name: { vi: 'Ban Chỉ đạo', en: 'Committee' }, needs: 'readCommittee' },
  { address: '/office/reviews', name: { vi: 'Rà soát độc lập', en: 'Reviews' }, needs: 'readReviews' },
  { address: '/office/inspections', name: { vi: 'Kiểm tra', en: 'Inspections' }, needs: 'readInspections' },
  { address: '/office/actions', name: { vi: 'Việc có hạn', en: 'Dated tasks' }, needs: 'readActions' },
  { address: '/office/doubts', name: { vi: 'Ý kiến khác', en: 'Doubts' }, needs: 'readDoubts' },
  { address: '/office/field', name: { vi: 'Đi cơ sở', en: 'Field work' }, needs: 'takeAlong' },
  { address: '/office/hand-over', name: { vi: 'Bàn giao', en: 'Hand-over' }, needs: 'readClaims' },
  { address: '/office/calendar', name: { vi: 'Lịch làm việc', en: 'Calendar' }, needs: 'readCalendar' },
  { address: '/office/bodies', name: { vi: 'Cơ quan', en: 'Bodies' }, needs: 'listBodies' },
  { address: '/office/accounts', name: { vi: 'Tài khoản', en: 'Accounts' }, needs: 'listAccounts' },
  { address: '/office/account', name: { vi: 'Tài khoản của tôi', en: 'My account' }, needs: 'ownAccount' },
]

export const partsFor = (role: Role): readonly OfficePart[] =>
  officeParts.filter(({ needs }) => mayDo(role, needs))

/** Where the work of a seat begins. */
export function homeOf(role: Role): string {
  if (mayDo(role, 'readDrafts')) return '/office'
  return mayDo(role, 'listAccounts') ? '/office/accounts' : '/office/work'
}
