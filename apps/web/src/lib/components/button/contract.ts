import type { Contract } from '../contract.ts'

export interface ButtonProps {
  /** A link that looks like a button. */
  readonly href?: string
  readonly quiet?: boolean
  readonly disabled?: boolean
  readonly type?: 'submit' | 'button'
  /** A verb; a snippet may take its place. */
  readonly words?: string
}

export const contract: Contract<ButtonProps> = {
  name: 'Button',
  promise: { vi: 'Nút là động từ.', en: 'A button is a verb.' },
  examples: [
    { state: { vi: 'chính', en: 'main' }, props: { words: 'Công bố · Publish', type: 'button' } },
    {
      state: { vi: 'phụ', en: 'quiet' },
      props: { words: 'Bỏ lọc · Remove filters', quiet: true, type: 'button' },
    },
    {
      state: { vi: 'chưa dùng được', en: 'not available' },
      props: { words: 'Công bố · Publish', disabled: true },
    },
    { state: { vi: 'liên kết', en: 'link' }, props: { words: 'Mở · Open', href: '#' } },
  ],
}
