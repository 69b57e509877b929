import type { Contract } from '../contract.ts'

export interface VersionDiffProps {
  /** Name of the changed field, in the page's language. */
  readonly field: string
  readonly before: string | null
  readonly after: string | null
  /** What the two sides are called where they are not an old and a new version. */
  readonly names?: readonly [string, string]
}

export const contract: Contract<VersionDiffProps> = {
  name: 'VersionDiff',
  promise: {
    vi: 'Bản cũ bên cạnh bản mới; chữ bỏ gạch ngang, chữ thêm gạch dưới.',
    en: 'Old beside new; words taken out are struck, words added are underlined.',
  },
  examples: [
    {
      state: { vi: 'đổi', en: 'changed' },
      props: {
        field: 'Thời hạn · Deadline',
        before: 'Hoàn thành trước ngày 15/11/2026',
        after: 'Hoàn thành trước ngày 30/11/2026',
      },
    },
    {
      state: { vi: 'thêm mới', en: 'added' },
      props: { field: 'Chủ trì · Lead', before: null, after: 'Sở Y tế' },
    },
    {
      state: { vi: 'hai bản cùng lúc', en: 'two at the same time' },
      props: {
        field: 'Lý do · Reason',
        before: 'Nơi khác đã nêu',
        after: 'Trùng với điểm trên',
        names: ['Bản đang có · As it stands', 'Bản của bạn · Yours'],
      },
    },
    {
      state: { vi: 'bỏ đi', en: 'removed' },
      props: { field: 'Phối hợp · Support', before: 'Sở Y tế', after: null },
    },
  ],
}
