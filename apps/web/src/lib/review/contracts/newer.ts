import type { Contract } from '#lib/components/contract.ts'
import type { NotSaved } from '../decide.ts'
import type { View } from '../view.ts'

export interface NewerProps {
  readonly refused: NotSaved
  readonly text: string
  readonly view: View
  readonly chosen: string | null
}

const facts = {
  kind: 'plan',
  symbol: '12/KH-BCĐ',
  date: '2026-01-12',
  issuer: 'Ban Chỉ đạo nhân quyền tỉnh ví dụ',
  province: null,
  title: 'Kế hoạch công tác nhân quyền năm 2026',
}

export const contract: Contract<NewerProps> = {
  name: 'Newer',
  promise: {
    vi: 'Lưu đè lên bản mới hơn bị từ chối: hai bản cạnh nhau, người sửa chọn; chữ đã gõ không mất.',
    en: 'A save over a newer edit is refused: both versions side by side, its author chooses; nothing typed is lost.',
  },
  examples: [
    {
      state: { vi: 'hai người sửa cùng một chỗ', en: 'two people changed the same' },
      props: {
        refused: {
          action: 'facts',
          problems: [],
          sent: [
            ['edition', '3'],
            ['kind', 'plan'],
            ['symbol', '12/KH-BCĐ'],
            ['title', 'Kế hoạch nhân quyền năm 2026'],
          ],
          difference: {
            edition: 4,
            editedBy: 'secretariat',
            editedAt: '2026-11-25T02:30:00.000Z',
            theirs: [facts],
            yours: {},
          },
        },
        text: '',
        view: 'all',
        chosen: null,
      },
    },
  ],
}
